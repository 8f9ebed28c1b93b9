using System.Buffers;
using System.Text;

namespace PolicyKit.Emit.Docx;

/// <summary>Text as a Word file can hold it.</summary>
internal static class LegalText
{
    // White space that Word would drop, what XML has no way to write, and surrogates, which may stand alone.
    private static readonly SearchValues<char> Doubtful = SearchValues.Create(
    [
        '\uFFFE', '\uFFFF',
        .. Enumerable.Range(0, 0x20).Select(c => (char)c),
        .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c),
    ]);

    /// <summary>Tabs and line ends become spaces, anything else that is not allowed becomes U+FFFD, so that its place can be seen.</summary>
    public static string Create(string text)
    {
        if (!text.AsSpan().ContainsAny(Doubtful))
            return text;

        var legal = new StringBuilder(text.Length);

        // A lone surrogate has already become U+FFFD by being read as a rune.
        foreach (var rune in text.EnumerateRunes())
        {
            legal.Append(rune.Value switch
            {
                '\t' or '\n' or '\r' => " ",
                < 0x20 or 0xFFFE or 0xFFFF => "\uFFFD",
                _ => rune.ToString(),
            });
        }

        return legal.ToString();
    }
}
