using System.Collections.Immutable;

namespace PolicyKit.Symbols;

/// <summary>Services outside the school.</summary>
public sealed record ContactsSymbol
{
    /// <summary>What a service can be to a school; other services that packs name stand beside these.</summary>
    public static ImmutableArray<string> Roles { get; } = ["front_door", "out_of_hours", "lado", "early_help", "police"];

    public ContactSymbol? FrontDoor { get; init; }

    public ContactSymbol? OutOfHours { get; init; }

    public ContactSymbol? Lado { get; init; }

    public ContactSymbol? EarlyHelp { get; init; }

    public PoliceSymbol? Police { get; init; }

    /// <summary>Those that are given, the councils' own among them.</summary>
    public IEnumerable<ContactSymbol> All => new[] { FrontDoor, OutOfHours, Lado, EarlyHelp }.OfType<ContactSymbol>().SelectMany(service => service.GetEverywhere());

    /// <summary>Each front door with the service that takes over from it; both are null where nobody gives them.</summary>
    public IEnumerable<(ContactSymbol? Day, ContactSymbol? Night)> Shifts =>
        FrontDoor is null ? [(null, OutOfHours)] : FrontDoor.GetEverywhere().Select(day => ((ContactSymbol?)day, OutOfHours?.FindFor(day)));

    /// <summary>The services of nights and weekends, without one that is the day's own line: a number that is answered at all hours is said once.</summary>
    public IEnumerable<ContactSymbol> DutyTeams => OutOfHours?.GetEverywhere().Where(team => !RepeatsTheDay(team)).Select(SayWhen) ?? [];

    /// <summary>What is true on a day: an entry that is over or still to come is not given.</summary>
    public ContactsSymbol At(DateOnly today) => Select(service => service.At(today));

    /// <summary>As the readers of a document may reach them.</summary>
    public ContactsSymbol For(ContactReader reader) => reader == ContactReader.Staff ? Select(service => service.ForStaff()) : this;

    /// <param name="code">Of a document: STF, PST, POL or PAR.</param>
    public static ContactReader GetReader(string code) => code is "STF" or "PST" ? ContactReader.Staff : ContactReader.Public;

    private ContactSymbol SayWhen(ContactSymbol team)
    {
        var days = Shifts.Where(shift => shift.Night == team).ToImmutableArray();
        return team.Hours is null or { IsAllOtherTimes: true } && !days.IsEmpty && days.All(shift => shift.Day?.Hours is { IsOfficeHours: true })
            ? team with { Hours = WeeklyHours.EveningsNightsAndWeekends }
            : team;
    }

    // A night line that has anything of its own to say, or that takes over from several front doors of which one closes, is said.
    private bool RepeatsTheDay(ContactSymbol team)
    {
        var days = Shifts.Where(shift => shift.Night == team).Select(shift => shift.Day).ToImmutableArray();
        return team is { Phone: not null, Note: null } && !days.IsEmpty && days.All(day =>
            day is { Hours.IsAlways: true, BankHolidays: not BankHolidays.Closed } &&
            (day.Preferred is { } preferred ? preferred.Number : day.Phone) == team.Phone);
    }

    private ContactsSymbol Select(Func<ContactSymbol, ContactSymbol?> select) => this with
    {
        FrontDoor = FrontDoor is null ? null : select(FrontDoor),
        OutOfHours = OutOfHours is null ? null : select(OutOfHours),
        Lado = Lado is null ? null : select(Lado),
        EarlyHelp = EarlyHelp is null ? null : select(EarlyHelp),
    };
}

/// <summary>Who reads a document.</summary>
public enum ContactReader
{
    /// <summary>Anyone: a policy stands on the school's website.</summary>
    Public,
    Staff,
}

/// <summary>The local force. 101 and 999 are fixed and not asked for.</summary>
public sealed record PoliceSymbol
{
    public string? Force { get; init; }

    public PersonSymbol? Officer { get; init; }

    public DateOnly? LastChecked { get; init; }
}
