using PolicyKit.Documents;
using PolicyKit.Emit.Layout;

namespace PolicyKit.Emit.Html;

/// <summary>The school's colours, moved as far as reading needs: text keeps 4.5 to 1 on light and on dark, whatever the profile says.</summary>
internal sealed record ThemeColors
{
    private const double TextContrast = 4.6;

    // A colour that only just passes looks dull on a dark screen.
    private const double NightContrast = 7;

    private static readonly Rgb Night = new(0x22, 0x2d, 0x3a);

    /// <summary>Behind the title, by day and by night: the school's own colour.</summary>
    public required string Banner { get; init; }

    public required string OnBanner { get; init; }

    /// <summary>Headings, numbers and outlines on white.</summary>
    public required string Primary { get; init; }

    public required string Link { get; init; }

    /// <summary>Headings and links on a dark screen.</summary>
    public required string OnDark { get; init; }

    public required string Tint { get; init; }

    public required string Accent { get; init; }

    public static ThemeColors Create(Theme theme)
    {
        var palette = Palette.Create(theme);
        var brand = palette.Brand;
        var isPale = palette.OnBrand != Rgb.White;

        // Text of these colours also stands on the tint, which is a little darker than white.
        var tint = brand.Tint(0.92);
        return new()
        {
            Banner = brand.ToString(),
            OnBanner = palette.OnBrand.ToString(),
            Primary = Move(palette.Heading, Rgb.Black, tint, TextContrast).ToString(),
            Link = Move(isPale ? palette.Link : brand, Rgb.Black, tint, TextContrast).ToString(),
            OnDark = Move(brand, Rgb.White, Night, NightContrast).ToString(),
            Tint = tint.ToString(),
            Accent = palette.Accent.ToString(),
        };
    }

    private static Rgb Move(Rgb color, Rgb towards, Rgb ground, double contrast)
    {
        var part = 0.0;
        while (part < 1 && color.Mix(towards, part).GetContrast(ground) < contrast)
            part += 0.04;
        return color.Mix(towards, Math.Min(1, part));
    }
}
