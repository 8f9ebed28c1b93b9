using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Reports an id in a minimum set or an omission that no catalogue knows, so that nothing is asked for.</summary>
public sealed class UnknownManifestClause : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4004", DiagnosticSeverity.Error)
    {
        Title = "Unknown clause in a minimum set or an omission",
        MessageFormat = "“{0}” is not a clause of the catalogue, so nothing watches over it",
        Explanation = """
            `minimum:` and `omit:` of a `document.yaml` name clauses of `clauses.yaml`, or conflicts (X-nn) that replace one. A mistyped id asks for nothing.

            ```yaml
            minimum:
              - all: [UKCCIS16-2.9-01]
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var pack = context.Compilation.Pack;
        var known = pack.Clauses.Keys.Concat(pack.Conflicts.Select(conflict => conflict.Id)).Concat(pack.Editions.Select(edition => edition.Id)).ToHashSet();
        foreach (var reference in pack.Documents.SelectMany(GetReferences).Where(reference => !known.Contains(reference.Id)).DistinctBy(reference => reference.Location.ToString()))
        {
            var nearest = ClauseId.FindNearest(reference.Id, known);
            context.Report(Diagnostic.Create(Descriptor, reference.Location, reference.Id).WithHint(nearest is null ? "Take it out, or add it to clauses.yaml" : $"Change it to “{nearest}”"));
        }
    }

    private static IEnumerable<ClauseReference> GetReferences(DocumentSymbol document) =>
        document.Minimum.SelectMany(group => group.Clauses).Concat(document.Omissions.Select(omission => omission.Clause));
}
