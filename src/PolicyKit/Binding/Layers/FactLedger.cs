using System.Collections.Immutable;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Binding.Layers;

/// <summary>Writes down who says what, layer after layer.</summary>
internal sealed class FactLedger
{
    private readonly ImmutableSortedDictionary<string, LayerFact>.Builder _facts;

    public FactLedger(ImmutableSortedDictionary<string, LayerFact>? facts = null) =>
        _facts = (facts ?? ImmutableSortedDictionary.Create<string, LayerFact>(StringComparer.Ordinal)).ToBuilder();

    public ImmutableSortedDictionary<string, LayerFact> Facts => _facts.ToImmutable();

    public void Record(LayerFact fact) => _facts[fact.Path] = fact with { Replaced = _facts.GetValueOrDefault(fact.Path) };

    /// <summary>A pack replaces a role whole: what its contacts do not say, nobody says any more.</summary>
    public void Record(ContactSymbol contact, string pack, Location location, string reason = "")
    {
        var old = Take(path => IsOf(path, contact.Path));
        foreach (var entry in contact.GetEverywhere())
            Write(entry, old, new LayerFact("", "", pack, entry.Location ?? location) { Reason = reason });
    }

    /// <summary>A school replaces the contact of its own council, and leaves those of others as they are.</summary>
    public void RecordOwn(ContactSymbol contact, Location location) =>
        Write(contact, Take(path => path == GetPath(contact) || path.StartsWith(GetPath(contact) + ".", StringComparison.Ordinal)), new LayerFact("", "", "", location));

    private LayerFact[] Take(Func<string, bool> isTaken)
    {
        var taken = _facts.Values.Where(fact => isTaken(fact.Path)).ToArray();
        _facts.RemoveRange(taken.Select(fact => fact.Path));
        return taken;
    }

    private void Write(ContactSymbol entry, LayerFact[] old, LayerFact source)
    {
        var path = GetPath(entry);
        Write("", Describe(entry));
        foreach (var (name, value) in GetFields(entry).Where(field => field.Value is { Length: > 0 }))
            Write("." + name, value!);
        if (entry.Next is { } next)
            Write(".next", Describe(next));

        void Write(string field, string value) => _facts[path + field] = source with
        {
            Path = path + field,
            Value = value,
            Replaced = old.FirstOrDefault(fact => fact.Path == path + field) ?? old.FirstOrDefault(fact => GetField(fact.Path) == field),
        };
    }

    /// <summary>Where a contact of one council only is found, such as contacts.front_door[North Riding].</summary>
    public static string GetPath(ContactSymbol contact) => contact.Path + (contact.Area.Length == 0 ? "" : $"[{contact.Area}]");

    private static bool IsOf(string path, string role) => path.StartsWith(role, StringComparison.Ordinal) && (path.Length == role.Length || path[role.Length] is '.' or '[');

    // The council may hold a full stop, the name of a field does not.
    private static string GetField(string path) => path.LastIndexOf(']') is >= 0 and var end ? path[(end + 1)..] : path.IndexOf('.', "contacts.".Length) is >= 0 and var dot ? path[dot..] : "";

    private static string Describe(ContactSymbol contact) => (contact.Name ?? "")
        + (contact.Area.Length > 0 ? $", for children living in {contact.Area}" : "")
        + (contact.ValidFrom is { } from ? $", from {Dates.Format(from)}" : "")
        + (contact.ValidTo is { } to ? $", until {Dates.Format(to)}" : "");

    private static IEnumerable<(string Name, string? Value)> GetFields(ContactSymbol contact) =>
    [
        ("name", contact.Name),
        ("abbreviation", contact.Abbreviation),
        ("phone", contact.Phone?.Text),
        ("email", contact.Email),
        ("website", contact.Website),
        ("hours", contact.Hours?.Text),
        ("last_checked", contact.LastChecked is { } day ? Dates.FormatIso(day) : null),
        ("purpose", contact.Purpose),
        ("professional_phone", contact.Channels.FirstOrDefault(channel => channel is { Kind: ContactChannelKind.Phone, Audience: ContactAudience.Professional })?.Value),
        ("also_serves", contact.AlsoServes),
    ];
}
