using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports the number of the emergency services where a service outside school has its own.</summary>
public sealed class EmergencyNumberForService : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3052", DiagnosticSeverity.Error)
    {
        Floor = DiagnosticSeverity.Error,
        Title = "Emergency number given as a service's own",
        MessageFormat = "{0} is the number for emergencies and never a service's own",
        Explanation = """
            999 is printed in every document for a child in danger now.
            Social care and the other services have numbers of their own: who rings 999 for them keeps an emergency line busy and does not reach them.

            ```yaml reported
            contacts:
              out_of_hours: { name: Emergency Duty Team, phone: "999", hours: all other times }
            ```

            ```yaml accepted
            contacts:
              out_of_hours: { name: Emergency Duty Team, phone: 01632 960201, hours: all other times }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (path, location, number) in SchoolChannels.GetPhones(context))
        {
            if (number.Digits is "999" or "112" && path.StartsWith("contacts.", StringComparison.Ordinal))
                context.ReportAt(location, Descriptor, "Write the service's own number, as its website gives it", number.Display);
        }
    }
}
