using System.Globalization;

namespace PolicyKit.Emit.Layout;

/// <summary>A colour.</summary>
internal readonly record struct Ink(byte Red, byte Green, byte Blue)
{
    public static Ink White { get; } = new(255, 255, 255);

    /// <summary>On a middling colour only white or full black has the contrast that reading needs.</summary>
    public static Ink Black { get; } = new(0, 0, 0);

    /// <summary>Nearly black: kinder than black on white paper and glass.</summary>
    public static Ink Dark { get; } = new(0x14, 0x18, 0x1C);

    /// <summary>Six hex digits with or without a hash; null when the text is anything else.</summary>
    public static Ink? Parse(string text) =>
        text.TrimStart('#') is { Length: 6 } digits && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Ink((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;

    /// <summary>The share of white that makes a tint of it: 0 leaves it as it is, 1 is white.</summary>
    public Ink Tint(double white) => new(Mix(Red, white), Mix(Green, white), Mix(Blue, white));

    /// <summary>WCAG contrast ratio, from 1 to 21.</summary>
    public double GetContrast(Ink other)
    {
        var (a, b) = (GetLuminance(), other.GetLuminance());
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private double GetLuminance() => 0.2126 * Linear(Red) + 0.7152 * Linear(Green) + 0.0722 * Linear(Blue);

    private static double Linear(byte channel) => channel / 255.0 is var c && c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4);

    private static byte Mix(byte channel, double white) => (byte)Math.Round(channel + (255 - channel) * white);
}
