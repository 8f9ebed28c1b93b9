using System.Collections.Immutable;

namespace PolicyKit.Symbols;

public sealed record PeopleSymbol
{
    public PersonSymbol? Dsl { get; init; }

    public ImmutableArray<PersonSymbol> Deputies { get; init; } = [];

    public PersonSymbol? Headteacher { get; init; }

    public PersonSymbol? Chair { get; init; }

    public PersonSymbol? SafeguardingGovernor { get; init; }

    public PersonSymbol? SignoffAlternate { get; init; }

    public PersonSymbol? StaffAllegationContact { get; init; }

    /// <summary>Everybody who is given; a person of two roles is there twice.</summary>
    public IEnumerable<PersonSymbol> All =>
        new[] { Dsl, Headteacher, Chair, SafeguardingGovernor, SignoffAlternate, StaffAllegationContact }.OfType<PersonSymbol>().Concat(Deputies);
}

/// <param name="Path">Where the profile names the person, such as "people.dsl" or "people.deputies[0]".</param>
public sealed record PersonSymbol(string Path)
{
    public string? Name { get; init; }

    public string? Post { get; init; }

    public PhoneNumber? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>Null means the school's own hours.</summary>
    public WeeklyHours? Hours { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>In the post on a date, as far as from and until say.</summary>
    public bool IsInPost(DateOnly date) => (From is null || From <= date) && (Until is null || Until >= date);
}
