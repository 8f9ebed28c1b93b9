using System.Collections.Immutable;

namespace PolicyKit.Symbols;

/// <summary>A stretch of the week in minutes since Monday 00:00, half-open.</summary>
internal readonly record struct WeekSpan(int Start, int End)
{
    private const int MinutesOfDay = 24 * 60;

    public int Length => End - Start;

    public static ImmutableArray<WeekSpan> WholeWeek { get; } = [new(0, 7 * MinutesOfDay)];

    public static ImmutableArray<WeekSpan> From(WeeklyHours hours) => hours.IsAlways ? WholeWeek : [.. hours.Periods.Select(From)];

    /// <summary>What is left of <paramref name="spans"/> without the hours.</summary>
    public static ImmutableArray<WeekSpan> Subtract(ImmutableArray<WeekSpan> spans, WeeklyHours hours) =>
        From(hours).Aggregate(spans, (rest, taken) => [.. rest.SelectMany(span => span.Without(taken))]);

    /// <summary>What is left of <paramref name="spans"/> without another stretch.</summary>
    public static ImmutableArray<WeekSpan> Subtract(ImmutableArray<WeekSpan> spans, WeekSpan taken) => [.. spans.SelectMany(span => span.Without(taken))];

    /// <summary>Day by day, such as "Wednesday 1pm to 3.30pm and Friday 12 noon to 3.30pm".</summary>
    public static string Describe(IEnumerable<WeekSpan> spans)
    {
        var parts = spans.SelectMany(span => span.SplitByDay()).Select(span => span.DescribeInDay()).ToArray();
        return parts.Length < 2 ? string.Concat(parts) : string.Join(", ", parts[..^1]) + " and " + parts[^1];
    }

    private static WeekSpan From(OpenPeriod period)
    {
        var day = ((int)period.Day + 6) % 7 * MinutesOfDay;
        var until = period.Until == TimeOnly.MinValue ? MinutesOfDay : (int)period.Until.ToTimeSpan().TotalMinutes;
        return new WeekSpan(day + (int)period.From.ToTimeSpan().TotalMinutes, day + until);
    }

    private IEnumerable<WeekSpan> Without(WeekSpan other)
    {
        if (other.End <= Start || other.Start >= End)
            return [this];

        WeekSpan[] rest = [this with { End = other.Start }, this with { Start = other.End }];
        return rest.Where(span => span.Start < span.End);
    }

    private IEnumerable<WeekSpan> SplitByDay()
    {
        for (var start = Start; start < End;)
        {
            var end = Math.Min(End, (start / MinutesOfDay + 1) * MinutesOfDay);
            yield return new WeekSpan(start, end);
            start = end;
        }
    }

    private string DescribeInDay()
    {
        var day = (DayOfWeek)((Start / MinutesOfDay + 1) % 7);
        return End - Start == MinutesOfDay ? $"all of {day}" : $"{day} {FormatTime(Start)} to {FormatTime(End)}";
    }

    private static string FormatTime(int minutes) => WeeklyHours.FormatTime(new TimeOnly(minutes / 60 % 24, minutes % 60));
}
