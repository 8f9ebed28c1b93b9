using System.Globalization;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Html;

/// <summary>The school's colours, moved as far as reading needs: text keeps 4.5 to 1 on light and on dark, whatever the profile says.</summary>
internal sealed record ThemeColors(string Primary, string OnDark, string Tint, string Accent)
{
    private const double TextContrast = 4.6;

    // A colour that only just passes looks dull on a dark screen.
    private const double NightContrast = 7;
    private static readonly Color White = new(255, 255, 255);
    private static readonly Color Black = new(0, 0, 0);
    private static readonly Color Night = new(0x22, 0x2d, 0x3a);

    public static ThemeColors Create(Theme theme)
    {
        var primary = Color.Parse(theme.Primary) ?? Color.Parse(new Theme().Primary)!.Value;
        var accent = Color.Parse(theme.Accent) ?? primary;

        // Text of this colour also stands on its own tint, which is a little darker than white.
        var dark = Move(primary, Black, White.Mix(primary, 0.08), TextContrast);
        return new(dark.ToString(), Move(primary, White, Night, NightContrast).ToString(), White.Mix(primary, 0.08).ToString(), accent.ToString());
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
        public static Color? Parse(string text) =>
            text is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
                ? new Color((byte)(value >> 16), (byte)(value >> 8), (byte)value)
                : null;

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
