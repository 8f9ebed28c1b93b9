using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a deputy who has left or has not started.</summary>
public sealed class DeputyNotInPost : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3017", DiagnosticSeverity.Warning)
    {
        Owner = ProblemOwner.Leaders,
        Title = "Deputy is not in post",
        MessageFormat = "{0} is named as a deputy, but {1}",
        Explanation = """
            A deputy out of their dates is not counted for the cover of the week and should not be printed.

            ```yaml reported
            people:
              deputies:
                - { name: Tom O'Neill, until: 2026-07-31 }
            ```

            ```yaml accepted
            people:
              deputies:
                - { name: Tom O'Neill, from: 2026-09-01, until: 2027-07-31 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var deputy in context.Profile.People.Deputies.Where(person => !DatesOutOfOrder.IsReversed(person)))
        {
            var name = deputy.Name ?? "Somebody";
            if (deputy.Until < context.Today)
                context.ReportAt($"{deputy.Path}.until", Descriptor, "Remove this deputy, or correct `until:`", name, $"left the role on {Dates.Format(deputy.Until.Value)}");
            else if (deputy.From > context.Today)
                context.ReportAt($"{deputy.Path}.from", Descriptor, "Add this deputy when the day comes, or correct `from:`", name, $"starts on {Dates.Format(deputy.From.Value)}");
        }
    }
}
