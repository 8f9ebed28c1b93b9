using System.Collections.Immutable;

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

    public static WeeklyHours SchoolWeek { get; } = new(
        [.. Enumerable.Range(1, 5).Select(day => new OpenPeriod((DayOfWeek)day, new TimeOnly(8, 30), new TimeOnly(15, 30)))])
    {
        Text = "Monday to Friday, 8.30am to 3.30pm",
        DaysText = "Monday to Friday",
    };
}

/// <param name="Until">Exclusive; 00:00 means midnight at the end of the day.</param>
public readonly record struct OpenPeriod(DayOfWeek Day, TimeOnly From, TimeOnly Until);
