namespace PolicyKit.Emit.Reading;

/// <summary>How much of a file is read before it is refused. Far above any policy, far below what would harm a school's computer.</summary>
public static class ReadingLimits
{
    /// <summary>Nobody has to read more than one byte beyond this.</summary>
    public const int FileBytes = 64 << 20;

    public const int Parts = 5_000;

    /// <summary>Unpacked.</summary>
    public const int PartBytes = 24 << 20;

    /// <summary>Unpacked, over all parts that are read.</summary>
    public const int TotalBytes = 64 << 20;

    /// <summary>Unpacked to packed, for a part of more than <see cref="RatioStart"/> bytes: text packs ten to fifty times smaller, a bomb a thousand times.</summary>
    public const int Ratio = 250;

    public const int RatioStart = 2 << 20;

    /// <summary>Elements and attributes, over all parts that are read.</summary>
    public const int Nodes = 1_000_000;

    /// <summary>Of one element.</summary>
    public const int Attributes = 250;

    public const int Depth = 200;

    public const int Letters = 3_000_000;
}
