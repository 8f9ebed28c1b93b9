using System.Globalization;
using System.Text;

namespace PolicyKit.Emit.Reading.Built;

/// <summary>Turns the numbers of glyphs into characters, by the map that each font of the file carries for those who copy text.</summary>
internal sealed class PdfCharacters(PdfObjects objects)
{
    private readonly Dictionary<int, Dictionary<int, string>> _fonts = [];

    /// <param name="shown">As our painter writes it: [&lt;00010002&gt;-20&lt;0003&gt;]TJ.</param>
    public string Decode(ReadOnlySpan<char> shown, int font)
    {
        var characters = GetCharacters(font);
        var text = new StringBuilder();
        while (shown.IndexOf('<') is >= 0 and var open)
        {
            var close = shown.IndexOf('>');
            if (close < open)
                break;

            for (var at = open + 1; at + 4 <= close; at += 4)
                text.Append(int.TryParse(shown.Slice(at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var glyph) ? characters.GetValueOrDefault(glyph, "") : "");
            shown = shown[(close + 1)..];
        }

        return text.ToString();
    }

    private Dictionary<int, string> GetCharacters(int font)
    {
        if (_fonts.TryGetValue(font, out var known))
            return known;

        var characters = new Dictionary<int, string>();
        var map = objects.GetStream(PdfObjects.GetReference(objects.GetText(font), "/ToUnicode "));
        foreach (var line in map.Split('\n').Where(l => l is ['<', .., '>'] && l.Length > 8 && l[5] == '>' && l[7] == '<'))
        {
            if (int.TryParse(line.AsSpan(1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var glyph))
                characters[glyph] = Encoding.BigEndianUnicode.GetString(GetBytes(line.AsSpan(8, line.Length - 9)));
        }

        return _fonts[font] = characters;
    }

    private static byte[] GetBytes(ReadOnlySpan<char> hex)
    {
        var bytes = new byte[hex.Length / 2];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = byte.TryParse(hex.Slice(2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value) ? value : (byte)0;
        return bytes;
    }
}
