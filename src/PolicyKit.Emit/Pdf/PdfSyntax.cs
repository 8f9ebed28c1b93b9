using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace PolicyKit.Emit.Pdf;

/// <summary>How PDF writes values.</summary>
internal static class PdfSyntax
{
    // Archives hold strings of up to 32,767 bytes, two for a character.
    private const int LongestText = 16_000;

    /// <summary>Two decimals: a hundredth of a point is finer than any printer.</summary>
    public static string Number(double value)
    {
        Span<byte> digits = stackalloc byte[24];
        return Encoding.ASCII.GetString(digits[..Format(value, digits)]);
    }

    /// <summary>Writes the digits of a number and returns how many there are.</summary>
    public static int Format(double value, Span<byte> room)
    {
        var hundredths = (long)Math.Round(100 * value);
        var at = 0;
        if (hundredths < 0)
            room[at++] = (byte)'-';
        var (whole, part) = Math.DivRem(Math.Abs(hundredths), 100);
        Utf8Formatter.TryFormat(whole, room[at..], out var length);
        at += length;
        if (part == 0)
            return at;

        room[at++] = (byte)'.';
        room[at++] = (byte)('0' + part / 10);
        if (part % 10 != 0)
            room[at++] = (byte)('0' + part % 10);
        return at;
    }

    public static string Reference(int id) => string.Create(CultureInfo.InvariantCulture, $"{id} 0 R");

    /// <summary>Without control characters and halves of characters, which neither PDF nor XML can say.</summary>
    public static string Clean(string text) => string.Concat(text.ReplaceLineEndings(" ").EnumerateRunes()
        .Where(r => r.Value >= ' ' && r.Value is not (>= 0x7F and < 0xA0))
        .Select(r => (r.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar.ToString() : r.ToString())).Trim();

    /// <summary>A text for people: in any alphabet.</summary>
    public static string Text(string text)
    {
        text = Clean(text);
        if (text.Length > LongestText)
            text = text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
        if (text.All(c => c is >= ' ' and <= '~'))
            return Literal(text);

        var hex = new StringBuilder("<FEFF");
        foreach (var c in text)
            hex.Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        return hex.Append('>').ToString();
    }

    /// <summary>A string of ASCII characters.</summary>
    public static string Literal(string ascii) => $"({ascii.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)})";

    /// <summary>A web address in ASCII, other characters escaped as browsers do.</summary>
    public static string Address(string address)
    {
        var ascii = new StringBuilder();
        foreach (var b in Encoding.UTF8.GetBytes(address))
        {
            if (b is > (byte)' ' and <= (byte)'~')
                ascii.Append((char)b);
            else
                ascii.Append('%').Append(b.ToString("X2", CultureInfo.InvariantCulture));
        }

        return Literal(ascii.ToString());
    }
}
