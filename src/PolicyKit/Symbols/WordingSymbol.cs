using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Symbols;

/// <summary>The words of a pack: which to avoid, which name a thing has, and which abbreviations need no explaining.</summary>
public sealed record WordingSymbol
{
    public PhraseIndex<WordSymbol> Avoided { get; init; } = PhraseIndex<WordSymbol>.Empty;

    public ImmutableArray<NamedThingSymbol> Things { get; init; } = [];

    public ImmutableArray<AbbreviationSymbol> Abbreviations { get; init; } = [];
}

/// <summary>A thing that has one name in these documents.</summary>
/// <param name="Name">What to call it.</param>
public sealed record NamedThingSymbol(string Name, Location Location)
{
    /// <summary>Its name and accepted short forms.</summary>
    public ImmutableArray<Phrase> Names { get; init; } = [];

    /// <summary>What else people call it.</summary>
    public ImmutableArray<Phrase> OtherNames { get; init; } = [];
}

/// <param name="Meaning">Written out; empty for one that every reader knows.</param>
public sealed record AbbreviationSymbol(string Short, string Meaning, Location Location);
