using System.Collections.Concurrent;

namespace PolicyKit.Emit.Fonts;

/// <summary>
/// Words of one style that were shaped before. Documents share most of their words, and the same words are measured again at each fitting step.
/// Holds a bounded number, so that a batch of any size takes the same memory.
/// </summary>
internal sealed class ShapedWords(Func<string, ShapedText> shape)
{
    private const int MostWords = 5_000;
    private const int LongestWord = 40;

    private readonly ConcurrentDictionary<string, ShapedText> _words = new(StringComparer.Ordinal);
    private int _count;

    public ShapedText Get(ReadOnlySpan<char> text)
    {
        if (_words.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var known))
            return known;

        var shaped = shape(text.ToString());
        if (text.Length <= LongestWord && _count < MostWords && _words.TryAdd(shaped.Text, shaped))
            Interlocked.Increment(ref _count);
        return shaped;
    }
}
