using System.Collections.Immutable;
using System.Globalization;

namespace PolicyKit.Symbols;

/// <summary>When a person or service can be reached in a usual week.</summary>
/// <param name="Periods">In the order of the week; periods of one day do not overlap.</param>
public sealed record WeeklyHours(ImmutableArray<OpenPeriod> Periods)
{
    /// <summary>"All other times": whatever the front door does not cover.</summary>
    public bool IsAllOtherTimes { get; init; }

    /// <summary>Twenty-four hours, every day.</summary>
    public bool IsAlways { get; init; }

    /// <summary>As printed, such as "Monday to Friday, 8.30am to 4.30pm".</summary>
    public required string Text { get; init; }

    /// <summary>Days alone, such as "Monday to Wednesday".</summary>
    public required string DaysText { get; init; }

    /// <summary>The days where room is short, such as "Mon to Wed".</summary>
    public string ShortDaysText => Enum.GetNames<DayOfWeek>().Aggregate(DaysText, (text, day) => text.Replace(day, day[..3], StringComparison.Ordinal));

    public static WeeklyHours SchoolWeek { get; } =
        Create(Enumerable.Range(1, 5).Select(day => new OpenPeriod((DayOfWeek)day, new TimeOnly(8, 30), new TimeOnly(15, 30))));

    public static WeeklyHours Always { get; } = new([]) { IsAlways = true, Text = "Every day, 24 hours", DaysText = "Every day" };

    public static WeeklyHours AllOtherTimes { get; } = new([]) { IsAllOtherTimes = true, Text = "All other times", DaysText = "" };

    /// <summary>All other times, in the words of somebody who looks at a clock. They are true where all day lines are <see cref="IsOfficeHours"/>.</summary>
    public static WeeklyHours EveningsNightsAndWeekends { get; } = AllOtherTimes with { Text = "Evenings, nights, weekends and all other times" };

    /// <summary>Monday to Friday, between early morning and early evening.</summary>
    public bool IsOfficeHours => Periods.Length > 0 && Periods.All(period =>
        period.Day is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && period.From >= new TimeOnly(6, 0) && period.Until > period.From && period.Until <= new TimeOnly(20, 0));

    /// <summary>From periods in any order. One that ends before it begins runs past midnight, into the next day.</summary>
    public static WeeklyHours Create(IEnumerable<OpenPeriod> periods)
    {
        var written = periods.Distinct().OrderBy(p => IndexOf(p.Day)).ThenBy(p => p.From).ToImmutableArray();
        var split = written.SelectMany(p => p.Until != TimeOnly.MinValue && p.Until <= p.From
            ? (OpenPeriod[])[p with { Until = TimeOnly.MinValue }, new OpenPeriod((DayOfWeek)(((int)p.Day + 1) % 7), TimeOnly.MinValue, p.Until)]
            : [p]);
        return new WeeklyHours(Merge(split))
        {
            Text = string.Join("; ", GroupByTimes(written).Select(group => $"{FormatDays(group.Days)}, {group.Times}")),
            DaysText = FormatDays([.. written.Select(p => IndexOf(p.Day)).Distinct()]),
        };
    }

    /// <summary>A time of day as it is printed: 8.30am, 4pm, 12 noon, midnight.</summary>
    public static string FormatTime(TimeOnly time) => time switch
    {
        { Hour: 0, Minute: 0 } => "midnight",
        { Hour: 12, Minute: 0 } => "12 noon",
        _ => string.Create(
            CultureInfo.InvariantCulture,
            $"{(time.Hour + 11) % 12 + 1}{(time.Minute == 0 ? "" : $".{time.Minute:00}")}{(time.Hour < 12 ? "am" : "pm")}"),
    };

    // Monday first, as a school counts.
    private static int IndexOf(DayOfWeek day) => ((int)day + 6) % 7;

    private static ImmutableArray<OpenPeriod> Merge(IEnumerable<OpenPeriod> periods)
    {
        var merged = new List<OpenPeriod>();
        foreach (var period in periods.OrderBy(p => IndexOf(p.Day)).ThenBy(p => p.From))
        {
            var last = merged.Count > 0 ? merged[^1] : default;
            if (merged.Count > 0 && last.Day == period.Day && (last.Until == TimeOnly.MinValue || last.Until >= period.From))
                merged[^1] = last with { Until = GetLater(last.Until, period.Until) };
            else
                merged.Add(period);
        }

        return [.. merged];
    }

    private static TimeOnly GetLater(TimeOnly a, TimeOnly b) => a == TimeOnly.MinValue || b == TimeOnly.MinValue ? TimeOnly.MinValue : a > b ? a : b;

    private static IEnumerable<(ImmutableArray<int> Days, string Times)> GroupByTimes(ImmutableArray<OpenPeriod> periods) => periods
        .GroupBy(p => IndexOf(p.Day))
        .Select(day => (Day: day.Key, Times: Join(day.Select(p => $"{FormatTime(p.From)} to {FormatTime(p.Until)}"))))
        .GroupBy(day => day.Times, StringComparer.Ordinal)
        .Select(group => (group.Select(day => day.Day).ToImmutableArray(), group.Key));

    private static string FormatDays(ImmutableArray<int> days)
    {
        if (days.Length == 7)
            return "Every day";

        var runs = new List<(int First, int Last)>();
        foreach (var day in days.Order())
        {
            if (runs.Count > 0 && runs[^1].Last == day - 1)
                runs[^1] = (runs[^1].First, day);
            else
                runs.Add((day, day));
        }

        return Join(runs.SelectMany(run => (run.Last - run.First) switch
        {
            0 => (string[])[NameOf(run.First)],
            1 => [NameOf(run.First), NameOf(run.Last)],
            _ => [$"{NameOf(run.First)} to {NameOf(run.Last)}"],
        }));
    }

    private static string NameOf(int index) => ((DayOfWeek)((index + 1) % 7)).ToString();

    private static string Join(IEnumerable<string> parts)
    {
        var all = parts.ToArray();
        return all.Length < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + " and " + all[^1];
    }
}

/// <param name="Until">Exclusive; 00:00 means midnight at the end of the day.</param>
public readonly record struct OpenPeriod(DayOfWeek Day, TimeOnly From, TimeOnly Until);
