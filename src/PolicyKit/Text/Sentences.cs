using System.Collections.Immutable;

namespace PolicyKit.Text;

/// <summary>Finds the sentences of a text.</summary>
public static class Sentences
{
    /// <summary>In order, without the white space around them. A text without a full stop is one sentence.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        var sentences = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (FindEnd(text, i) is { } end)
            {
                Add(sentences, text, start, end);
                start = end;
            }
        }

        Add(sentences, text, start, text.Length);
        return sentences.ToImmutable();
    }

    // A stop that ends a sentence is followed by space and then by something a sentence starts with: "e.g. this" and "7.9" go on.
    private static int? FindEnd(string text, int position)
    {
        if (text[position] is not ('.' or '?' or '!' or '…'))
            return null;

        var next = position + 1;
        while (next < text.Length && text[next] is '”' or '’' or '"' or '\'' or ')')
            next++;

        var following = next;
        while (following < text.Length && char.IsWhiteSpace(text[following]))
            following++;
        return following == text.Length || following > next && !char.IsLower(text[following]) ? next : null;
    }

    private static void Add(ImmutableArray<TextSpan>.Builder sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        if (end > start)
            sentences.Add(TextSpan.FromBounds(start, end));
    }
}
