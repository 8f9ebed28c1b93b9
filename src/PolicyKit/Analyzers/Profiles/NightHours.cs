using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports hours of the lead or a deputy that run through the night in a school where nobody sleeps.</summary>
public sealed class NightHours : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3053", DiagnosticSeverity.Warning)
    {
        Title = "Hours through the night",
        MessageFormat = "The hours of {0} run through the night, and the school has no boarders",
        Explanation = """
            Hours such as 16:00-08:00 are usually two times in the wrong order, and the documents would send staff to somebody who is at home asleep.
            Around the clock on every day is left alone, and so is a school with `boarding:`.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, hours: Mon-Thu 16:00-08:00 }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, hours: Mon-Thu 08:00-16:00 }
            ```
            """,
    };

    private static readonly TimeOnly DeepNight = new(3, 0);

    public override void Analyze(AnalysisContext context)
    {
        var profile = context.Profile;
        if (profile.School.Boarding != Boarding.None || profile.IsRejected("school.boarding"))
            return;

        foreach (var (person, role) in RoleHolder.LeadAndDeputies(profile.People))
        {
            if (person.Hours is { IsAlways: false } hours && hours.Periods.Any(IsAtNight) && WeekSpan.Subtract(WeekSpan.WholeWeek, hours).Length > 0)
                context.ReportAt($"{person.Path}.hours", Descriptor, "Write the earlier time first, such as 08:00-16:00", role);
        }
    }

    // Nobody's working day holds three o'clock in the morning; an evening class may end late, and a breakfast club begins early.
    private static bool IsAtNight(OpenPeriod period) => period.From <= DeepNight && (period.Until > DeepNight || period.Until == TimeOnly.MinValue);
}
