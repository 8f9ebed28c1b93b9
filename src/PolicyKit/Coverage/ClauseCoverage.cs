using System.Collections.Immutable;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Coverage;

/// <summary>What one document makes of one clause.</summary>
public sealed record ClauseCoverage(ClauseSymbol Clause, ClauseStatus Status)
{
    /// <summary>The document's minimum set asks for it, for this school.</summary>
    public bool IsMinimum { get; init; }

    /// <summary>Where the text that carries it was written, in reading order.</summary>
    public ImmutableArray<Location> Locations { get; init; } = [];

    /// <summary>The conflicts and editions that change it.</summary>
    public ImmutableArray<string> AdaptedBy { get; init; } = [];

    /// <summary>Why it is left out; empty for a clause that is carried or missing.</summary>
    public string Reason { get; init; } = "";
}
