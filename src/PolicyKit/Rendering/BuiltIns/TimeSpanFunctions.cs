using System.Globalization;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>The functions of <c>timespan</c>.</summary>
internal static class TimeSpanFunctions
{
    public static readonly BuiltInFunction[] All =
    [
        new("timespan.from_days", "days", c => Create(c, TimeSpan.TicksPerDay)),
        new("timespan.from_hours", "hours", c => Create(c, TimeSpan.TicksPerHour)),
        new("timespan.from_milliseconds", "millis", c => Create(c, TimeSpan.TicksPerMillisecond)),
        new("timespan.from_minutes", "minutes", c => Create(c, TimeSpan.TicksPerMinute)),
        new("timespan.from_seconds", "seconds", c => Create(c, TimeSpan.TicksPerSecond)),
        new("timespan.parse", "text", c => c[0] is null ? null : Parse(c)),
    ];

    private static object Create(BuiltInCall call, long ticksPerUnit)
    {
        var ticks = Evaluation.Values.ToDouble(call.Number(0)) * ticksPerUnit;
        return Math.Abs(ticks) < long.MaxValue ? TimeSpan.FromTicks((long)ticks) : throw call.Wrong(0, "is too large", "Give a smaller number");
    }

    private static object Parse(BuiltInCall call) =>
        TimeSpan.TryParse(call.Text(0), CultureInfo.InvariantCulture, out var time) ? time : throw call.Wrong(0, "is not a length of time", "Write it as 1.02:30:00");
}
