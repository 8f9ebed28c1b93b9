using System.Globalization;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout;

namespace PolicyKit.Emit.Html;

/// <summary>The school's colours, moved as far as reading needs: text keeps 4.5 to 1 on light and on dark, whatever the profile says.</summary>
internal sealed record ThemeColors
{
    private const double TextContrast = 4.6;

    // A colour that only just passes looks dull on a dark screen.
    private const double NightContrast = 7;
    private static readonly Color White = new(255, 255, 255);
    private static readonly Color Black = new(0, 0, 0);
    private static readonly Color Night = new(0x22, 0x2d, 0x3a);

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
        var brand = Color.Create(palette.Brand);
        var isPale = palette.OnBrand != Ink.White;

        // Text of these colours also stands on the tint, which is a little darker than white.
        var tint = White.Mix(brand, 0.08);
        return new()
        {
            Banner = brand.ToString(),
            OnBanner = Color.Create(palette.OnBrand).ToString(),
            Primary = Move(Color.Create(palette.Heading), Black, tint, TextContrast).ToString(),
            Link = Move(isPale ? Color.Create(palette.Link) : brand, Black, tint, TextContrast).ToString(),
            OnDark = Move(brand, White, Night, NightContrast).ToString(),
            Tint = tint.ToString(),
            Accent = Color.Create(palette.Accent).ToString(),
        };
    }

    private static Color Move(Color color, Color towards, Color ground, double contrast)
    {
        var part = 0.0;
        while (part < 1 && color.Mix(towards, part).GetContrast(ground) < contrast)
            part += 0.04;
        return color.Mix(towards, Math.Min(1, part));
    }

    private readonly record struct Color(byte Red, byte Green, byte Blue)
    {
        public static Color Create(Ink ink) => new(ink.Red, ink.Green, ink.Blue);

        public Color Mix(Color other, double part) => new(Mix(Red, other.Red, part), Mix(Green, other.Green, part), Mix(Blue, other.Blue, part));

        public double GetContrast(Color other)
        {
            var (a, b) = (Luminance + 0.05, other.Luminance + 0.05);
            return a > b ? a / b : b / a;
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

        private double Luminance => 0.2126 * GetLight(Red) + 0.7152 * GetLight(Green) + 0.0722 * GetLight(Blue);

        private static double GetLight(byte channel) =>
            channel / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

        private static byte Mix(byte from, byte to, double part) => (byte)Math.Round(from + (to - from) * part);
    }
}
