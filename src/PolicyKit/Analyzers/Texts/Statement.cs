using System.Text.RegularExpressions;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Texts;

/// <summary>A sentence, or a label of a few words, with what its place says about it.</summary>
/// <param name="Span">Within the passage.</param>
/// <param name="Text">With plain apostrophes and spaces, each in the place of the one that is printed.</param>
public sealed partial record Statement(Passage Passage, TextSpan Span, string Text)
{
    /// <summary>The paragraph or title that a line of a list continues; empty for other sentences.</summary>
    public string LeadIn { get; init; } = "";

    /// <summary>It stands in a list of what not to do.</summary>
    public bool IsForbidden { get; init; }

    /// <summary>The words at this place are denied: "never delete", "staff do not copy, print or delete".</summary>
    public bool Denies(int position)
    {
        if (IsForbidden)
            return true;

        var clause = ClauseEnd().Matches(Text[..position]).LastOrDefault() is { } end ? end.Index + end.Length : 0;
        var before = Text[clause..position];
        if (Negation().Matches(before).LastOrDefault() is not { } negation)
            return false;

        // "Do not panic, delete it" denies the first verb only; "do not copy, print or delete" all of them.
        var between = before[(negation.Index + negation.Length)..];
        return !between.Contains(',') || Alternative().IsMatch(between) || Alternative().IsMatch(Text[position..]) || Insertion().IsMatch(between);
    }

    [GeneratedRegex(@"[;:.!?]\s|\b(but|then|instead)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClauseEnd();

    [GeneratedRegex(
        """
        \b(not|never|no|none|nobody|nothing|nor|neither|without|avoid|refrain|cannot|rather\ than|instead\ of|stop|unlawful|illegal|against\ the\ law|an\ offence\ to)\b
          (?!\ (only|just|forget|hesitate|fail|delay|wait))
        | n't\b(?!\ (only|just|forget|hesitate|fail|delay|wait))
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(@"\b(or|nor)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alternative();

    [GeneratedRegex(@"^[^,]*,\s*(ever|(under|in) any circumstances|at any (time|point|stage)|for any reason)\s*,?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Insertion();
}
