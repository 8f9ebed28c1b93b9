using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Symbols;

/// <summary>By which words a clause is looked for in a document that was not made from the pack.</summary>
/// <param name="Clause">Its id.</param>
public sealed record ClauseWordsSymbol(string Clause, Location Location)
{
    /// <summary>The heading under which an audit lists it; empty for none.</summary>
    public string Topic { get; init; } = "";

    /// <summary>What the clause is about, as a message names it.</summary>
    public string About { get; init; } = "";

    /// <summary>Of each group one phrase has to stand near one of every other.</summary>
    public ImmutableArray<ImmutableArray<Phrase>> Groups { get; init; } = [];

    /// <summary>What it asks for is said by a denial: that nobody looks, that no child is blamed.</summary>
    public bool IsNegative { get; init; }
}
