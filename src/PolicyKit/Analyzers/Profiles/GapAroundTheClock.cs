using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports hours when neither the front door nor the out-of-hours service answers.</summary>
public sealed class GapAroundTheClock : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3019", DiagnosticSeverity.Warning)
    {
        Title = "Hours when social care does not answer",
        MessageFormat = "Neither the front door nor the out-of-hours service is there on {0}",
        Explanation = """
            Together the two services answer at every hour of the week.
            A gap is usually a slip in one of the hours.
            “all other times” says that the out-of-hours service takes over whenever the front door is shut.

            ```yaml reported
            contacts:
              front_door: { name: Multi-Agency Safeguarding Hub, phone: 01632 960200, hours: Mon-Fri 09:00-17:00 }
              out_of_hours: { name: Emergency Duty Team, phone: 01632 960201, hours: "Mon-Fri 17:30-09:00; Sat-Sun 00:00-24:00; Mon 00:00-09:00" }
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
            if (day?.Hours is not { IsAllOtherTimes: false } open || night?.Hours is not { IsAllOtherTimes: false } takesOver)
                continue;

            var gap = WeekSpan.Subtract(WeekSpan.Subtract(WeekSpan.WholeWeek, open), takesOver);
            if (gap.Length > 0)
                ServicePlaces.Report(context, night, "hours", Descriptor, "Correct the hours, or write `hours: all other times`", WeekSpan.Describe(gap) + ServicePlaces.DescribeArea(day));
        }
    }
}
