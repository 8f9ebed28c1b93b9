using PolicyKit.Text;

namespace PolicyKit.Symbols;

/// <summary>One way to reach a service.</summary>
/// <param name="Value">As it is printed: a number, an address, or an https address.</param>
public sealed record ContactChannel(ContactChannelKind Kind, string Value)
{
    /// <summary>Of a telephone; null for the rest.</summary>
    public PhoneNumber? Number { get; init; }

    public ContactAudience Audience { get; init; }

    /// <summary>The service asks for this one before the others.</summary>
    public bool IsPreferred { get; init; }

    /// <summary>Names of children may be sent through it.</summary>
    public bool IsSecure { get; init; }

    /// <summary>Where a pack says it; null for a channel of the school's profile.</summary>
    public Location? Location { get; init; }
}

public enum ContactChannelKind
{
    Phone,
    Email,
    Website,
    Form,

    /// <summary>A form behind a login.</summary>
    Portal,
}

public enum ContactAudience
{
    /// <summary>Families and professionals alike.</summary>
    Both,
    Public,

    /// <summary>Never printed where families read.</summary>
    Professional,
}
