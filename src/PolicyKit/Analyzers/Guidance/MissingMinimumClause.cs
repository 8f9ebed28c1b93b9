using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Reports a document that lacks a clause of its minimum set.</summary>
public sealed class MissingMinimumClause : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4002", DiagnosticSeverity.Error)
    {
        Title = "Document without a clause that it cannot do without",
        MessageFormat = "“{0}” does not say what {1} asks for: {2}",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Each document has a minimum set of clauses, listed under `minimum:` in its `document.yaml`. Only text that is printed for this school counts:
            a paragraph that a condition leaves out, or that comes out empty, carries nothing. Without such a clause the document is not safe to use, so it is not built.

            ```yaml
            minimum:
              - all: [UKCCIS16-2.1-02, UKCCIS16-2.9-01]
              - { all: [UKCCIS16-B-06], when: phase.has_under_13 }
              - either: [UKCCIS16-2.7-01, X-18]
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var document in context.Coverage)
        {
            foreach (var (clause, place) in document.MissingMinimum.Select(clause => (clause.Clause, FindPlace(document.Symbol, clause.Clause.Id))).Where(missing => missing.Item2 is not null))
            {
                context.Report(Diagnostic.Create(Descriptor, place, document.Document.Title, clause.Id, ClauseLookup.GetWords(clause))
                    .WithHint($"Say it in a section of {document.Symbol.Id} and mark the paragraph {{clause=\"{clause.Id}\"}}"));
            }
        }
    }

    /// <summary>Null for clauses that stand together or not at all, which have a rule of their own.</summary>
    private static Location? FindPlace(DocumentSymbol document, string clause) =>
        document.Minimum.Where(group => group.Kind is not MinimumKind.Together).SelectMany(group => group.Clauses).FirstOrDefault(reference => reference.Id == clause)?.Location;
}
