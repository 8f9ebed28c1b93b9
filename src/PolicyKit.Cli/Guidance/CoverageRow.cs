using System.Collections.Immutable;
using PolicyKit.Coverage;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Guidance;

/// <summary>A clause and what each document makes of it.</summary>
/// <param name="Cells">One a document; null where the clause does not concern it.</param>
internal sealed record CoverageRow(ClauseSymbol Clause, ImmutableArray<ClauseCoverage?> Cells);
