using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Symbols;

/// <summary>The words of a pack: which to avoid, which name a thing has, and which abbreviations need no explaining.</summary>
public sealed record WordingSymbol
{
    public PhraseIndex<WordSymbol> Avoided { get; init; } = PhraseIndex<WordSymbol>.Empty;

    /// <summary>What things are called, rightly or not.</summary>
    public PhraseIndex<NameSymbol> Names { get; init; } = PhraseIndex<NameSymbol>.Empty;

    public ImmutableArray<AbbreviationSymbol> Abbreviations { get; init; } = [];
}

/// <summary>One of the names of a thing that has one name in these documents.</summary>
/// <param name="Thing">What to call it.</param>
/// <param name="IsAccepted">Its name itself, or a short form.</param>
public sealed record NameSymbol(Phrase Phrase, string Thing, bool IsAccepted);

/// <param name="Meaning">Written out; empty for one that every reader knows.</param>
public sealed record AbbreviationSymbol(string Short, string Meaning, Location Location);
