using System.Globalization;
using System.Text;

namespace PolicyKit.Cli.Printing;

/// <summary>How many columns of a terminal a character fills.</summary>
internal static class CellWidth
{
    // Coarse on purpose: whole blocks of East Asian wide characters and emoji, as terminals draw them.
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x231A, 0x231B), (0x23E9, 0x23EC), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2E80, 0x303E), (0x3041, 0xA4CF),
        (0xA960, 0xA97C), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6),
        (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x1FA70, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    public static int Get(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        _ => Wide.Any(range => rune.Value >= range.First && rune.Value <= range.Last) ? 2 : 1,
    };

    public static int Get(string text) => text.EnumerateRunes().Sum(Get);
}
