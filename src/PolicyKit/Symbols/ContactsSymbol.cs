using PolicyKit.Text;

namespace PolicyKit.Symbols;

/// <summary>Services outside the school.</summary>
public sealed record ContactsSymbol
{
    public ContactSymbol? FrontDoor { get; init; }

    public ContactSymbol? OutOfHours { get; init; }

    public ContactSymbol? Lado { get; init; }

    public ContactSymbol? EarlyHelp { get; init; }

    public PoliceSymbol? Police { get; init; }
}

/// <param name="Path">Where the profile or pack gives it, such as "contacts.front_door".</param>
public sealed record ContactSymbol(string Path)
{
    public string? Name { get; init; }

    public string? Abbreviation { get; init; }

    public PhoneNumber? Phone { get; init; }

    public string? Email { get; init; }

    public string? Website { get; init; }

    public WeeklyHours? Hours { get; init; }

    public DateOnly? LastChecked { get; init; }

    /// <summary>What it is for, in a sentence; packs give it for national services.</summary>
    public string? Purpose { get; init; }

    /// <summary>Where a pack says it; null for a contact of the school's profile.</summary>
    public Location? Location { get; init; }
}

/// <summary>The local force. 101 and 999 are fixed and not asked for.</summary>
public sealed record PoliceSymbol
{
    public string? Force { get; init; }

    public PersonSymbol? Officer { get; init; }

    public DateOnly? LastChecked { get; init; }
}
