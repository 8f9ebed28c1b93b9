using PolicyKit.Documents;

namespace PolicyKit.Tests.Documents;

public sealed class RgbTests
{
    [Theory]
    [InlineData("#1d4f91", "#1d4f91")]
    [InlineData("F2B705", "#f2b705")]
    [InlineData("#fff", null)]
    [InlineData("blue", null)]
    [InlineData("#12 456", null)]
    public void A_colour_is_six_hex_digits(string text, string? expected) => Assert.Equal(expected, Rgb.Parse(text)?.ToString());

    [Fact]
    public void A_mixture_leads_from_one_colour_to_the_other()
    {
        Assert.Equal(Rgb.Black, Rgb.Black.Mix(Rgb.White, 0));
        Assert.Equal(new Rgb(51, 51, 51), Rgb.Black.Mix(Rgb.White, 0.2));
        Assert.Equal(Rgb.White, Rgb.Black.Tint(1));
    }

    [Fact]
    public void Contrast_goes_from_1_to_21_and_knows_no_order()
    {
        Assert.Equal(1, Rgb.White.GetContrast(Rgb.White), 3);
        Assert.Equal(21, Rgb.White.GetContrast(Rgb.Black), 3);
        Assert.Equal(21, Rgb.Black.GetContrast(Rgb.White), 3);
    }
}
