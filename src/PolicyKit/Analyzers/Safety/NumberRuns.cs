using System.Text.RegularExpressions;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Safety;

/// <summary>What a reader of a text would dial.</summary>
internal static partial class NumberRuns
{
    public static IEnumerable<(TextSpan Span, string Text)> Find(string text) => Number().Matches(text)
        .Where(match => !LooksLikeTimeOrDate().IsMatch(match.Value))
        .Select(match => (new TextSpan(match.Index, match.Length), match.Value));

    // Digits that belong to a word, an address or a reference are no number to dial.
    [GeneratedRegex(@"(?<![\w@/.=&#-])(\+44|\(?0\d)[\d\s()-]{5,}\d(?![\w@/]|[.-]\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex(@"^0\d{3}\s?-\s?\d{4}$|^0\d[-\s]\d{2}[-\s]\d{2,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex LooksLikeTimeOrDate();
}
