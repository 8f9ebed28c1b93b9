using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Binding.Profiles;

/// <summary>Reads hours such as "Mon-Wed 8am-4pm; Thu 08:00-12:00", "24 hours" or "all other times".</summary>
public static class HoursParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2010", DiagnosticSeverity.Error)
    {
        Title = "Hours that cannot be understood",
        MessageFormat = "The hours “{0}” cannot be understood: {1}",
        Explanation = """
            Hours name days and times, such as `Mon-Fri 08:30-15:30`; a semicolon separates days with different times.
            A service may also be there `24 hours` or at `all other times`.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, hours: Mon-Fri 08:30-03:30 }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, hours: Mon-Wed 8am-4pm; Thu 08:00-12:00 }
            ```
            """,
    };

    private const string Time = """(?<{0}>noon|midday|midnight|12 noon|\d{{1,2}}(?:[:.]\d{{2}})?\s*(?:am|pm)?)""";

    private static readonly Regex Range = new(
        string.Format(CultureInfo.InvariantCulture, Time, "from") + """\s*(?:-|to|until|till)\s*""" + string.Format(CultureInfo.InvariantCulture, Time, "until"),
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly Regex Clock = new("""^(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s*(?<half>am|pm)?$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static readonly string[] DayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>Hours of a school or a person, which must be said: “all other times” would leave the week without anybody.</summary>
    public static ParseResult<WeeklyHours> ParseOwn(string text)
    {
        var own = Parse(text);
        return own.Value is { IsAllOtherTimes: true } ? Problem(text, "only a service can take over at all other times") : own;
    }

    public static ParseResult<WeeklyHours> Parse(string text)
    {
        var said = text.Trim().Replace('–', '-').Replace('—', '-').ToLower(CultureInfo.InvariantCulture);
        switch (said.TrimEnd('.'))
        {
            case "24 hours" or "24/7" or "24 hours a day" or "24 hours, 7 days a week" or "24 hours a day, every day" or "every day, 24 hours" or "always":
                return WeeklyHours.Always;
            case "all other times" or "at all other times" or "all other hours" or "out of hours":
                return WeeklyHours.AllOtherTimes;
        }

        if (said.Length > 200)
            return Problem(Excerpt.Cut(text, 40), "they are too long");

        var days = new SortedDictionary<int, List<TimeRange>>();
        foreach (var part in said.Split([';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ranges = Range.Matches(part);
            if (ranges.Count == 0)
                return Problem(text, $"there is no time from and until in “{part}”");

            var named = ParseDays(part[..ranges[0].Index]);
            if (named.Length == 0)
                return Problem(text, part[..ranges[0].Index].Trim(' ', ',', ':') is { Length: > 0 } words ? $"“{words}” names no days" : "they name no days");

            var rest = Range.Replace(part[ranges[0].Index..], "").Replace("and", "", StringComparison.Ordinal).Trim(' ', ',', '&');
            if (rest.Length > 0)
                return Problem(text, $"“{rest}” is not a time");

            foreach (Match range in ranges)
            {
                var parsed = ParseRange(range.Groups["from"].Value, range.Groups["until"].Value);
                if (parsed is not { } times)
                    return Problem(text, $"“{range.Value}” holds no such time of day");
                if (times.Until <= times.From && times.From < 12 * 60 && times.Until != 0)
                    return Problem(text, $"“{range.Value}” ends before it begins") with
                    {
                        Hint = "Write times of the afternoon as 15:30 or 3.30pm",
                        Replacement = InAfternoon(text, range, times),
                    };

                foreach (var day in named)
                {
                    if (!days.TryGetValue(day, out var known))
                        days.Add(day, known = []);
                    known.Add(times);
                }
            }
        }

        return days.Count == 0 ? Problem(text, "they name no days") : WeeklyHours.Create(days.SelectMany(day => day.Value.Select(times => times.On(day.Key))));
    }

    /// <summary>Days with Monday as 0, in order; empty when a word is no day.</summary>
    private static ImmutableArray<int> ParseDays(string text)
    {
        var said = text.Trim(' ', ',', ':', '-');
        switch (said)
        {
            case "every day" or "daily" or "7 days a week" or "all week":
                return [0, 1, 2, 3, 4, 5, 6];
            case "weekdays":
                return [0, 1, 2, 3, 4];
            case "weekends" or "weekend":
                return [5, 6];
        }

        var days = new SortedSet<int>();
        foreach (var part in Regex.Split(said, """\s*(?:,|&|\band\b)\s*""").Where(part => part.Length > 0))
        {
            var ends = Regex.Split(part, """\s*(?:-|\bto\b)\s*""").Select(FindDay).ToArray();
            if (ends.Length is 0 or > 2 || ends.Any(day => day < 0))
                return [];

            for (var day = ends[0]; ; day = (day + 1) % 7)
            {
                days.Add(day);
                if (day == ends[^1])
                    break;
            }
        }

        return [.. days];
    }

    private static int FindDay(string word)
    {
        var trimmed = word.Trim(' ', '.');
        var single = trimmed.EndsWith('s') && trimmed.Length > 6 ? trimmed[..^1] : trimmed;
        return single.Length < 2 ? -1 : Array.FindIndex(DayNames, name => name.StartsWith(single, StringComparison.OrdinalIgnoreCase) || single is "tues" or "thurs" or "thur" or "weds" && name.StartsWith(single[..3], StringComparison.OrdinalIgnoreCase));
    }

    private static TimeRange? ParseRange(string from, string until)
    {
        var ends = ParseTime(until);
        var starts = ParseTime(from);
        if (starts is null || ends is null)
            return null;

        // "1-4pm" starts in the afternoon; "8-4pm" does not.
        var isBareFrom = !from.Contains('m', StringComparison.Ordinal) && !from.Contains(':', StringComparison.Ordinal) && !from.Contains("noon", StringComparison.Ordinal);
        var begins = isBareFrom && until.EndsWith("pm", StringComparison.Ordinal) && starts < 12 * 60 && starts + 12 * 60 < ends ? starts.Value + 12 * 60 : starts.Value;
        return new TimeRange(begins % (24 * 60), ends.Value % (24 * 60));
    }

    /// <summary>Minutes since midnight, 1440 for midnight at the end of a day.</summary>
    private static int? ParseTime(string text)
    {
        switch (text)
        {
            case "noon" or "midday" or "12 noon":
                return 12 * 60;
            case "midnight":
                return 24 * 60;
        }

        var match = Clock.Match(text);
        if (!match.Success)
            return null;

        var hour = int.Parse(match.Groups["hour"].Value, CultureInfo.InvariantCulture);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value;
        if (minute > 59 || hour > 24 || hour == 24 && minute > 0 || half.Length > 0 && hour is 0 or > 12)
            return null;

        var inDay = half switch
        {
            "am" => hour % 12,
            "pm" => hour % 12 + 12,
            _ => hour,
        };
        return inDay * 60 + minute;
    }

    // 08:30-03:30 is a school day whose end is written as on a clock face.
    private static string? InAfternoon(string text, Match range, TimeRange times)
    {
        var until = times.Until + 12 * 60;
        var mended = $"{range.Groups["from"].Value}-{until / 60:00}:{until % 60:00}";
        return until > times.From && until < 24 * 60 && text.IndexOf(range.Value, StringComparison.OrdinalIgnoreCase) is >= 0 and var start
            ? text.Remove(start, range.Length).Insert(start, mended)
            : null;
    }

    private static ValueProblem Problem(string text, string why) => new(Descriptor, "Write them like Mon-Fri 08:30-15:30, or Mon-Wed 08:00-16:00; Thu 08:00-12:00", text, why);

    /// <summary>Minutes since midnight.</summary>
    private readonly record struct TimeRange(int From, int Until)
    {
        public OpenPeriod On(int day) => new((DayOfWeek)((day + 1) % 7), At(From), At(Until));

        private static TimeOnly At(int minutes) => new(minutes / 60, minutes % 60);
    }
}
