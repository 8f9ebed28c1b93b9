using System.Collections.Immutable;
using PolicyKit.Symbols;

namespace PolicyKit.Binding.Layers;

/// <summary>The last layer: what a school says itself.</summary>
public static class SchoolLayer
{
    /// <summary>Who says what once the school has had its say.</summary>
    public static ImmutableSortedDictionary<string, LayerFact> Record(LayeredPack packs, ProfileSymbol profile)
    {
        var ledger = new FactLedger(packs.Facts);
        ContactSymbol?[] contacts = [profile.Contacts.FrontDoor, profile.Contacts.OutOfHours, profile.Contacts.Lado, profile.Contacts.EarlyHelp];
        foreach (var contact in contacts.OfType<ContactSymbol>())
            ledger.Record(contact, "", profile.GetLocation(contact.Path));

        foreach (var (question, answer) in profile.Decisions)
        {
            var path = $"decisions.{question}";
            if (packs.Facts.GetValueOrDefault(path) is not { IsLocked: true })
                ledger.Record(new LayerFact(path, answer, "", profile.GetLocation(path)));
        }

        return ledger.Facts;
    }

    /// <summary>The services outside school: the school's own, else the packs'.</summary>
    public static ContactsSymbol GetContacts(PackSymbol pack, ProfileSymbol profile)
    {
        var own = profile.Contacts;
        return own with
        {
            FrontDoor = own.FrontDoor ?? pack.Contacts.GetValueOrDefault("front_door"),
            OutOfHours = own.OutOfHours ?? pack.Contacts.GetValueOrDefault("out_of_hours"),
            Lado = own.Lado ?? pack.Contacts.GetValueOrDefault("lado"),
            EarlyHelp = own.EarlyHelp ?? pack.Contacts.GetValueOrDefault("early_help"),
            Police = own.Police ?? (pack.Contacts.GetValueOrDefault("police") is { } police ? new PoliceSymbol { Force = police.Name, LastChecked = police.LastChecked } : null),
        };
    }

    /// <summary>The answers in force: a locked one, else the school's where it is asked, else the packs'.</summary>
    public static ImmutableSortedDictionary<string, string> GetDecisions(PackSymbol pack, ProfileSymbol profile) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .SetItems(pack.Decisions.Where(d => d.Default is not null).Select(d => KeyValuePair.Create(d.Id, d.Default!)))
            .SetItems(profile.Decisions.Where(answer => !pack.Decisions.Any(d => d.Id == answer.Key && d.IsPackOnly)))
            .SetItems(pack.Decisions.Where(d => d.Choice is { IsLocked: true }).Select(d => KeyValuePair.Create(d.Id, d.Choice!.Option)));
}
