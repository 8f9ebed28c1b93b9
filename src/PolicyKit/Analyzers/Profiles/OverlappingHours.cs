using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Notes hours for which two services are given.</summary>
public sealed class OverlappingHours : ServiceHoursRule
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

    private protected override ImmutableArray<WeekSpan> Find(WeeklyHours day, WeeklyHours night)
    {
        if (day.IsAlways || night.IsAlways)
            return [];

        var onlyDay = WeekSpan.Subtract(WeekSpan.From(day), night);
        return onlyDay.Aggregate(WeekSpan.From(day), WeekSpan.Subtract);
    }
}
