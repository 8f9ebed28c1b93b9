using System.Collections.Immutable;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>A rule that lays the week of the out-of-hours service over that of the front door.</summary>
public abstract class ServiceHoursRule : DiagnosticAnalyzer
{
    /// <summary>What to do about the hours that are found.</summary>
    private protected virtual string Hint => "Correct the hours, or write `hours: all other times`";

    public sealed override void Analyze(AnalysisContext context)
    {
        // “all other times” leaves no gap and no overlap.
        if (context.Profile.Contacts is not { FrontDoor.Hours: { IsAllOtherTimes: false } day, OutOfHours.Hours: { IsAllOtherTimes: false } night })
            return;

        var found = Find(day, night);
        if (found.Length > 0)
            context.ReportAt("contacts.out_of_hours.hours", Descriptor, Hint, WeekSpan.Describe(found));
    }

    /// <summary>The hours to report.</summary>
    private protected abstract ImmutableArray<WeekSpan> Find(WeeklyHours day, WeeklyHours night);
}
