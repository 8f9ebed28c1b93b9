using System.Collections.Immutable;

namespace PolicyKit.Symbols;

/// <summary>The policy that the section belongs to.</summary>
public sealed record PolicySymbol
{
    public string? Name { get; init; }

    /// <summary>Such as "7.9"; null when the section stands alone.</summary>
    public string? SectionNumber { get; init; }

    public DateOnly? ApprovedOn { get; init; }

    public string? ApprovedBy { get; init; }

    public DateOnly? ReviewDue { get; init; }

    public string? Version { get; init; }

    /// <summary>Names of the school's other policies by key: behaviour, online_safety, acceptable_use and others.</summary>
    public ImmutableSortedDictionary<string, string> Linked { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);
}

/// <summary>What happens when the usual people are away.</summary>
public sealed record CoverSymbol
{
    public string? Unavailable { get; init; }

    /// <summary>Whoever acts then is given with a number; a single figure may be a year group's.</summary>
    public bool GivesNumber => Unavailable?.Count(char.IsAsciiDigit) >= 3;

    public string? Holidays { get; init; }

    public string? Offsite { get; init; }
}

public sealed record BrandSymbol
{
    /// <summary>Path of a picture beside the profile.</summary>
    public string? Logo { get; init; }

    public string? LogoAlt { get; init; }

    public string? Primary { get; init; }

    public string? Accent { get; init; }

    public string? Footer { get; init; }
}
