using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Notes a number outside the school that nobody says they have rung.</summary>
public sealed class UncheckedContact : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3040", DiagnosticSeverity.Information)
    {
        Title = "Contact without a date of checking",
        MessageFormat = "Nobody says when “{0}” was last checked",
        Explanation = """
            A number is right on the day on which somebody rang it. With that day in `last_checked:`, a year later the school is asked to ring again.

            ```yaml reported
            contacts:
              lado: { name: Local authority designated officer, phone: 01632 960202 }
            ```

            ```yaml accepted
            contacts:
              lado: { name: Local authority designated officer, phone: 01632 960202, last_checked: 2026-09-01 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var contacts = context.Profile.Contacts;
        foreach (var service in new[] { contacts.FrontDoor, contacts.OutOfHours, contacts.Lado })
        {
            if (service is { Phone: not null, Name: not null, LastChecked: null } && !context.Profile.IsRejected($"{service.Path}.last_checked"))
                context.ReportAt(service.Path, Descriptor, "Ring the number, then write the day in `last_checked:`", service.Name);
        }
    }
}
