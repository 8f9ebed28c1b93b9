using System.Collections.Immutable;
using PolicyKit.Analyzers.Packs;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Packs;

/// <summary>What sample schools need to know of the packs that they use.</summary>
/// <param name="Packs">What their profiles name.</param>
/// <param name="Areas">The authorities that they lie in, in turn; never empty.</param>
/// <param name="Decisions">The questions that they answer.</param>
/// <param name="GivenContacts">Roles that the packs fill, so that the schools need not.</param>
internal sealed record SampleSettings(ImmutableArray<string> Packs, ImmutableArray<string> Areas, ImmutableArray<DecisionSymbol> Decisions, ImmutableHashSet<string> GivenContacts)
{
    /// <summary>Services by role that a school rings and enters again, under the name that the packs give them.</summary>
    public ImmutableSortedDictionary<string, ContactSymbol> EnteredAgain { get; init; } = ImmutableSortedDictionary<string, ContactSymbol>.Empty;

    /// <summary>Schools that leave to a pack what it settles, and enter again what nobody has rung for so long that it stops their documents.</summary>
    /// <param name="pack">With everything that it builds on.</param>
    public static SampleSettings Create(ImmutableArray<string> packs, ImmutableArray<string> areas, PackSymbol pack, DateOnly today) => new(
        packs,
        GetAreas(areas),
        [.. pack.Decisions.Where(d => d.Choice is not { IsLocked: true })],
        [.. pack.Contacts.Where(contact => !IsStale(contact.Value, today)).Select(contact => contact.Key)])
    {
        EnteredAgain = pack.Contacts.Where(contact => IsStale(contact.Value, today)).ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    /// <summary>Schools that can use either of two versions.</summary>
    public static SampleSettings Create(ImmutableArray<string> packs, ImmutableArray<string> areas, PackSymbol before, PackSymbol after) =>
        new(packs, GetAreas(areas), [.. after.Decisions.Concat(before.Decisions).DistinctBy(d => d.Id)], [.. before.Contacts.Keys.Intersect(after.Contacts.Keys)]);

    private static bool IsStale(ContactSymbol contact, DateOnly today) => StaleService.Find(contact, today) is { IsError: true };

    private static ImmutableArray<string> GetAreas(ImmutableArray<string> areas) => areas.IsEmpty ? ["Exampleshire"] : areas;
}
