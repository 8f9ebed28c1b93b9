using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Rendering.Layers;

/// <summary>Finds the terms of a text that have a local name: whole words, the longest first, and only where they are not part of something else.</summary>
internal sealed partial class TermFinder
{
    private static readonly ImmutableArray<string> Possessives = ["", "'s"];

    private readonly PhraseIndex<RenameTerm> _terms;

    public TermFinder(ImmutableArray<RenameTerm> terms) =>
        _terms = PhraseIndex<RenameTerm>.Create(terms, term => Possessives.Select(ending => Phrase.Parse(term.From + ending)));

    /// <summary>In order.</summary>
    public IEnumerable<(TextSpan Span, RenameTerm Term)> Find(string text)
    {
        var words = Words.Split(text);
        var quotations = Quotation().Matches(text).Select(match => new TextSpan(match.Index, match.Length)).ToArray();
        return _terms.Find(text, words)
            .Select(found => (Span: new TextSpan(found.Span.Start, Math.Min(found.Span.Length, found.Value.From.Length)), found.Value))
            .Where(found => IsWrittenAlike(text.AsSpan(found.Span.Start, found.Span.Length), found.Value.From)
                && !quotations.Any(quotation => quotation.Contains(found.Span))
                && !IsInAddress(text, found.Span)
                && !IsInProperName(text, words, found.Span));
    }

    // "MASH" is not "mash", but a term may start a sentence.
    private static bool IsWrittenAlike(ReadOnlySpan<char> found, string term) =>
        found.Length == term.Length && (found[0] == term[0] || char.IsLower(term[0]) && char.ToLowerInvariant(found[0]) == term[0])
        && (!term.Any(char.IsUpper) || found[1..].SequenceEqual(term.AsSpan(1)));

    private static bool IsInAddress(string text, TextSpan span) =>
        span.Start > 0 && text[span.Start - 1] is '.' or '@' or '/' or '_'
        || span.End + 1 < text.Length && text[span.End] is '.' or '@' or '/' or '_' && char.IsLetterOrDigit(text[span.End + 1]);

    /// <summary>A run of capitalised words that holds more than the term, such as "Exampleshire MASH Partnership Board".</summary>
    private static bool IsInProperName(string text, ImmutableArray<TextSpan> words, TextSpan span)
    {
        if (!char.IsUpper(text[span.Start]))
            return false;

        var first = words.Select((word, index) => (word, index)).First(w => w.word.End > span.Start).index;
        var last = words.Select((word, index) => (word, index)).Last(w => w.word.Start < span.End).index;
        return last + 1 < words.Length && IsCapitalised(text, words[last + 1]) && IsSpace(text, words[last].End, words[last + 1].Start)
            || first > 0 && IsCapitalised(text, words[first - 1]) && IsSpace(text, words[first - 1].End, words[first].Start) && !StartsSentence(text, words[first - 1]);
    }

    private static bool IsCapitalised(string text, TextSpan word) => char.IsUpper(text[word.Start]);

    private static bool IsSpace(string text, int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();

    // The first word of a sentence has its capital from there.
    private static bool StartsSentence(string text, TextSpan word)
    {
        var before = text.AsSpan(0, word.Start).TrimEnd();
        return before.IsEmpty || before[^1] is '.' or '?' or '!' or ':' or PassageEditor.Edge;
    }

    [GeneratedRegex("""“[^”]*”|"[^"]*"|‘[^‘]*?’(?!\p{L})""", RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
