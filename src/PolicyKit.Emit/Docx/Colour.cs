using System.Globalization;

namespace PolicyKit.Emit.Docx;

/// <summary>A colour as Word writes it: six hex digits without a hash.</summary>
internal readonly record struct Colour(byte Red, byte Green, byte Blue)
{
    public static Colour White { get; } = new(255, 255, 255);

    /// <summary>The fallback serves documents that were made without checking the profile.</summary>
    public static Colour Parse(string text, Colour fallback)
    {
        var digits = text.TrimStart('#');
        return digits.Length == 6 && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? new Colour((byte)(value >> 16), (byte)(value >> 8), (byte)value)
            : fallback;
    }

    /// <summary>The colour thinned with white: 0.1 is a faint wash.</summary>
    public Colour WithStrength(double strength) => new(Mix(Red, strength), Mix(Green, strength), Mix(Blue, strength));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Red:X2}{Green:X2}{Blue:X2}");

    private static byte Mix(byte channel, double strength) => (byte)Math.Round(255 - ((255 - channel) * strength), MidpointRounding.AwayFromZero);
}
