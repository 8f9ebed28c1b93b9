using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout;

/// <summary>The colours of one document. Every pair of text and ground has a contrast of 4.5:1 or more, whatever the school's colours are.</summary>
internal sealed record Palette
{
    /// <summary>Nearly black: kinder than black on white paper and glass.</summary>
    public static Rgb Dark { get; } = new(0x14, 0x18, 0x1C);

    /// <summary>Grounds: what titles stand on.</summary>
    public required Rgb Brand { get; init; }

    /// <summary>Text on a band of <see cref="Brand"/>: on a middling colour only white or full black can be read.</summary>
    public required Rgb OnBrand { get; init; }

    /// <summary>Headings on white: the brand colour where it can be read there.</summary>
    public required Rgb Heading { get; init; }

    /// <summary>Decoration only: nothing is said by it alone.</summary>
    public required Rgb Accent { get; init; }

    public Rgb Text { get; } = Dark;

    public Rgb Muted { get; } = new(0x4A, 0x52, 0x5A);

    public Rgb Rule { get; } = new(0xC2, 0xC8, 0xCE);

    public Rgb Link { get; } = new(0x12, 0x4C, 0x8C);

    public Rgb Danger { get; } = new(0xB0, 0x1E, 0x1E);

    public Rgb Go { get; } = new(0x0B, 0x66, 0x3A);

    public Rgb Stop { get; } = new(0x33, 0x3A, 0x42);

    public static Palette Create(Theme theme)
    {
        var primary = Rgb.Parse(theme.Primary) ?? Rgb.Parse(new Theme().Primary) ?? Dark;
        var brand = Rgb.Parse(theme.Band) ?? primary;
        var carriesWhite = IsRead(Rgb.White, brand);
        return new Palette
        {
            Brand = brand,
            OnBrand = carriesWhite ? Rgb.White : Rgb.Black,
            Heading = carriesWhite ? brand : Dark,
            Accent = Rgb.Parse(theme.Accent) ?? brand,
        };
    }

    /// <summary>Text of one colour can be read on a ground of another.</summary>
    public static bool IsRead(Rgb text, Rgb ground) => text.GetContrast(ground) >= Contrast.Text;
}
