using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Texts;

/// <summary>Finds what packs do not want in a text.</summary>
internal static partial class Expressions
{
    /// <summary>Where the expressions of every pack stand in a document, without those that are in order there.</summary>
    public static IEnumerable<(Passage Passage, TextSpan Span, T Symbol)> Find<T>(TextContext context, Func<PackSymbol, PhraseIndex<T>> getIndex)
        where T : ExpressionSymbol =>
        from pack in context.Packs
        let index = getIndex(pack)
        from passage in context.Passages
        from found in index.Find(passage.Text, passage.Words)
        where IsAskedFor(found.Value, context.Code) && !IsInOrder(found.Value, passage, found.Span)
        select (passage, found.Span, found.Value);

    /// <summary>A file of which nobody knows what it is has to bear every question.</summary>
    public static bool IsAskedFor(ExpressionSymbol expression, string code) =>
        expression.Documents.IsEmpty || code.Length == 0 || expression.Documents.Contains(code);

    public static bool IsInOrder(ExpressionSymbol expression, Passage passage, TextSpan span)
    {
        if (expression.IsMentionAllowed && IsMention(passage.Text, span))
            return true;
        if (expression.Unless.IsEmpty)
            return false;

        var sentence = passage.GetText(passage.GetSentence(span));
        var words = Words.Split(sentence);
        return expression.Unless.Any(phrase => phrase.IsIn(sentence, words));
    }

    /// <summary>What stands in the place of the expression, as a repair, when the template or the profile holds these very words.</summary>
    public static CodeFix? CreateFix(Location location, Passage passage, TextSpan span, string use, bool isSafe)
    {
        if (use.Length == 0 || location.Text.Content.Substring(location.Span.Start, location.Span.Length) != passage.GetText(span))
            return null;

        var replacement = passage.GetSentence(span).Start == span.Start ? char.ToUpperInvariant(use[0]) + use[1..] : use;
        return CodeFix.Replace(location, replacement) with { IsSafe = isSafe };
    }

    /// <summary>The words are spoken about, not used: “sexting”, also known as sexting.</summary>
    private static bool IsMention(string text, TextSpan span) => Quotation.Holds(text, span) || Introduction().IsMatch(text.AsSpan(0, span.Start));

    [GeneratedRegex(
        @"\b(also|formerly|previously|once|sometimes|often|used to be|was|were)\s+(called|known\s+as|named|described\s+as)\W+(\w+\W+){0,4}$|\b(formerly|previously|replace[sd]?|superseded|older texts?)\b[^.;]{0,60}$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();
}
