namespace PolicyKit.Documents;

/// <summary>Contrast between colours as profiles and packs write them.</summary>
public static class Contrast
{
    /// <summary>What text needs against what is behind it.</summary>
    public const double Text = 4.5;

    /// <summary>From 1, the same, to 21, black on white. What is no colour has no contrast.</summary>
    public static double Get(string first, string second) => Rgb.Parse(first) is { } a && Rgb.Parse(second) is { } b ? a.GetContrast(b) : 1;

    /// <summary>The colour itself where white text can be read on it, else the nearest shade of it where it can.</summary>
    public static string Darken(string colour)
    {
        if (Rgb.Parse(colour) is not { } bright || bright.GetContrast(Rgb.White) >= Text)
            return colour;

        var percent = 99;
        while (percent > 0 && Shade(bright, percent).GetContrast(Rgb.White) < Text)
            percent--;
        return Shade(bright, percent).ToString();
    }

    private static Rgb Shade(Rgb colour, int percent) =>
        new((byte)(colour.Red * percent / 100), (byte)(colour.Green * percent / 100), (byte)(colour.Blue * percent / 100));
}
