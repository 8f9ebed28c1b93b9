using System.Collections.Immutable;

namespace PolicyKit.Text;

/// <summary>Looks for many phrases in one pass.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseIndex<T>
{
    private readonly ILookup<char, (Phrase Phrase, T Value)> _byInitial;

    private PhraseIndex(ILookup<char, (Phrase Phrase, T Value)> byInitial) => _byInitial = byInitial;

    public static PhraseIndex<T> Empty { get; } = Create([], _ => []);

    public static PhraseIndex<T> Create(IEnumerable<T> values, Func<T, IEnumerable<Phrase>> getPhrases) =>
        new(Order(values.SelectMany(value => getPhrases(value).Where(phrase => !phrase.IsEmpty).Select(phrase => (phrase, value)))));

    private static ILookup<char, (Phrase Phrase, T Value)> Order(IEnumerable<(Phrase Phrase, T Value)> entries) => entries
        .OrderByDescending(entry => entry.Phrase.WordCount)
        .ThenByDescending(entry => entry.Phrase.FirstWord.Length)
        .ToLookup(entry => char.ToLowerInvariant(entry.Phrase.FirstWord[0]));

    /// <summary>The phrases of both; of two that are alike this index's own counts.</summary>
    public PhraseIndex<T> Append(PhraseIndex<T> other) => new(Order(_byInitial.Concat(other._byInitial).SelectMany(entries => entries)));

    /// <summary>In order. Where phrases overlap the first counts, and of those that start together the longest.</summary>
    public IEnumerable<(TextSpan Span, T Value)> Find(string text, ImmutableArray<TextSpan> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (FindAt(text, words, i) is not { } found)
                continue;

            yield return found;
            while (i + 1 < words.Length && words[i + 1].Start < found.Span.End)
                i++;
        }
    }

    private (TextSpan Span, T Value)? FindAt(string text, ImmutableArray<TextSpan> words, int first)
    {
        foreach (var (phrase, value) in _byInitial[char.ToLowerInvariant(text[words[first].Start])])
        {
            if (phrase.FindAt(text, words, first) is { } span)
                return (span, value);
        }

        return null;
    }
}
