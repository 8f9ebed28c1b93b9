using System.Globalization;
using System.Text;
using PolicyKit.Emit.Fonts;

namespace PolicyKit.Emit.Pdf;

/// <summary>The faces that a file uses: named on pages, then embedded as subsets.</summary>
internal sealed class PdfFonts
{
    private readonly List<(FontSubset Subset, int Id)> _fonts = [];

    /// <summary>The face's name in page resources, and its subset; the object is written at the end.</summary>
    public (string Name, FontSubset Subset) Use(FontFace face, PdfFile file)
    {
        var index = _fonts.FindIndex(f => f.Subset.Face == face);
        if (index < 0)
        {
            index = _fonts.Count;
            _fonts.Add((new FontSubset(face), file.Reserve()));
        }

        return (GetName(index), _fonts[index].Subset);
    }

    /// <summary>The font dictionary that all pages share.</summary>
    public string WriteResources() => "<<" + string.Concat(_fonts.Select((f, i) => $"/{GetName(i)} {PdfSyntax.Reference(f.Id)}")) + ">>";

    public void WriteObjects(PdfFile file)
    {
        foreach (var (subset, id) in _fonts)
        {
            var (bytes, tag) = subset.Write();
            var face = subset.Face;
            var name = $"/{tag}+{face.Name}";
            var program = file.AddStream(string.Create(CultureInfo.InvariantCulture, $"/Length1 {bytes.Length}"), bytes);
            var flags = 32 | (face.IsItalic ? 64 : 0);
            var bounds = string.Join(' ', face.Bounds.Select(Thousandths));
            var descriptor = file.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/FontDescriptor/FontName{name}/Flags {flags}/FontBBox[{bounds}]/ItalicAngle {PdfSyntax.Number(face.ItalicAngle)}/Ascent {Thousandths(face.Ascent)}/Descent {Thousandths(-face.Descent)}/CapHeight {Thousandths(face.CapHeight)}/XHeight {Thousandths(face.XHeight)}/StemV {(face.Weight > 500 ? 120 : 80)}/FontFile2 {program} 0 R>>"));
            var widths = string.Join(' ', Enumerable.Range(0, subset.GlyphCount).Select(n => Thousandths(subset.GetAdvance((ushort)n))));
            var descendant = file.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor {descriptor} 0 R/CIDToGIDMap/Identity/DW 0/W[0[{widths}]]>>"));
            var unicode = file.AddStream("", Encoding.Latin1.GetBytes(WriteUnicodeMap(subset)));
            file.Set(id, string.Create(
                CultureInfo.InvariantCulture,
                $"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H/DescendantFonts[{descendant} 0 R]/ToUnicode {unicode} 0 R>>"));
        }
    }

    private static string WriteUnicodeMap(FontSubset subset)
    {
        var map = new StringBuilder("""
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def
            /CMapName /Adobe-Identity-UCS def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange

            """.ReplaceLineEndings("\n"));
        foreach (var group in subset.Characters.Chunk(100))
        {
            map.Append(CultureInfo.InvariantCulture, $"{group.Length} beginbfchar\n");
            foreach (var (number, codePoint) in group)
                map.Append(CultureInfo.InvariantCulture, $"<{number:X4}> <{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(GetText(codePoint)))}>\n");
            map.Append("endbfchar\n");
        }

        return map.Append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend").ToString();
    }

    // What was no character is copied as the box that it is printed as; so is one with a meaning in some other program's font only.
    private static string GetText(int codePoint) => codePoint is FontFamily.ReplacementCharacter or (>= 0xE000 and <= 0xF8FF) or >= 0xF0000
        ? "\u25A1"
        : char.ConvertFromUtf32(codePoint);

    private static string Thousandths(double ems) => PdfSyntax.Number(1000 * ems);

    private static string GetName(int index) => "F" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
