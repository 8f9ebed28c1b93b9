using System.Collections.Immutable;

namespace PolicyKit.Text;

/// <summary>Words to look for, as packs write them: "peer on peer", "sext*".</summary>
/// <remarks>Capitals, hyphens, line breaks and the shape of an apostrophe make no difference. A star stands for any ending, or none.</remarks>
public sealed class Phrase
{
    private readonly ImmutableArray<Part> _parts;

    private Phrase(string text, ImmutableArray<Part> parts)
    {
        Text = text;
        _parts = parts;
    }

    /// <summary>As written.</summary>
    public string Text { get; }

    /// <summary>Nothing in it could be found.</summary>
    public bool IsEmpty => _parts.IsEmpty;

    public int WordCount => _parts.Length;

    internal string FirstWord => _parts[0].Word;

    public static Phrase Parse(string text)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var end = 0;
        foreach (var word in Words.Split(text))
        {
            var isOpen = word.End < text.Length && text[word.End] == '*';
            parts.Add(new Part(text[end..word.Start], text.Substring(word.Start, word.Length), isOpen));
            end = isOpen ? word.End + 1 : word.End;
        }

        return new Phrase(text, parts.ToImmutable());
    }

    public bool IsIn(string text) => IsIn(text, Words.Split(text));

    public bool IsIn(string text, ImmutableArray<TextSpan> words) =>
        Enumerable.Range(0, words.Length).Any(first => FindAt(text, words, first) is not null);

    /// <summary>What the phrase covers when it starts at a word of the text; null when it does not.</summary>
    public TextSpan? FindAt(string text, ImmutableArray<TextSpan> words, int first)
    {
        if (IsEmpty || first + _parts.Length > words.Length)
            return null;

        for (var i = 0; i < _parts.Length; i++)
        {
            var word = words[first + i];
            if (i > 0 && !JoinsLike(_parts[i].Gap, text.AsSpan(words[first + i - 1].End..word.Start)))
                return null;
            if (!_parts[i].Matches(text.AsSpan(word.Start, word.Length)))
                return null;
        }

        return TextSpan.FromBounds(words[first].Start, words[first + _parts.Length - 1].End);
    }

    public override string ToString() => Text;

    // A space may be a hyphen or a line break; the dot of an address or a bracket is itself.
    private static bool JoinsLike(string gap, ReadOnlySpan<char> actual)
    {
        if (!IsSpacing(gap))
            return actual.Trim().SequenceEqual(gap.AsSpan().Trim());

        return actual.Length is > 0 and <= 3 && IsSpacing(actual);
    }

    private static bool IsSpacing(ReadOnlySpan<char> gap)
    {
        foreach (var character in gap)
        {
            if (!char.IsWhiteSpace(character) && character is not ('-' or '‑' or '–'))
                return false;
        }

        return true;
    }

    /// <param name="Gap">What stands before the word.</param>
    /// <param name="IsOpen">Any ending will do.</param>
    private readonly record struct Part(string Gap, string Word, bool IsOpen)
    {
        public bool Matches(ReadOnlySpan<char> word)
        {
            if (word.Length < Word.Length || word.Length > Word.Length && !IsOpen)
                return false;

            for (var i = 0; i < Word.Length; i++)
            {
                if (Words.Fold(word[i]) != Words.Fold(Word[i]))
                    return false;
            }

            return true;
        }
    }
}
