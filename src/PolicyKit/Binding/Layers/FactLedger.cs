using System.Collections.Immutable;
using System.Globalization;
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

    /// <summary>A contact is replaced whole: what the new one does not say, nobody says any more.</summary>
    public void Record(ContactSymbol contact, string pack, Location location, string reason = "")
    {
        Record(new LayerFact(contact.Path, contact.Name ?? "", pack, location) { Reason = reason });
        foreach (var (name, value) in GetFields(contact))
        {
            var path = $"{contact.Path}.{name}";
            if (value is { Length: > 0 })
                Record(new LayerFact(path, value, pack, location) { Reason = reason });
            else
                _facts.Remove(path);
        }
    }

    private static IEnumerable<(string Name, string? Value)> GetFields(ContactSymbol contact) =>
    [
        ("name", contact.Name),
        ("abbreviation", contact.Abbreviation),
        ("phone", contact.Phone?.Text),
        ("email", contact.Email),
        ("website", contact.Website),
        ("hours", contact.Hours?.Text),
        ("last_checked", contact.LastChecked?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("purpose", contact.Purpose),
    ];
}
