using System.Text;
using PolicyKit.Text;

namespace PolicyKit.Cli.Printing;

/// <summary>Makes text from a file safe to print: a profile must not be able to move the cursor, colour the screen or turn the writing round.</summary>
internal static class PlainLine
{
    public const int TabWidth = 4;

    private const int ZeroWidthJoiner = 0x200D;

    public static string From(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            line.Append(Show(rune));
        return line.ToString();
    }

    public static string Show(Rune rune) => rune.Value switch
    {
        '\t' => new string(' ', TabWidth),
        _ when InvisibleCharacters.EndsLine(rune) => " ",
        // What makes an emoji is let through; every other could hide or reorder what is read.
        ZeroWidthJoiner => rune.ToString(),
        _ when InvisibleCharacters.IsVariationSelector(rune.Value) => rune.ToString(),
        _ => InvisibleCharacters.Contains(rune) ? "\uFFFD" : rune.ToString(),
    };
}
