using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a contact that nobody has checked for a year.</summary>
public sealed class StaleContact : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3027", DiagnosticSeverity.Warning)
    {
        Title = "Contact not checked for a year",
        MessageFormat = "{0} was last checked on {1}{2}",
        Explanation = """
            Services change names and numbers, usually in April and September.
            A contact that says when it was checked is asked after for a year later.

            ```yaml reported
            contacts:
              lado: { name: Local authority designated officer, phone: 01632 960202, last_checked: 2025-09-01 }
            ```

            ```yaml accepted
            contacts:
              lado: { name: Local authority designated officer, phone: 01632 960202, last_checked: 2026-09-01 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var service in SchoolChannels.GetOwnServices(context.Profile))
            Check(context, service.Path, service.Name, service.LastChecked);

        if (context.Profile.Contacts.Police is { } police)
            Check(context, "contacts.police", police.Force, police.LastChecked);
    }

    private void Check(AnalysisContext context, string path, string? name, DateOnly? lastChecked)
    {
        var called = name is null ? "This contact" : $"“{name}”";
        if (lastChecked > context.Today)
            context.ReportAt($"{path}.last_checked", Descriptor, "Correct the date", called, Dates.Format(lastChecked.Value), ", which is still to come");
        else if (lastChecked?.AddMonths(12) < context.Today)
            context.ReportAt($"{path}.last_checked", Descriptor, "Ring the number, then write the day in `last_checked:`", called, Dates.Format(lastChecked.Value), ", more than a year ago");
    }
}
