using System.Collections.Immutable;

namespace PolicyKit.Symbols;

/// <summary>The school as its profile gives it. Null means that the profile does not say, or says it wrongly (then a diagnostic does).</summary>
public sealed record SchoolSymbol
{
    public string? Name { get; init; }

    public string? ShortName { get; init; }

    public string? Urn { get; init; }

    /// <summary>As 802/2345.</summary>
    public string? DfeNumber { get; init; }

    public SchoolPhase? Phase { get; init; }

    public SchoolType? Type { get; init; }

    public AgeRange? Ages { get; init; }

    public string? LocalAuthority { get; init; }

    public ImmutableArray<string> AlsoServes { get; init; } = [];

    public Boarding Boarding { get; init; }

    public string? Address { get; init; }

    public PhoneNumber? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>Absolute https address.</summary>
    public string? Website { get; init; }

    public WeeklyHours Hours { get; init; } = WeeklyHours.SchoolWeek;

    public WordsSymbol Words { get; init; } = new();
}

public readonly record struct AgeRange(int Lowest, int Highest)
{
    public override string ToString() => $"{Lowest} to {Highest}";
}

public enum SchoolPhase
{
    Nursery,
    Infant,
    First,
    Primary,
    Junior,
    Middle,
    Secondary,
    AllThrough,
    SixthForm,
    FeCollege,
    Special,
    Pru,
}

public enum SchoolType
{
    Maintained,
    Academy,
    Free,
    Independent,
    Special,
    Pru,
    ApAcademy,
    FeCollege,
    SixthFormCollege,
    SixteenToNineteenAcademy,
    Nursery,
}

public enum Boarding
{
    None,
    Weekly,
    Full,
    Residential,
}

/// <summary>The school's own words for people; null where the phase's usual word stands.</summary>
public sealed record WordsSymbol
{
    public string? Pupil { get; init; }

    public string? Head { get; init; }

    public string? Governors { get; init; }

    public string? Parent { get; init; }
}
