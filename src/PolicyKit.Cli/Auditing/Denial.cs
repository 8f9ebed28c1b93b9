using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Text;

namespace PolicyKit.Cli.Auditing;

/// <summary>Tells what a text says from what it denies: "Parents are never told" has the words of a clause and says its opposite.</summary>
internal static partial class Denial
{
    /// <summary>The parts of sentences that deny something flatly. What is denied with an exception, such as "unless", may well be what the guidance asks for.</summary>
    public static ImmutableArray<TextSpan> Find(Passage passage) =>
        [.. passage.Sentences.SelectMany(sentence => Split(passage.Text, sentence)).Where(part => IsFlat(passage.GetText(part)))];

    /// <summary>The text with blanks in place of some spans.</summary>
    public static string LeaveOut(string text, ImmutableArray<TextSpan> spans)
    {
        var rest = new StringBuilder(text);
        foreach (var span in spans)
            rest.Remove(span.Start, span.Length).Insert(span.Start, " ", span.Length);
        return rest.ToString();
    }

    private static IEnumerable<TextSpan> Split(string text, TextSpan sentence)
    {
        var start = sentence.Start;
        foreach (var match in PartEnd().Matches(text.Substring(sentence.Start, sentence.Length)).Cast<Match>())
        {
            yield return TextSpan.FromBounds(start, sentence.Start + match.Index);
            start = sentence.Start + match.Index + match.Length;
        }

        yield return TextSpan.FromBounds(start, sentence.End);
    }

    private static bool IsFlat(string part) => Negation().IsMatch(part) && !Exception().IsMatch(part);

    [GeneratedRegex(@"[;:–]|,(?=\s+(and|but|so|as|because|which|then|tell|report|ring|call|contact|listen|stay|take|pass|write|record)\b)|\b(but|instead)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartEnd();

    [GeneratedRegex(
        """
        \b(am|is|are|was|were|be|will|shall|would|must|should|may|might|can|could|do|does|did|has|have|had|needs?)\ (\w+ly\ )?(not|never)\b
        | \bcannot\b | n['’]t\b | \bnever\b
        | ^\W*(no|nobody|none|nothing)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Negation();

    [GeneratedRegex(
        @"\b(unless|until|except\w*|only|without|before|after|if|when\w*|where\w*|whether|because|just|always|necessarily|even|alone|enough|delay\w*|wait\w*|hesitat\w*|fail\w*|forget|ignor\w*|dismiss\w*|overlook\w*|leave|left|secret\w*|promise\w*)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exception();
}
