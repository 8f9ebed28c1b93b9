using System.Globalization;
using System.Text.RegularExpressions;
using PolicyKit.Text;

namespace PolicyKit.Cli.Auditing;

/// <summary>A day, month, term or year as people write it in a document.</summary>
/// <param name="LastDay">The last day that it can mean.</param>
internal readonly partial record struct PrintedDay(DateOnly LastDay, TextSpan Span)
{
    private static readonly string[] Days = ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "d/M/yyyy", "d/M/yy", "yyyy/M/d"];
    private static readonly string[] Months = ["MMMM yyyy", "MMM yyyy", "M/yyyy"];

    /// <summary>What stands at a place of a text, behind a colon or a dash; null where it is no date.</summary>
    public static PrintedDay? Read(string text, int place)
    {
        var match = Written().Match(text, place);
        if (!match.Success || GetLastDay(match) is not { } day)
            return null;

        var written = match.Groups["written"];
        return new PrintedDay(day, new TextSpan(written.Index, written.Length));
    }

    private static DateOnly? GetLastDay(Match match)
    {
        if (match.Groups["year"] is { Success: true } year)
            return match.Groups["second"].Success ? new DateOnly(Parse(year) + 1, 8, 31) : EndOfMonth(new DateOnly(Parse(year), GetLastMonth(match.Groups["season"].Value), 1));

        var plain = Spacing().Replace(Ornament().Replace(match.Groups["date"].Value, "").Replace("Sept ", "Sep ", StringComparison.OrdinalIgnoreCase), " ").Replace('.', '/').Replace('-', '/');
        if (DateOnly.TryParseExact(plain, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return DateOnly.TryParseExact(plain, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? EndOfMonth(month) : null;
    }

    private static DateOnly EndOfMonth(DateOnly month) => month.AddMonths(1).AddDays(-1);

    // Schools count in terms; the summer term ends in July.
    private static int GetLastMonth(string season) => season.ToUpperInvariant() switch
    {
        "SPRING" => 4,
        "SUMMER" => 8,
        _ => 12,
    };

    private static int Parse(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        \G[\s:;|(–—-]*
        ((on|by|in|before|is|due|the|end\ of|early|mid|late|(Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)day,?)\s+){0,4}
        (?<written>
          (?<date>\d{1,2}(st|nd|rd|th)?\s+(of\s+)?[A-Za-z]{3,9},?\s+20\d\d|[A-Za-z]{3,9}\s+\d{1,2}(st|nd|rd|th)?,?\s+20\d\d|\d{1,2}[/.-]\d{1,2}[/.-](20)?\d\d|20\d\d[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}/20\d\d
            |(?!(spring|summer|autumn|winter|term)\b)[A-Za-z]{3,9}\.?,?\s+20\d\d)(?!\d)
          | ((?<season>spring|summer|autumn|winter)\s+(term\s+)?(\d\s+)?)?(?<year>20\d\d)(\s?[/–-]\s?(?<second>(20)?\d\d)(?!\d))?(?![\d/.-]*\d)
        )
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"(?<=\d)(?:st|nd|rd|th)\b|\bof\b|[.,](?=\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ornament();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Spacing();
}
