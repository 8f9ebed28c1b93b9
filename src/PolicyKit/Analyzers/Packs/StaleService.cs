using PolicyKit.Analyzers.Profiles;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a number of a pack that nobody has rung for a year.</summary>
public sealed class StaleService : DiagnosticAnalyzer
{
    private const int MonthsBeforeWarning = 12;
    private const int MonthsBeforeError = 24;

    private static readonly DiagnosticDescriptor Rule = new("PK4519", DiagnosticSeverity.Warning)
    {
        Gravest = DiagnosticSeverity.Error,
        Title = "Contact of a pack that nobody has checked",
        MessageFormat = "Nobody has checked “{0}” {1}",
        Explanation = """
            Services change names and numbers, and a pack is copied long after somebody rang them. A contact of a pack that was checked more than twelve months ago is a warning.
            A telephone number that was checked more than two years ago stops the documents, until the school enters the contact in its own profile with the day of its own check,
            or a newer edition of the pack does.

            Reported: a contact of a pack with `last_checked: 2024-09-01` on 21 November 2026

            Accepted: the same contact under `contacts:` in the profile with `last_checked: 2026-11-02`
            """,
    };

    public override DiagnosticDescriptor Descriptor => Rule;

    public override void Analyze(AnalysisContext context)
    {
        foreach (var service in SchoolChannels.GetPackServices(context))
        {
            if (Find(service, context.Today) is { } diagnostic)
                context.Report(diagnostic);
        }
    }

    /// <summary>What a pack's service is reported for on a day, or null.</summary>
    public static Diagnostic? Find(ContactSymbol service, DateOnly today)
    {
        if (service is { Phone: null, Email: null, Website: null, Channels.IsEmpty: true })
            return null;

        var how = service.LastChecked switch
        {
            null => "as far as the pack says",
            { } date when date > today => $"yet: the day it gives is {Dates.Format(date)}",
            { } date when date.AddMonths(MonthsBeforeError) < today => $"since {Dates.Format(date)}, more than two years ago",
            { } date when date.AddMonths(MonthsBeforeWarning) < today => $"since {Dates.Format(date)}, more than a year ago",
            _ => null,
        };
        var isTooOld = service.LastChecked?.AddMonths(MonthsBeforeError) < today && service.GetNumbers().Any();
        return how is null ? null : Diagnostic.Create(Rule, service.Locations.GetValueOrDefault("last_checked", service.Location!), service.Name, how)
            .WithHint("Ring it, then enter it under `contacts:` in the profile with the day in `last_checked:`, or install a newer edition of the pack") with
        {
            Severity = isTooOld ? DiagnosticSeverity.Error : Rule.Severity,
        };
    }
}
