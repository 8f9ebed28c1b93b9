using System.Collections.Immutable;

namespace PolicyKit.Text;

/// <summary>Finds the words of a text.</summary>
public static class Words
{
    /// <summary>Runs of letters and digits, in order. An apostrophe within a word belongs to it; a hyphen parts two words.</summary>
    public static ImmutableArray<TextSpan> Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<TextSpan>();
        var start = 0;
        while (start < text.Length)
        {
            if (!char.IsLetterOrDigit(text[start]))
            {
                start++;
                continue;
            }

            var end = start + 1;
            while (end < text.Length && IsWithinWord(text, end))
                end++;
            words.Add(TextSpan.FromBounds(start, end));
            start = end;
        }

        return words.ToImmutable();
    }

    public static bool IsApostrophe(char character) => character is '\'' or '’';

    /// <summary>The character without its case, and the apostrophe without its shape.</summary>
    internal static char Fold(char character) => IsApostrophe(character) ? '\'' : char.ToLowerInvariant(character);

    private static bool IsWithinWord(string text, int position) =>
        char.IsLetterOrDigit(text[position])
        || IsApostrophe(text[position]) && position + 1 < text.Length && char.IsLetter(text[position + 1]) && char.IsLetter(text[position - 1]);
}
