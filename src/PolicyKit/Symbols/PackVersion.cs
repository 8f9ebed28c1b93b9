using System.Collections.Immutable;
using System.Globalization;

namespace PolicyKit.Symbols;

/// <summary>A version of a pack: three numbers, and for a preview what follows the hyphen. Ordered as NuGet orders versions.</summary>
public sealed record PackVersion(int Major, int Minor, int Patch) : IComparable<PackVersion>
{
    /// <summary>Such as "beta.2"; empty for a release.</summary>
    public string Preview { get; private init; } = "";

    public bool IsPreview => Preview.Length > 0;

    /// <summary>Reads "1", "1.0", "1.0.3" and "1.0.3-beta.2"; null for anything else. What follows a plus sign does not distinguish versions.</summary>
    public static PackVersion? Parse(string text)
    {
        var release = text.Split('+', 2)[0];
        var hyphen = release.IndexOf('-', StringComparison.Ordinal);
        var preview = hyphen < 0 ? "" : release[(hyphen + 1)..];
        var parts = (hyphen < 0 ? release : release[..hyphen]).Split('.');
        if (parts.Length > 3 || hyphen >= 0 && !preview.Split('.').All(IsPreviewPart))
            return null;

        Span<int> numbers = [0, 0, 0];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!int.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return null;
        }

        return new PackVersion(numbers[0], numbers[1], numbers[2]) { Preview = preview };
    }

    public int CompareTo(PackVersion? other)
    {
        if (other is null)
            return 1;

        var byNumbers = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        if (byNumbers != 0)
            return byNumbers;

        // A preview comes before the release that it previews.
        return IsPreview && other.IsPreview ? ComparePreviews(Preview, other.Preview) : other.IsPreview.CompareTo(IsPreview);
    }

    public bool Equals(PackVersion? other) => CompareTo(other) == 0;

    public override int GetHashCode() => HashCode.Combine(Major, Minor, Patch, Preview.ToUpperInvariant());

    /// <summary>In full, as file names and lock files have it: "1.0" becomes "1.0.0".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}{(IsPreview ? "-" : "")}{Preview}");

    private static bool IsPreviewPart(string part) => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static int ComparePreviews(string left, string right)
    {
        ImmutableArray<string> a = [.. left.Split('.')], b = [.. right.Split('.')];
        var byPart = a.Zip(b, ComparePreviewParts).FirstOrDefault(order => order != 0);
        return byPart != 0 ? byPart : a.Length.CompareTo(b.Length);
    }

    private static int ComparePreviewParts(string left, string right) => (IsNumber(left, out var a), IsNumber(right, out var b)) switch
    {
        (true, true) => a.CompareTo(b),
        (true, false) => -1,
        (false, true) => 1,
        _ => string.Compare(left, right, StringComparison.OrdinalIgnoreCase),
    };

    private static bool IsNumber(string part, out long number) => long.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
