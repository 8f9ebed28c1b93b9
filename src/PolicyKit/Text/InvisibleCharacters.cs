using System.Globalization;
using System.Text;

namespace PolicyKit.Text;

/// <summary>Characters of which nothing is seen, whatever they do to what stands beside them.</summary>
public static class InvisibleCharacters
{
    /// <summary>Spaces and ends of lines are seen.</summary>
    public static bool Contains(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value != '\t' && !EndsLine(rune),
        UnicodeCategory.Format => !IsSignOfNumber(rune.Value),
        _ => IsVariationSelector(rune.Value),
    };

    /// <summary>Shapes its neighbours, as people write: it holds an emoji together, chooses its look, or says where a word may break.</summary>
    public static bool IsShaping(Rune rune) => rune.Value is 0x00AD or 0x200C or 0x200D or (>= 0xE0020 and <= 0xE007F) || IsVariationSelector(rune.Value);

    public static bool IsVariationSelector(int codePoint) => codePoint is >= 0xFE00 and <= 0xFE0F;

    public static bool TurnsDirection(int codePoint) => codePoint is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>The last three do for YAML, and for some terminals.</summary>
    public static bool EndsLine(Rune rune) => rune.Value is '\n' or '\r' or 0x0085 or 0x2028 or 0x2029;

    // Drawn under or over the figures that follow.
    private static bool IsSignOfNumber(int codePoint) => codePoint is (>= 0x0600 and <= 0x0605) or 0x06DD or 0x070F or 0x0890 or 0x0891 or 0x08E2 or 0x110BD or 0x110CD;
}
