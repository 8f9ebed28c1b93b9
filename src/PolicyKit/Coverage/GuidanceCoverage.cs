using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PolicyKit.Documents;
using PolicyKit.Symbols;

namespace PolicyKit.Coverage;

/// <summary>Holds the documents of a school against the catalogue: what each of them makes of each clause that concerns it.</summary>
public sealed class GuidanceCoverage
{
    // The report and several rules ask for the same; what is kept of a school goes with it.
    private static readonly ConditionalWeakTable<Compilation, IReadOnlyList<DocumentCoverage>> Known = [];

    private readonly Compilation _compilation;
    private readonly ImmutableDictionary<string, ClauseSymbol> _clauses;
    private readonly ILookup<string, string> _conflicts;

    private GuidanceCoverage(Compilation compilation)
    {
        _compilation = compilation;
        _clauses = compilation.Pack.Clauses.ToImmutableDictionary();
        _conflicts = compilation.Pack.Conflicts
            .SelectMany(conflict => conflict.Sources.SelectMany(source => source.Clauses), (conflict, clause) => (conflict, clause))
            .ToLookup(pair => pair.clause, pair => pair.conflict.Id);
    }

    public static ImmutableArray<DocumentCoverage> Measure(Compilation compilation) =>
        [.. Known.GetValue(compilation, static compilation => [.. new GuidanceCoverage(compilation).Measure()])];

    private IEnumerable<DocumentCoverage> Measure() =>
        _compilation.GetDocuments().Select(document => Measure(document, _compilation.FindDocumentSymbol(document.Id))).OfType<DocumentCoverage>();

    /// <summary>Null for a document that no pack asks anything of.</summary>
    private DocumentCoverage? Measure(Document document, DocumentSymbol? symbol)
    {
        if (symbol is null)
            return null;

        var carried = CarriedClauses.Create(document);
        var minimum = GetMinimum(symbol, carried);
        var clauses = _clauses.Values
            .Where(clause => carried.Contains(clause.Id) || minimum.Contains(clause.Id) || IsAskedOf(symbol, clause))
            .OrderBy(clause => clause.Location.Path, StringComparer.Ordinal)
            .ThenBy(clause => clause.Location.Span.Start);
        return new DocumentCoverage(document, symbol, [.. clauses.Select(clause => Measure(clause, symbol, carried, minimum.Contains(clause.Id)))]);
    }

    // A short form owes its minimum; the document that it belongs to carries the rest.
    private static bool IsAskedOf(DocumentSymbol symbol, ClauseSymbol clause) =>
        symbol.VariantOf == "" && clause.Documents.Contains(symbol.Code, StringComparer.OrdinalIgnoreCase);

    /// <summary>The clauses that this school's document cannot do without. Of a choice that is met, what is printed counts, and nothing else is asked for.</summary>
    private ImmutableHashSet<string> GetMinimum(DocumentSymbol symbol, CarriedClauses carried) =>
        [.. symbol.Minimum.Where(group => _compilation.Holds(symbol, group.When)).SelectMany(group => GetMinimum(group, carried))];

    private static IEnumerable<string> GetMinimum(MinimumGroup group, CarriedClauses carried)
    {
        var ids = group.Clauses.Select(clause => clause.Id);
        return group.Kind switch
        {
            MinimumKind.Either => ids.Any(carried.Contains) ? ids.Where(carried.Contains) : ids.Take(1),
            MinimumKind.Together => ids.Any(carried.Contains) ? ids : [],
            _ => ids,
        };
    }

    private ClauseCoverage Measure(ClauseSymbol clause, DocumentSymbol symbol, CarriedClauses carried, bool isMinimum)
    {
        if (carried.Contains(clause.Id))
        {
            ImmutableArray<string> adaptedBy = [.. carried.GetCompanions(clause.Id).Where(id => clause.See.Contains(id) || _conflicts[clause.Id].Contains(id))];
            return new ClauseCoverage(clause, adaptedBy.IsEmpty ? ClauseStatus.Covered : ClauseStatus.Adapted)
            {
                IsMinimum = isMinimum,
                Locations = carried.GetLocations(clause.Id),
                AdaptedBy = adaptedBy,
            };
        }

        var reason = isMinimum ? null : FindReason(clause, symbol);
        return new ClauseCoverage(clause, reason is null ? ClauseStatus.Missing : ClauseStatus.Omitted) { IsMinimum = isMinimum, Reason = reason ?? "" };
    }

    private string? FindReason(ClauseSymbol clause, DocumentSymbol symbol)
    {
        if (symbol.Omissions.FirstOrDefault(omission => omission.Clause.Id == clause.Id && _compilation.Holds(symbol, omission.When)) is { } omission)
            return omission.Reason;
        if (symbol.Minimum.Any(group => group.Kind is MinimumKind.Either && group.Clauses.Any(other => other.Id == clause.Id)))
            return "What the minimum set allows in its place is printed";
        if (!ClausePhases.Concern(clause, _compilation.Phase))
            return $"It concerns other schools: {clause.Phases}";

        return clause.Documents.Contains(symbol.Code) ? null : "The catalogue asks for it only where there is room";
    }
}
