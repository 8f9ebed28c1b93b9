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
        foreach (var (day, night) in context.Compilation.Contacts.Shifts)
        {
            // “all other times” leaves no gap and no overlap.
            if (day?.Hours is not { IsAllOtherTimes: false } open || night?.Hours is not { IsAllOtherTimes: false } takesOver || !Concerns(day, night))
                continue;

            var found = Find(open, takesOver);
            if (found.Length > 0)
                ServicePlaces.Report(context, night, "hours", Descriptor, Hint, WeekSpan.Describe(found) + ServicePlaces.DescribeArea(day));
        }
    }

    /// <summary>Whether the rule has anything to say about these two services.</summary>
    private protected virtual bool Concerns(ContactSymbol day, ContactSymbol night) => true;

    /// <summary>The hours to report.</summary>
    private protected abstract ImmutableArray<WeekSpan> Find(WeeklyHours day, WeeklyHours night);
}
