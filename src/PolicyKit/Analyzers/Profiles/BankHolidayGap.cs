using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Notes that fixed weekday hours leave bank holidays open.</summary>
public sealed class BankHolidayGap : ServiceHoursRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3042", DiagnosticSeverity.Information)
    {
        Title = "Bank holidays without a service",
        MessageFormat = "On a bank holiday the front door is usually shut, and the out-of-hours service is not said to be there on {0}",
        Explanation = """
            Two services that share a usual week may leave out eight days of the year.
            “all other times” covers them: the out-of-hours service is there whenever the front door is shut.

            ```yaml reported
            contacts:
              front_door: { name: Multi-Agency Safeguarding Hub, phone: 01632 960200, hours: Mon-Fri 09:00-17:00 }
              out_of_hours: { name: Emergency Duty Team, phone: 01632 960201, hours: "Mon-Fri 17:00-09:00; Sat-Sun 00:00-24:00; Mon 00:00-09:00" }
            ```

            ```yaml accepted
            contacts:
              front_door: { name: Multi-Agency Safeguarding Hub, phone: 01632 960200, hours: Mon-Fri 09:00-17:00 }
              out_of_hours: { name: Emergency Duty Team, phone: 01632 960201, hours: all other times }
            ```
            """,
    };

    private protected override string Hint => "Ask who answers on bank holidays, and write `hours: all other times` or `bank_holidays: 24h` if it is this service";

    private protected override bool Concerns(ContactSymbol day, ContactSymbol night) =>
        day.BankHolidays is BankHolidays.Unsaid or BankHolidays.Closed && night.BankHolidays is not BankHolidays.AllDay;

    private protected override ImmutableArray<WeekSpan> Find(WeeklyHours day, WeeklyHours night) =>
        day.IsAlways ? [] : WeekSpan.Subtract(WeekSpan.From(day), night);
}
