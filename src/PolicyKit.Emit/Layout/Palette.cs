using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout;

/// <summary>The colours of one document. Every pair of text and ground has a contrast of 4.5:1 or more, whatever the school's colours are.</summary>
internal sealed record Palette
{
    private const double ReadableContrast = 4.5;

    /// <summary>Grounds: what titles stand on.</summary>
    public required Ink Brand { get; init; }

    /// <summary>Text on a band of <see cref="Brand"/>.</summary>
    public required Ink OnBrand { get; init; }

    /// <summary>Headings on white: the brand colour where it can be read there.</summary>
    public required Ink Heading { get; init; }

    /// <summary>Decoration only: nothing is said by it alone.</summary>
    public required Ink Accent { get; init; }

    public Ink Text { get; } = Ink.Dark;

    public Ink Muted { get; } = new(0x4A, 0x52, 0x5A);

    public Ink Rule { get; } = new(0xC2, 0xC8, 0xCE);

    public Ink Link { get; } = new(0x12, 0x4C, 0x8C);

    public Ink Danger { get; } = new(0xB0, 0x1E, 0x1E);

    public Ink Go { get; } = new(0x0B, 0x66, 0x3A);

    public Ink Stop { get; } = new(0x33, 0x3A, 0x42);

    public static Palette Create(Theme theme)
    {
        var primary = Ink.Parse(theme.Primary) ?? Ink.Parse(new Theme().Primary) ?? Ink.Dark;
        var brand = Ink.Parse(theme.Band) ?? primary;
        var carriesWhite = IsRead(Ink.White, brand);
        return new Palette
        {
            Brand = brand,
            OnBrand = carriesWhite ? Ink.White : Ink.Black,
            Heading = carriesWhite ? brand : Ink.Dark,
            Accent = Ink.Parse(theme.Accent) ?? brand,
        };
    }

    /// <summary>Text of one colour can be read on a ground of another.</summary>
    public static bool IsRead(Ink text, Ink ground) => text.GetContrast(ground) >= ReadableContrast;
}
