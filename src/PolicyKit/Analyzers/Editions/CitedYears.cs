using System.Globalization;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Editions;

/// <summary>Where a document cites a publication that comes out anew every September, and the year it gives.</summary>
internal static partial class CitedYears
{
    public static IEnumerable<(Passage Passage, TextSpan Span, int? Year)> Find(TextContext context, EditionSymbol edition) =>
        from passage in context.Passages
        from name in edition.Names.Find(passage.Text, passage.Words)
        let year = FindYear(passage.Text, name.Span)
        select (passage, year is null ? name.Span : TextSpan.FromBounds(name.Span.Start, year.Value.End), year?.Year);

    /// <summary>An edition comes into force on 1 September and is current for a year.</summary>
    public static int GetCurrent(DateOnly today) => today.Month >= 9 ? today.Year : today.Year - 1;

    // Right behind the name, as in “KCSIE (September 2024)”, or right before it, as in “the 2024 edition of KCSIE”.
    private static (int Year, int End)? FindYear(string text, TextSpan name)
    {
        var behind = YearBehind().Match(text, name.End);
        if (behind.Success)
            return (Parse(behind), behind.Index + behind.Length);
        var before = YearBefore().Match(text[..name.Start]);
        return before.Success ? (Parse(before), name.End) : null;
    }

    private static int Parse(Match match) => int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\G[\s,(:–-]{0,3}((DfE|Department\s+for\s+Education|from|of|edition|January|Sept\.?|September)[\s,]+){0,3}(?<year>20\d\d)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearBehind();

    [GeneratedRegex(@"\b(?<year>20\d\d)\s+((edition|version|text)\s+of\s+)?(the\s+)?[“""]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearBefore();
}
