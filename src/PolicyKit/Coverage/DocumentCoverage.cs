using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Symbols;

namespace PolicyKit.Coverage;

/// <summary>What one document of a school makes of the clauses that concern it.</summary>
/// <param name="Clauses">In the order of the guidance.</param>
public sealed record DocumentCoverage(Document Document, DocumentSymbol Symbol, ImmutableArray<ClauseCoverage> Clauses)
{
    public IEnumerable<ClauseCoverage> MissingMinimum => Clauses.Where(clause => clause is { IsMinimum: true, Status: ClauseStatus.Missing });

    public int Count(ClauseStatus status) => Clauses.Count(clause => clause.Status == status);
}
