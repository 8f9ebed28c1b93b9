using System.Buffers;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Finds the words of obligation, advice and permission in a sentence. What only says how likely something is (“it may be a sign”) is none.</summary>
internal static partial class ModalCues
{
    // One of these stands in every cue: most sentences hold none, and need no closer look.
    private static readonly SearchValues<string> Words = SearchValues.Create(
        ["must", "shall", "should", "ought", "may", "might", "could", "cannot", "never", "has", "have", "need", "required", "obliged", "bound", "expected", "advised", "allowed", "forbidden", "prohibited", "offence"],
        StringComparison.OrdinalIgnoreCase);

    public static ImmutableArray<ModalCue> Find(string sentence)
    {
        if (!sentence.AsSpan().ContainsAny(Words))
            return [];

        var quotes = Quotation().Matches(sentence);
        return
        [
            .. from Match match in Cue().Matches(sentence)
               where !quotes.Any(quote => quote.Index <= match.Index && match.Index < quote.Index + quote.Length)
               let cue = match.Groups.Values.Skip(1).First(named => named.Success)
               select new ModalCue(GetStrength(cue.Name), cue.Name.EndsWith("Not", StringComparison.Ordinal), new TextSpan(cue.Index, cue.Length)),
        ];
    }

    public static bool HasNegation(string text) => Negation().IsMatch(text);

    /// <summary>“Staff do look”: nobody writes so, unless a “not” was lost.</summary>
    public static TextSpan? FindEmphasis(string sentence) =>
        !sentence.EndsWith('?') && Emphasis().Match(sentence) is { Success: true } match ? new TextSpan(match.Groups[1].Index, match.Groups[1].Length) : null;

    private static ModalStrength GetStrength(string name) => name switch
    {
        "must" or "mustNot" => ModalStrength.Must,
        "should" or "shouldNot" => ModalStrength.Should,
        _ => ModalStrength.May,
    };

    private const string Actor =
        @"(?:DSLs?|leads?|deput(?:y|ies)|staff|we|you|they|heads?|headteachers?|principals?|managers?|leaders?|schools?|colleges?|nursery|units?|teachers?|governors?|colleagues?|adults?|anyone|everyone|parents?|(?:DSL|lead|staff),?\s+who)";

    [GeneratedRegex(
        @"(?<mustNot>\b(?:must|shall)\s+(?:not|never)\b|\bmustn[’']t\b|\bmay\s+(?:not|never)\b|\b(?:is|are)\s+(?:not\s+allowed|forbidden|prohibited)\b|\bis\s+an\s+offence\b|(?<=^|[.;:]\s)never\b|\b(?:staff|adults?)\s+(?:cannot|never)\b)"
        + @"|(?<shouldNot>\b(?:should|ought)\s+(?:not|never)\b|\bshouldn[’']t\b)"
        + @"|(?<must>\bmust\b|\bshall\b|(?<!\b(?:may|might)\s)\b(?:has|have)\s+to\b|\b(?:is|are)\s+(?:required|obliged|bound)\s+to\b|\b" + Actor + @"\s+needs?\s+to\b)"
        + @"|(?<should>\bshould\b|\bought\s+to\b|\b(?:is|are)\s+(?:expected|advised)\s+to\b)"
        + @"|(?<may>(?<=\b" + Actor + @"\s+(?:\w+ly\s+)?)(?:may|could|might)\b(?!\s+(?:not|have|be|need|feel|hear|find|see|want)\b)|\bmay\s+(?:only\s+)?be\s+(?:\w+(?:ed|en|wn)|told|kept|sent|dealt|left)\b|\b(?:may|could|might)\s+consider\b)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cue();

    [GeneratedRegex(
        @"\b(?:not|never|no|nobody|none|nothing|nor|neither|without|cannot|avoid\w*|refus\w*|unless|except\w*|only|forb\w+|prohibit\w*|unlawful|illegal|offence|crime|against|stop\w*|leave|seldom|rather|instead|unlikely)\b|n[’']t\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(
        @"(?:^|[,;:]\s|\b(?:and|or|we|they|you|it|who|which|staff|child|children|adults?|parents|people|power|text|law|Remove)\s)(do(?:es)?\s+(?!not\b|so\b|it\b|this\b|that\b|these\b|what\b|when\b|where\b|how\b|in\b|if\b|as\b|with\b|we\b|you\b|they\b|the\b|a\b|an\b|may\b|can\b|next\b|more\b|nothing\b|well\b|their\b|or\b|and\b|for\b|to\b|at\b)[a-z]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Emphasis();

    [GeneratedRegex("“[^”]*”", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
