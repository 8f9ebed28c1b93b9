using System.Globalization;

namespace PolicyKit.Documents;

/// <summary>Contrast as WCAG 2.2 defines it, between colours of six hex digits with a hash.</summary>
public static class Contrast
{
    /// <summary>What text needs against what is behind it.</summary>
    public const double Text = 4.5;

    private const string White = "#ffffff";

    /// <summary>From 1, the same, to 21, black on white. What is no colour has no contrast.</summary>
    public static double Get(string first, string second)
    {
        if (GetLuminance(first) is not { } a || GetLuminance(second) is not { } b)
            return 1;
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    /// <summary>The colour itself where white text can be read on it, else the nearest shade of it where it can.</summary>
    public static string Darken(string colour)
    {
        if (GetChannels(colour) is not { } channels)
            return colour;

        var shade = colour;
        for (var percent = 99; percent > 0 && Get(shade, White) < Text; percent--)
            shade = "#" + string.Concat(channels.Select(channel => (channel * percent / 100).ToString("x2", CultureInfo.InvariantCulture)));
        return shade;
    }

    private static double? GetLuminance(string colour) =>
        GetChannels(colour) is [var red, var green, var blue] ? 0.2126 * GetLight(red) + 0.7152 * GetLight(green) + 0.0722 * GetLight(blue) : null;

    private static double GetLight(int channel) =>
        channel / 255.0 is var part && part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);

    private static int[]? GetChannels(string colour) =>
        colour is ['#', .. { Length: 6 } digits] && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            ? [value >> 16, value >> 8 & 0xff, value & 0xff]
            : null;
}
