using System.Globalization;

namespace PolicyKit.Documents;

/// <summary>A colour of a screen.</summary>
public readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    public static Rgb White { get; } = new(255, 255, 255);

    public static Rgb Black { get; } = new(0, 0, 0);

    /// <summary>Six hex digits with or without a hash; null when the text is anything else.</summary>
    public static Rgb? Parse(string text) =>
        text.TrimStart('#') is { Length: 6 } digits && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Rgb((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : null;

    /// <param name="part">How much of the other there is in it, from 0 to 1.</param>
    public Rgb Mix(Rgb other, double part) => new(Mix(Red, other.Red, part), Mix(Green, other.Green, part), Mix(Blue, other.Blue, part));

    /// <summary>Thinned with white: 0 leaves it as it is, 1 is white.</summary>
    public Rgb Tint(double white) => Mix(White, white);

    /// <summary>Contrast as WCAG 2.2 defines it: from 1, the same, to 21, black on white.</summary>
    public double GetContrast(Rgb other)
    {
        var (a, b) = (GetLuminance(), other.GetLuminance());
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>As style sheets write it: #1d4f91.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{Red:x2}{Green:x2}{Blue:x2}");

    private static byte Mix(byte from, byte to, double part) => (byte)Math.Round(from + (to - from) * part);

    private double GetLuminance() => 0.2126 * GetLight(Red) + 0.7152 * GetLight(Green) + 0.0722 * GetLight(Blue);

    private static double GetLight(byte channel) => channel / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
}
