using System.Buffers.Binary;
using System.Collections.Immutable;
using PolicyKit.Emit.Fonts;

namespace PolicyKit.Tests.Emit.Fonts;

public class GlyphContoursTests
{
    [Fact]
    public void Every_glyph_fills_the_box_that_its_face_gives_it()
    {
        foreach (var style in Enum.GetValues<FontStyle>())
        {
            var face = FontFamily.Default.GetFace(style);
            for (ushort glyph = 0; glyph < face.GlyphCount; glyph++)
                AssertFillsBox(face, glyph);
        }
    }

    [Theory]
    [InlineData(' ', 0)]
    [InlineData('l', 1)]
    [InlineData('o', 2)]
    [InlineData('i', 2)]
    [InlineData('ö', 4)] // The letter and two dots, put together by the font.
    [InlineData('B', 3)]
    public void A_letter_has_the_contours_that_the_eye_sees(char letter, int count)
    {
        var face = FontFamily.Default.GetFace(FontStyle.Regular);
        Assert.Equal(count, GlyphContours.Read(face, face.GetGlyph(letter)).Length);
    }

    private static void AssertFillsBox(FontFace face, ushort glyph)
    {
        var outline = face.GetOutline(glyph);
        if (outline.IsEmpty)
            return;

        ImmutableArray<ContourPoint> points = [.. GlyphContours.Read(face, glyph).SelectMany(contour => contour)];
        var box = new double[4];
        for (var i = 0; i < 4; i++)
            box[i] = BinaryPrimitives.ReadInt16BigEndian(outline[(2 + 2 * i)..]);
        Assert.InRange(points.Where(p => p.IsOnCurve).Min(p => p.X), box[0] - 1, box[2] + 1);
        Assert.InRange(points.Max(p => p.X), box[2] - 1, box[2] + 60);
        Assert.InRange(points.Min(p => p.X), box[0] - 60, box[0] + 1);
        Assert.InRange(points.Max(p => p.Y), box[3] - 1, box[3] + 60);
        Assert.InRange(points.Min(p => p.Y), box[1] - 60, box[1] + 1);
    }
}
