using System.Globalization;
using System.Text;

namespace PolicyKit.Cli.Printing;

/// <summary>Makes text from a file safe to print: a profile must not be able to move the cursor, colour the screen or turn the writing round.</summary>
internal static class PlainLine
{
    public const int TabWidth = 4;

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
        // The last three end a line for YAML, and for some terminals.
        '\n' or '\r' or 0x85 or 0x2028 or 0x2029 => " ",
        // Joiners hold emoji together; every other format character could hide or reorder what is read.
        0x200D => rune.ToString(),
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format ? "\uFFFD" : rune.ToString(),
    };
}
