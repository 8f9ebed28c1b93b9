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
        foreach (var contact in GetContacts(packs.Effective, profile).All.Where(contact => contact.Location is null))
            ledger.RecordOwn(contact, profile.GetLocation(contact.Path));

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
        var police = pack.Contacts.GetValueOrDefault("police");
        return own with
        {
            FrontDoor = Get("front_door", own.FrontDoor),
            OutOfHours = Get("out_of_hours", own.OutOfHours),
            Lado = Get("lado", own.Lado) is { } lado ? lado with { Elsewhere = [] } : null,
            EarlyHelp = Get("early_help", own.EarlyHelp) is { } help ? help with { Elsewhere = [] } : null,
            Police = police is null ? own.Police : own.Police is null ? new PoliceSymbol { Force = police.Name, LastChecked = police.LastChecked } : own.Police with { Force = own.Police.Force ?? police.Name },
        };

        ContactSymbol? Get(string role, ContactSymbol? mine) => Choose(mine, pack.Contacts.GetValueOrDefault(role), profile.School.LocalAuthority is { } authority ? [authority] : []);
    }

    /// <summary>The school's own council comes first. A contact that a school gives stands in for that of its council only; those of other councils stay.</summary>
    private static ContactSymbol? Choose(ContactSymbol? own, ContactSymbol? pack, ImmutableArray<string> authority)
    {
        ContactSymbol[] mine = own is null ? [] : [.. own.GetEverywhere().Select(WithoutOthers)];
        ContactSymbol[] theirs = pack is null ? [] : [.. pack.GetEverywhere().Select(WithoutOthers)];
        var first = FindOwn(mine, authority) ?? FindOwn(theirs, authority) ?? (authority.IsEmpty ? theirs.FirstOrDefault() : null);
        if (first is null)
            return null;

        var others = mine.Concat(theirs).Where(other => other != first && !other.ForChildrenLivingIn.IsEmpty && !other.IsFor(authority)).ToImmutableArray();
        var distinct = others.Where((other, i) => !others.Take(i).Any(earlier => earlier.IsFor(other.ForChildrenLivingIn))).ToImmutableArray();
        return first with
        {
            // Beside the services of other councils it must be plain whose the first one is.
            ForChildrenLivingIn = distinct.IsEmpty || !first.ForChildrenLivingIn.IsEmpty ? first.ForChildrenLivingIn : authority,
            Elsewhere = distinct,
        };
    }

    private static ContactSymbol WithoutOthers(ContactSymbol contact) => contact with { Elsewhere = [] };

    private static ContactSymbol? FindOwn(ContactSymbol[] contacts, ImmutableArray<string> authority) =>
        contacts.FirstOrDefault(contact => contact.IsFor(authority)) ?? contacts.FirstOrDefault(contact => contact.ForChildrenLivingIn.IsEmpty);

    /// <summary>The answers in force: a locked one, else the school's where it is asked, else the packs'.</summary>
    public static ImmutableSortedDictionary<string, string> GetDecisions(PackSymbol pack, ProfileSymbol profile) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)
            .SetItems(pack.Decisions.Where(d => d.Default is not null).Select(d => KeyValuePair.Create(d.Id, d.Default!)))
            .SetItems(profile.Decisions.Where(answer => !pack.Decisions.Any(d => d.Id == answer.Key && d.IsPackOnly)))
            .SetItems(pack.Decisions.Where(d => d.Choice is { IsLocked: true }).Select(d => KeyValuePair.Create(d.Id, d.Choice!.Option)));
}
