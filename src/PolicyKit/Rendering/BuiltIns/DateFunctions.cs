using System.Globalization;
using PolicyKit.Rendering.Evaluation;

namespace PolicyKit.Rendering.BuiltIns;

/// <summary>The functions of <c>date</c>. The time of day is whatever the options say it is.</summary>
internal static class DateFunctions
{
    public const string DefaultFormat = "%d %b %Y";

    public static readonly BuiltInFunction[] All =
    [
        new("date.now", "", c => c.Context.Options.Now),
        new("date.utc_now", "", c => c.Context.Options.Now),
        new("date.add_days", "date days", c => Add(c, d => d.AddDays(Amount(c)))),
        new("date.add_months", "date months", c => Add(c, d => d.AddMonths(c.Integer(1)))),
        new("date.add_years", "date years", c => Add(c, d => d.AddYears(c.Integer(1)))),
        new("date.add_hours", "date hours", c => Add(c, d => d.AddHours(Amount(c)))),
        new("date.add_minutes", "date minutes", c => Add(c, d => d.AddMinutes(Amount(c)))),
        new("date.add_seconds", "date seconds", c => Add(c, d => d.AddSeconds(Amount(c)))),
        new("date.add_milliseconds", "date millis", c => Add(c, d => d.AddMilliseconds(Amount(c)))),
        new("date.parse", "text pattern? culture?", c => c[0] is null ? null : Parse(c, 1, 2)),
        new("date.parse_to_string", "text output_pattern? output_culture? input_pattern? input_culture?", ParseToString),
        new("date.to_string", "datetime pattern? culture?", c => c[0] is null ? null : Format(c, GetDate(c), 1, 2)),
    ];

    /// <summary>A date as an expression prints it: by <c>date.format</c>, which a template may set.</summary>
    public static string Print(EvaluationContext context, object date) =>
        DatePattern.Format(Values.ToDateTime(date), GetFormat(context), DateTimeFormatInfo.InvariantInfo);

    private static string GetFormat(EvaluationContext context)
    {
        var format = context.Scopes.TryGet("date", out var family) && family is TemplateObject members ? members["format"] as string : null;
        return format ?? DefaultFormat;
    }

    private static double Amount(BuiltInCall call) => Values.ToDouble(call.Number(1));

    private static DateTime GetDate(BuiltInCall call) => Values.Unwrap(call[0]) switch
    {
        DateTime date => date,
        DateOnly day => day.ToDateTime(TimeOnly.MinValue),
        string text when TryParse(text, DateTimeFormatInfo.InvariantInfo, out var date) => date,
        _ => throw call.Wrong(0, "is not a date", "Give a date, or make one with date.parse"),
    };

    // A date stays a date without a time where nothing but days is added.
    private static object? Add(BuiltInCall call, Func<DateTime, DateTime> add)
    {
        if (call[0] is null)
            return null;

        try
        {
            var result = add(GetDate(call));
            return Values.Unwrap(call[0]) is DateOnly && result.TimeOfDay == TimeSpan.Zero ? DateOnly.FromDateTime(result) : result;
        }
        catch (ArgumentException)
        {
            throw call.Wrong(1, "leads beyond the calendar", "Give a smaller number");
        }
    }

    private static object Parse(BuiltInCall call, int pattern, int culture)
    {
        var names = Cultures.FindDates(call, culture);
        var text = call.Text(0);
        if (call[pattern] is null ? TryParse(text, names, out var date) : DatePattern.TryParse(text, call.Text(pattern), names, out date))
            return date;
        throw call.Wrong(0, "is not a date", call[pattern] is null ? "Write it as 2026-11-21" : "Make the pattern fit the date");
    }

    private static object? ParseToString(BuiltInCall call)
    {
        if (call[0] is null)
            return null;

        return Format(call, (DateTime)Parse(call, 3, 4), 1, 2);
    }

    private static string Format(BuiltInCall call, DateTime date, int pattern, int culture)
    {
        var format = call.Text(pattern, GetFormat(call.Context));
        if (format == "%g")
            format += " " + GetFormat(call.Context);
        return call.Checked(DatePattern.Format(date, format, Cultures.FindDates(call, culture)));
    }

    private static bool TryParse(string text, DateTimeFormatInfo names, out DateTime date) =>
        DateTime.TryParse(text, names, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces, out date);
}
