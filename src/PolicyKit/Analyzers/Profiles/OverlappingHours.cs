using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Notes hours for which two services are given.</summary>
public sealed class OverlappingHours : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3041", DiagnosticSeverity.Information)
    {
        Title = "Hours when two services answer",
        MessageFormat = "Both the front door and the out-of-hours service are there on {0}, and the documents do not say which to ring",
        Explanation = """
            An overlap harms nobody, and it often shows that one of the hours has changed.
            A service that answers at all hours is left alone.

            ```yaml reported
            contacts:
              front_door: { name: Multi-Agency Safeguarding Hub, phone: 01632 960200, hours: Mon-Fri 09:00-17:00 }
              out_of_hours: { name: Emergency Duty Team, phone: 01632 960201, hours: "Mon-Fri 16:30-09:00; Sat-Sun 00:00-24:00; Mon 00:00-09:00" }
            ```

            ```yaml accepted
            contacts:
              front_door: { name: Multi-Agency Safeguarding Hub, phone: 01632 960200, hours: Mon-Fri 09:00-17:00 }
              out_of_hours: { name: Emergency Duty Team, phone: 01632 960201, hours: all other times }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (day, night) in context.Compilation.Contacts.Shifts)
        {
            if (day?.Hours is not { IsAllOtherTimes: false, IsAlways: false } open || night?.Hours is not { IsAllOtherTimes: false, IsAlways: false } takesOver)
                continue;

            var onlyDay = WeekSpan.Subtract(WeekSpan.From(open), takesOver);
            var both = onlyDay.Aggregate(WeekSpan.From(open), (rest, alone) => WeekSpan.Subtract(rest, alone));
            if (both.Length > 0)
                ServicePlaces.Report(context, night, "hours", Descriptor, "Correct the hours, or write `hours: all other times`", WeekSpan.Describe(both) + ServicePlaces.DescribeArea(day));
        }
    }
}
