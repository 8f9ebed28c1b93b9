using System.Globalization;
using PolicyKit.Emit.Fonts;

namespace PolicyKit.Tests.Emit.Fonts;

public sealed class FontFamilyTests
{
    [Fact]
    public void Fonts_are_found_by_names_that_are_the_same_wherever_the_tool_was_built()
    {
        var names = typeof(FontFamily).Assembly.GetManifestResourceNames();
        Assert.Contains("Fonts/NotoSans/Regular.ttf", names);
        Assert.DoesNotContain(names, name => name.Contains('\\'));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("Safe", 19.3)]
    public void Text_is_as_wide_as_its_glyphs(string text, double points) =>
        Assert.Equal(points, FontFamily.Default.Measure(text, FontStyle.Regular, 10), 1);

    [Fact]
    public void Kerning_pulls_letters_together() =>
        Assert.True(Measure("AVATAR To Wa.") < "AVATAR To Wa.".Sum(c => Measure(c.ToString(CultureInfo.InvariantCulture))) - 2);

    [Fact]
    public void Bold_is_wider_than_regular() =>
        Assert.True(FontFamily.Default.Measure("safeguarding", FontStyle.Bold, 10) > Measure("safeguarding"));

    [Theory]
    [InlineData("O'Dwyer-Łukasiewicz")]
    [InlineData("Ŵynne ŷ Ŷ ŵ")]
    [InlineData("“Café” – £5 … €7 • ½")]
    public void Names_of_these_islands_and_Poland_are_in_the_first_face(string text) =>
        Assert.All(
            FontFamily.Default.Shape(text, FontStyle.Bold),
            g => Assert.True(g is { IsMissing: false, Face.Name: "AtkinsonHyperlegibleNext-Bold" }, $"{(char)g.CodePoint}"));

    [Theory]
    [InlineData(FontStyle.Regular, "NotoSans-Regular")]
    [InlineData(FontStyle.Italic, "NotoSans-Regular")]
    [InlineData(FontStyle.Bold, "NotoSans-Bold")]
    [InlineData(FontStyle.BoldItalic, "NotoSans-Bold")]
    public void Other_alphabets_come_from_a_second_face_of_the_same_weight(FontStyle style, string face) =>
        Assert.All(FontFamily.Default.Shape("Жя", style), g => Assert.Equal(face, g.Face.Name));

    [Fact]
    public void Figures_of_telephone_numbers_stand_below_each_other()
    {
        string[] numbers = ["01632 960111", "01632 960888"];
        Assert.Single(numbers.Select(n => FontFamily.Default.Measure(n, FontStyle.Bold | FontStyle.Tabular, 10)).Distinct());
        Assert.Equal(2, numbers.Select(n => FontFamily.Default.Measure(n, FontStyle.Bold, 10)).Distinct().Count());
        Assert.Equal(numbers[0], string.Concat(FontFamily.Default.Shape(numbers[0], FontStyle.Tabular).Select(g => (char)g.CodePoint)));
    }

    [Fact]
    public void A_wide_space_takes_its_room_without_another_face()
    {
        var glyphs = FontFamily.Default.Shape("7.9\u2002Records", FontStyle.Bold);
        Assert.Equal("AtkinsonHyperlegibleNext-Bold", Assert.Single(glyphs.Select(g => g.Face.Name).Distinct()));
        Assert.Equal(0.5, glyphs[3].Advance, 2);
        Assert.Equal(0x2002, glyphs[3].CodePoint);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData(" \u00A0\u2002\u200B", true)]
    [InlineData(" .", false)]
    public void A_text_of_spaces_is_blank(string text, bool isBlank) => Assert.Equal(isBlank, FontFamily.IsBlank(text));

    [Fact]
    public void A_character_in_neither_face_is_missing_and_still_takes_room()
    {
        var glyph = Assert.Single(FontFamily.Default.Shape("😀", FontStyle.Regular));
        Assert.True(glyph is { IsMissing: true, CodePoint: 0x1F600, Advance: > 0.3 });
    }

    [Fact]
    public void Spaces_that_hold_a_line_together_look_like_spaces() =>
        Assert.True(FontFamily.Default.Shape("a b", FontStyle.Regular).SequenceEqual(FontFamily.Default.Shape("a\u00A0b", FontStyle.Regular)));

    [Fact]
    public void An_accent_typed_apart_joins_its_letter() =>
        Assert.True(FontFamily.Default.Shape("Ŵ", FontStyle.Regular).SequenceEqual(FontFamily.Default.Shape("W\u0302", FontStyle.Regular)));

    [Fact]
    public void Half_a_surrogate_pair_is_a_missing_character() =>
        Assert.Contains(FontFamily.Default.Shape("a\uD83D", FontStyle.Regular), g => g is { CodePoint: FontFamily.ReplacementCharacter, IsMissing: true });

    private static double Measure(string text) => FontFamily.Default.Measure(text, FontStyle.Regular, 10);
}
