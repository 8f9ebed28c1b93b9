using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Svg;

/// <summary>Words and logos that pages refer to. A word that a hundred pages print is drawn once.</summary>
internal sealed class SharedShapes
{
    /// <summary>Words are drawn this many units to the type size: finer than any screen shows.</summary>
    public const int UnitsPerEm = 250;

    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<Logo, string> _logos = [];
    private readonly SortedDictionary<string, string> _shapes = new(StringComparer.Ordinal);

    public ImmutableSortedDictionary<string, string> All => _shapes.ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>The id of a word's outlines, with their start at the origin.</summary>
    public string UseWord(ReadOnlySpan<Glyph> glyphs)
    {
        var key = new StringBuilder();
        foreach (var glyph in glyphs)
            key.Append(glyph.Face.Name).Append(glyph.Id).Append(' ');

        if (!_words.TryGetValue(key.ToString(), out var id))
            _words.Add(key.ToString(), id = Add("path", $"d=\"{WordPath.Write(glyphs, UnitsPerEm)}\""));
        return id;
    }

    /// <summary>The id of a logo, drawn one unit wide and high.</summary>
    public string UseLogo(Logo logo)
    {
        if (!_logos.TryGetValue(logo, out var id))
        {
            var type = ImageSize.IsPng(logo.Bytes.AsSpan()) ? "png" : "jpeg";
            _logos.Add(logo, id = Add("image", $"width=\"1\" height=\"1\" preserveAspectRatio=\"none\" href=\"data:image/{type};base64,{Convert.ToBase64String(logo.Bytes.AsSpan())}\""));
        }

        return id;
    }

    // Named by what it looks like, so that documents drawn apart agree on the names.
    private string Add(string element, string attributes)
    {
        var id = "s" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(attributes)).AsSpan(0, 5));
        _shapes[id] = $"<{element} id=\"{id}\" {attributes}/>";
        return id;
    }
}
