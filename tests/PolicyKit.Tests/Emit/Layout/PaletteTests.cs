using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout;

namespace PolicyKit.Tests.Emit.Layout;

public sealed class PaletteTests
{
    [Fact]
    public void Text_can_be_read_whatever_the_school_chooses() => Prop
        .ForAll(Arb.From(Gen.Choose(0, 0xFFFFFF)), colour =>
        {
            var palette = Palette.Create(new Theme { Primary = $"#{colour:x6}" });
            return palette.OnBrand.GetContrast(palette.Brand) >= 4.5 && palette.Heading.GetContrast(Rgb.White) >= 4.5;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_pale_colour_stays_behind_titles_that_are_dark_on_it()
    {
        var palette = Palette.Create(new Theme { Primary = "#8c7400", Band = "#ffd400" });
        Assert.Equal((Rgb.Parse("#ffd400"), Rgb.Black, Palette.Dark), (palette.Brand, palette.OnBrand, palette.Heading));
    }

    [Fact]
    public void The_other_colours_can_be_read_on_white_and_on_their_own_tint()
    {
        var palette = Palette.Create(new Theme());
        Assert.All([palette.Text, palette.Muted, palette.Link, palette.Danger, palette.Go, palette.Stop], ink =>
        {
            Assert.True(ink.GetContrast(Rgb.White) >= 4.5);
            Assert.True(ink.GetContrast(ink.Tint(0.92)) >= 4.5);
        });
    }

    [Fact]
    public void A_colour_that_is_none_falls_back_to_the_usual_one() =>
        Assert.Equal(Rgb.Parse(new Theme().Primary), Palette.Create(new Theme { Primary = "blue" }).Brand);
}
