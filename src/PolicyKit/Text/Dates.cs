using System.Globalization;

namespace PolicyKit.Text;

/// <summary>How days are written.</summary>
public static class Dates
{
    private const string Iso = "yyyy-MM-dd";

    /// <summary>For people: 5 March 2027.</summary>
    public static string Format(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>For files: 2027-03-05.</summary>
    public static string FormatIso(DateOnly date) => date.ToString(Iso, CultureInfo.InvariantCulture);

    public static bool TryParseIso(string text, out DateOnly date) => DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
}
