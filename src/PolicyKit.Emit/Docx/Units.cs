using System.Globalization;

namespace PolicyKit.Emit.Docx;

/// <summary>Word measures in twentieths of a point, eighths, halves and English metric units; the model in points and millimetres.</summary>
internal static class Units
{
    private const double PointsPerMillimetre = 72 / 25.4;

    public static double ToPoints(double millimetres) => millimetres * PointsPerMillimetre;

    public static int ToTwips(double points) => (int)Math.Round(points * 20, MidpointRounding.AwayFromZero);

    public static int ToHalfPoints(double points) => (int)Math.Round(points * 2, MidpointRounding.AwayFromZero);

    public static int ToEighths(double points) => (int)Math.Round(points * 8, MidpointRounding.AwayFromZero);

    public static long ToEmus(double points) => (long)Math.Round(points * 12700, MidpointRounding.AwayFromZero);

    public static string Format(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A share from 0 to 1 as two hex digits of 0 to 255.</summary>
    public static string ToHexByte(double share) => ((int)Math.Round(share * 255, MidpointRounding.AwayFromZero)).ToString("X2", CultureInfo.InvariantCulture);

    /// <summary>A length in points as an attribute value in twips.</summary>
    public static string Twips(double points) => Format(ToTwips(points));
}
