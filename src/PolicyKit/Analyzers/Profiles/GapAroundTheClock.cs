using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports hours when neither the front door nor the out-of-hours service answers.</summary>
public sealed class GapAroundTheClock : ServiceHoursRule
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

    private protected override ImmutableArray<WeekSpan> Find(WeeklyHours day, WeeklyHours night) =>
        WeekSpan.Subtract(WeekSpan.Subtract(WeekSpan.WholeWeek, day), night);
}
