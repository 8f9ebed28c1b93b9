using System.Collections.Immutable;
using System.Text;
using PolicyKit.Text;

namespace PolicyKit.Emit.Fonts;

/// <summary>
/// Atkinson Hyperlegible Next in four styles, with Noto Sans, regular and bold, for the characters that it lacks.
/// Measures text and turns it into glyphs; both agree to the last digit, because one is the sum of the other.
/// </summary>
public sealed class FontFamily
{
    public const int ReplacementCharacter = 0xFFFD;

    private readonly ImmutableArray<Lazy<FontFace>> _faces;
    private readonly ImmutableArray<Lazy<FontFace>> _fallbacks;
    private readonly ImmutableArray<ShapedWords> _words;

    private FontFamily(ImmutableArray<Lazy<FontFace>> faces, ImmutableArray<Lazy<FontFace>> fallbacks)
    {
        _faces = faces;
        _fallbacks = fallbacks;
        _words = [.. Enumerable.Range(0, 2 * (int)FontStyle.Tabular).Select(style => new ShapedWords(word => Create(word, (FontStyle)style)))];
    }

    public static FontFamily Default { get; } = new(
        [
            LoadLater("AtkinsonHyperlegibleNext/Regular"),
            LoadLater("AtkinsonHyperlegibleNext/Bold"),
            LoadLater("AtkinsonHyperlegibleNext/Italic"),
            LoadLater("AtkinsonHyperlegibleNext/BoldItalic"),
        ],
        [LoadLater("NotoSans/Regular"), LoadLater("NotoSans/Bold")]);

    public FontFace GetFace(FontStyle style) => _faces[(int)(style & FontStyle.BoldItalic)].Value;

    /// <summary>The width of a line of text in the unit of <paramref name="size"/>, with kerning.</summary>
    public double Measure(string text, FontStyle style, double size) => size * ShapeWord(text, style).Width;

    /// <summary>A word, shaped once however often it is set.</summary>
    internal ShapedText ShapeWord(ReadOnlySpan<char> word, FontStyle style) => _words[(int)style].Get(word);

    /// <summary>Sets a text after another that it follows without a space of its own.</summary>
    internal static void Append(ImmutableArray<Glyph>.Builder text, ImmutableArray<Glyph> next)
    {
        if (text.Count > 0 && !next.IsEmpty)
            text[^1] = Kern(text[^1], next[0]);
        text.AddRange(next);
    }

    public ImmutableArray<Glyph> Shape(string text, FontStyle style)
    {
        var glyphs = ImmutableArray.CreateBuilder<Glyph>(text.Length);
        foreach (var rune in AccentComposition.Compose(text).EnumerateRunes())
        {
            if (InvisibleCharacters.Contains(rune))
                continue;

            var glyph = Find(Simplify(rune), style);
            if (glyphs.Count > 0)
                glyphs[^1] = Kern(glyphs[^1], glyph);
            glyphs.Add(glyph);
        }

        return glyphs.DrainToImmutable();
    }

    /// <summary>The characters of a text that no face has.</summary>
    public IEnumerable<int> FindMissing(string text, FontStyle style) =>
        Ascii.IsValid(text) ? [] : AccentComposition.Compose(text).EnumerateRunes()
            .Where(rune => !rune.IsAscii && !InvisibleCharacters.Contains(rune))
            .Select(rune => Find(Simplify(rune), style))
            .Where(glyph => glyph.IsMissing)
            .Select(glyph => glyph.CodePoint);

    /// <summary>Nothing of the text would be seen.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var rune in AccentComposition.Compose(text).EnumerateRunes())
        {
            var isSpace = Simplify(rune) == ' ' || GetSpaceWidth(rune.Value) is not null;
            if (!isSpace && !InvisibleCharacters.Contains(rune))
                return false;
        }

        return true;
    }

    private ShapedText Create(string text, FontStyle style)
    {
        var glyphs = Shape(text, style);
        var width = 0.0;
        foreach (var glyph in glyphs)
            width += glyph.Advance;
        return new ShapedText(text, glyphs, width);
    }

    private static Glyph Kern(Glyph left, Glyph right)
    {
        if (left.Face != right.Face || left.IsMissing || right.IsMissing)
            return left;

        var kerning = left.Face.GetKerning(left.Id, right.Id);
        return kerning == 0 ? left : left with { Advance = left.Advance + kerning, Kerning = left.Kerning + kerning };
    }

    private Glyph Find(int codePoint, FontStyle style)
    {
        var face = GetFace(style);
        if (GetSpaceWidth(codePoint) is { } width)
            return CreateSpace(face, codePoint, width);

        // The sign for "what stood here was no character" is a box like any other missing character.
        var id = codePoint == ReplacementCharacter ? (ushort)0 : face.GetGlyph(codePoint);
        if (id == 0 && codePoint != ReplacementCharacter)
        {
            var fallback = _fallbacks[(int)(style & FontStyle.Bold)].Value;
            if (fallback.GetGlyph(codePoint) is > 0 and var other)
                (face, id) = (fallback, other);
        }

        if (style.HasFlag(FontStyle.Tabular))
            id = face.GetTabular(id);
        return new Glyph(face, id, codePoint, face.GetAdvance(id), 0);
    }

    // The face's own space, with the pen moved on: no other face is needed for a gap.
    private static Glyph CreateSpace(FontFace face, int codePoint, double width)
    {
        var space = face.GetGlyph(' ');
        return new Glyph(face, space, codePoint, width, width - face.GetAdvance(space));
    }

    private static double? GetSpaceWidth(int codePoint) => codePoint switch
    {
        0x2000 or 0x2002 => 1.0 / 2,
        0x2001 or 0x2003 => 1,
        0x2004 => 1.0 / 3,
        0x2005 => 1.0 / 4,
        0x2006 => 1.0 / 6,
        0x2008 or 0x2009 => 1.0 / 5,
        0x200A => 1.0 / 10,
        _ => null,
    };

    // Spaces and hyphens that only differ in where a line may break look, and are searched for, like the common ones.
    private static int Simplify(Rune rune) => rune.Value switch
    {
        _ when InvisibleCharacters.EndsLine(rune) => ' ',
        '\t' or 0xA0 or 0x202F or 0x2007 => ' ',
        0x2010 or 0x2011 => '-',
        _ when (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF => ReplacementCharacter, // Not characters at all.
        var codePoint => codePoint,
    };

    private static Lazy<FontFace> LoadLater(string name) => new(() => Load(name));

    private static FontFace Load(string name)
    {
        using var resource = typeof(FontFamily).Assembly.GetManifestResourceStream($"Fonts/{name}.ttf")
            ?? throw new InvalidOperationException($"The font {name} is not in the assembly.");
        var bytes = new byte[resource.Length];
        resource.ReadExactly(bytes);
        return FontFace.Parse(bytes);
    }
}
