namespace PolicyKit.Symbols;

/// <summary>The versions that will do, in NuGet's notation: "1.0" is 1.0 or later, "[1.0,2.0)" stops short of 2.0, "[1.2]" is that one alone.</summary>
public sealed record VersionRange
{
    public static VersionRange Any { get; } = new();

    /// <summary>Null for no bound.</summary>
    public PackVersion? Lowest { get; private init; }

    public bool IsLowestIn { get; private init; } = true;

    public PackVersion? Highest { get; private init; }

    public bool IsHighestIn { get; private init; }

    /// <summary>Null when the text is no range, or one that holds nothing.</summary>
    public static VersionRange? Parse(string text)
    {
        text = text.Trim();
        if (text is "" or "*")
            return Any;
        if (text[0] is not ('[' or '('))
            return PackVersion.Parse(text) is { } lowest ? new VersionRange { Lowest = lowest } : null;
        if (text.Length < 3 || text[^1] is not (']' or ')'))
            return null;

        var range = new VersionRange { IsLowestIn = text[0] == '[', IsHighestIn = text[^1] == ']' };
        var bounds = text[1..^1].Split(',', StringSplitOptions.TrimEntries);
        return bounds switch
        {
            [var only] when range is { IsLowestIn: true, IsHighestIn: true } && PackVersion.Parse(only) is { } version => range with { Lowest = version, Highest = version },
            [var first, var last] when TryReadBound(first, out var lowest) && TryReadBound(last, out var highest) => (range with { Lowest = lowest, Highest = highest }).NullIfEmpty(),
            _ => null,
        };
    }

    public bool Contains(PackVersion version)
    {
        var above = Lowest is null ? 1 : version.CompareTo(Lowest);
        var below = Highest is null ? -1 : version.CompareTo(Highest);
        return (above > 0 || above == 0 && IsLowestIn) && (below < 0 || below == 0 && IsHighestIn);
    }

    /// <summary>The latest that will do. A preview is taken only where the range itself names one.</summary>
    public PackVersion? FindBest(IEnumerable<PackVersion> versions)
    {
        var takesPreviews = Lowest is { IsPreview: true } || Highest is { IsPreview: true };
        return versions.Where(v => Contains(v) && (takesPreviews || !v.IsPreview)).Max();
    }

    /// <summary>In NuGet's notation; "*" for any version.</summary>
    public override string ToString() => this switch
    {
        { Lowest: null, Highest: null } => "*",
        { Lowest: { } lowest, Highest: null, IsLowestIn: true } => $"{lowest}",
        _ when Lowest is not null && Lowest == Highest => $"[{Lowest}]",
        _ => $"{(IsLowestIn && Lowest is not null ? '[' : '(')}{Lowest},{Highest}{(IsHighestIn && Highest is not null ? ']' : ')')}",
    };

    private static bool TryReadBound(string text, out PackVersion? bound)
    {
        bound = PackVersion.Parse(text);
        return text.Length == 0 || bound is not null;
    }

    private VersionRange? NullIfEmpty()
    {
        if (Lowest is null || Highest is null)
            return this;

        var order = Lowest.CompareTo(Highest);
        return order < 0 || order == 0 && IsLowestIn && IsHighestIn ? this : null;
    }
}
