using System.Collections.Frozen;
using System.Collections.Immutable;

namespace PolicyKit.Text;

/// <summary>Looks for many phrases in one pass.</summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseIndex<T>
{
    // By the letters that the first word begins with: few phrases are left to compare.
    private readonly FrozenDictionary<int, ImmutableArray<(Phrase Phrase, T Value)>> _byStart;

    private PhraseIndex(FrozenDictionary<int, ImmutableArray<(Phrase Phrase, T Value)>> byStart) => _byStart = byStart;

    public static PhraseIndex<T> Empty { get; } = Create([], _ => []);

    public static PhraseIndex<T> Create(IEnumerable<T> values, Func<T, IEnumerable<Phrase>> getPhrases) =>
        Create(values.SelectMany(value => getPhrases(value).Where(phrase => !phrase.IsEmpty).Select(phrase => (phrase, value))));

    /// <summary>The phrases of both; of two that are alike this index's own counts.</summary>
    public PhraseIndex<T> Append(PhraseIndex<T> other) => Create(_byStart.Values.Concat(other._byStart.Values).SelectMany(entries => entries));

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

    private static PhraseIndex<T> Create(IEnumerable<(Phrase Phrase, T Value)> entries) => new(
        entries.OrderByDescending(entry => entry.Phrase.WordCount)
            .ThenByDescending(entry => entry.Phrase.FirstWord.Length)
            .GroupBy(entry => GetStart(entry.Phrase.FirstWord))
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray()));

    private (TextSpan Span, T Value)? FindAt(string text, ImmutableArray<TextSpan> words, int first)
    {
        if (!_byStart.TryGetValue(GetStart(text.AsSpan(words[first].Start, words[first].Length)), out var candidates))
            return null;

        foreach (var (phrase, value) in candidates)
        {
            if (phrase.FindAt(text, words, first) is { } span)
                return (span, value);
        }

        return null;
    }

    private static int GetStart(ReadOnlySpan<char> word) => Words.Fold(word[0]) << 16 | (word.Length > 1 ? Words.Fold(word[1]) : ' ');
}
