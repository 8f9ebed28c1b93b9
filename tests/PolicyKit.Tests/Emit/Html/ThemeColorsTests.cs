using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Emit.Html;

namespace PolicyKit.Tests.Emit.Html;

public class ThemeColorsTests
{
    [Fact]
    public void A_dark_school_colour_is_kept() => Assert.Equal("#1d4f91", ThemeColors.Create(new Theme { Primary = "#1d4f91" }).Primary);

    [Fact]
    public void A_pale_colour_stays_behind_a_title_that_is_dark_on_it()
    {
        var colors = ThemeColors.Create(new Theme { Primary = "#8c7400", Band = "#ffd400" });

        Assert.Equal(("#ffd400", "#000000"), (colors.Banner, colors.OnBanner));
        Assert.True(GetContrast(colors.Primary, "#ffffff") >= 10, "headings are dark, not olive");
        Assert.Equal("#ffd400", colors.OnDark);
    }

    [Fact]
    public void Any_school_colour_becomes_readable_on_white_on_its_tint_and_in_the_dark() => Prop.ForAll(
        Gen.Choose(0, 0xFFFFFF).ToArbitrary(),
        color =>
        {
            var colors = ThemeColors.Create(new Theme { Primary = string.Create(CultureInfo.InvariantCulture, $"#{color:x6}") });
            return GetContrast(colors.OnBanner, colors.Banner) >= 4.5 && GetContrast(colors.Link, colors.Tint) >= 4.5
                && GetContrast(colors.Primary, "#ffffff") >= 4.5 && GetContrast(colors.Primary, colors.Tint) >= 4.5
                && GetContrast(colors.OnDark, "#1b222b") >= 4.5 && GetContrast(colors.OnDark, "#222d3a") >= 4.5;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("blue")]
    [InlineData("#12345")]
    [InlineData("#12345;}body{display:none}")]
    [InlineData("")]
    public void What_is_no_colour_falls_back(string color) =>
        Assert.Equal(new Theme().Primary, ThemeColors.Create(new Theme { Primary = color, Accent = color }).Accent);

    private static double GetContrast(string a, string b)
    {
        var (first, second) = (GetLuminance(a) + 0.05, GetLuminance(b) + 0.05);
        return Math.Max(first, second) / Math.Min(first, second);
    }

    private static double GetLuminance(string color)
    {
        var channels = Enumerable.Range(0, 3)
            .Select(i => int.Parse(color.AsSpan(1 + 2 * i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
            .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))
            .ToArray();
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2];
    }
}
