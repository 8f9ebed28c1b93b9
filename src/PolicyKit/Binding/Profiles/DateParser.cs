using System.Globalization;
using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Binding.Profiles;

/// <summary>Reads a date as people in the United Kingdom write it: 2027-03-31, 31/03/2027 or 31 March 2027.</summary>
public static class DateParser
{
    public static DiagnosticDescriptor Descriptor { get; } = new("PK2008", DiagnosticSeverity.Error)
    {
        Title = "Date that is no date",
        MessageFormat = "“{0}” is not a date: {1}",
        Explanation = """
            Dates are written as 2027-03-31, 31/03/2027 or 31 March 2027, and lie between 2015 and 2040.
            The day comes before the month: 03/04/2027 is 3 April.

            ```yaml reported
            policy: { approved_on: 31/06/2026 }
            ```

            ```yaml accepted
            policy: { approved_on: 30 June 2026 }
            ```
            """,
    };

    public static DiagnosticDescriptor ReadAs { get; } = new("PK2009", DiagnosticSeverity.Information)
    {
        Title = "Date that could be read in two ways",
        MessageFormat = "“{0}” is read as {1}",
        Explanation = """
            In the United Kingdom the day comes first, elsewhere the month does.
            The message says how the date was read.

            ```yaml reported
            policy: { approved_on: 03/04/2026 }
            ```

            ```yaml accepted
            policy: { approved_on: 3 April 2026 }
            ```
            """,
    };

    private static readonly Regex Iso = new("""^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$""", RegexOptions.CultureInvariant);
    private static readonly Regex Figures = new("""^(?<day>\d{1,2})[/.\-](?<month>\d{1,2})[/.\-](?<year>\d{4})$""", RegexOptions.CultureInvariant);
    private static readonly Regex Words = new("""^(?<day>\d{1,2})(?:st|nd|rd|th)? +(?:of +)?(?<month>[A-Za-z]{3,9})\.?,? +(?<year>\d{4})$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex YearFirst = new("""^(?<year>\d{4})[/. ](?<month>\d{1,2})[/. ](?<day>\d{1,2})$""", RegexOptions.CultureInvariant);
    private static readonly Regex MonthFirst = new("""^(?<month>[A-Za-z]{3,9})\.? +(?<day>\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\d{4})$""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static ParseResult<DateOnly> Parse(string text)
    {
        var match = new[] { Iso, Figures, Words }.Select(form => form.Match(text)).FirstOrDefault(m => m.Success);
        if (match is null)
            return Problem(text, "it is not in a form that is known") with { Replacement = Rewrite(text), IsSafe = true };

        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        var month = GetMonth(match.Groups["month"].Value);
        if (month is null or < 1 or > 12)
            return Problem(text, $"there is no month “{match.Groups["month"].Value}”");
        if (year is < 2015 or > 2040)
            return Problem(text, "its year is not between 2015 and 2040");

        var last = DateTime.DaysInMonth(year, month.Value);
        return day < 1 || day > last
            ? Problem(text, $"{Months[month.Value - 1]} {(month == 2 ? $"{year} " : "")}has {last} days")
            : new DateOnly(year, month.Value, day);
    }

    /// <summary>Both the British and the American reading make a date.</summary>
    public static bool IsAmbiguous(string text, DateOnly date) =>
        Figures.IsMatch(text) && date.Day <= 12 && date.Day != date.Month;

    // Other ways of writing that leave no doubt about the day.
    private static string? Rewrite(string text)
    {
        var match = new[] { YearFirst, MonthFirst }.Select(form => form.Match(text)).FirstOrDefault(m => m.Success);
        if (match is null)
            return null;

        var date = Parse($"{match.Groups["day"].Value} {Months[Math.Clamp((GetMonth(match.Groups["month"].Value) ?? 1) - 1, 0, 11)]} {match.Groups["year"].Value}");
        return GetMonth(match.Groups["month"].Value) is >= 1 and <= 12 && date.Problem is null ? Dates.Format(date.Value) : null;
    }

    private static int? GetMonth(string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;

        var index = Array.FindIndex(Months, name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase));
        return index >= 0 ? index + 1 : text.Equals("sept", StringComparison.OrdinalIgnoreCase) ? 9 : null;
    }

    private static ValueProblem Problem(string text, string why) => new(Descriptor, "Write it like 2027-03-31 or 31 March 2027", text, why);
}
