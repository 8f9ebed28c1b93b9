using System.Collections.Immutable;
using PolicyKit.Symbols;

namespace PolicyKit;

/// <summary>An immutable snapshot of a school, its packs and the day it is built for.</summary>
public sealed class Compilation
{
    private Compilation(ProfileSymbol profile, ImmutableArray<PackSymbol> packs, DateOnly today)
    {
        Profile = profile;
        Packs = packs;
        Today = today;
    }

    public ProfileSymbol Profile { get; }

    /// <summary>National first.</summary>
    public ImmutableArray<PackSymbol> Packs { get; }

    public DateOnly Today { get; }

    public static Compilation Create(ProfileSymbol profile, ImmutableArray<PackSymbol> packs, DateOnly today) => new(profile, packs, today);
}
