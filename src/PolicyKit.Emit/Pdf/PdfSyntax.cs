using System.Globalization;
using System.Text;

namespace PolicyKit.Emit.Pdf;

/// <summary>How PDF writes values.</summary>
internal static class PdfSyntax
{
    /// <summary>Two decimals: a hundredth of a point is finer than any printer.</summary>
    public static string Number(double value)
    {
        var text = Math.Round(value, 2).ToString("0.##", CultureInfo.InvariantCulture);
        return text == "-0" ? "0" : text;
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
