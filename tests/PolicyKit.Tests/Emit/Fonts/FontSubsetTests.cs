using PolicyKit.Emit.Fonts;

namespace PolicyKit.Tests.Emit.Fonts;

public sealed class FontSubsetTests
{
    [Fact]
    public void A_subset_holds_the_glyphs_used_and_the_parts_they_are_made_of()
    {
        var subset = Use("Ŵynne");
        var file = subset.Write().File;
        Assert.Equal("Ŵyne", string.Concat(subset.Characters.Select(c => (char)c.CodePoint)));
        Assert.Equal(1 + 4 + 2, subset.GlyphCount); // The box, four letters, and the W and the circumflex of Ŵ.
        Assert.True(file.Length < 3_000);
    }

    [Fact]
    public void Characters_without_a_glyph_keep_numbers_apart() =>
        Assert.Equal(2, Use("😀😎").Characters.Select(c => c.Number).Distinct().Count());

    [Fact]
    public void The_same_text_gives_the_same_subset_and_another_text_another_name()
    {
        Assert.Equal(Use("safe").Write().File, Use("safe").Write().File);
        Assert.NotEqual(Use("safe").Write().Tag, Use("safer").Write().Tag);
    }

    private static FontSubset Use(string text)
    {
        var subset = new FontSubset(FontFamily.Default.GetFace(FontStyle.Regular));
        foreach (var glyph in FontFamily.Default.Shape(text, FontStyle.Regular))
            subset.Use(glyph);
        return subset;
    }
}
