using PolicyKit.Coverage;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Tells of a clause that a document is to carry and does not, without a reason.</summary>
public sealed class AbsentClause : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4003", DiagnosticSeverity.Information)
    {
        Title = "Clause left out without a reason",
        MessageFormat = "“{0}” leaves out {1} without a reason: {2}",
        Explanation = """
            The catalogue lists in capitals the documents that are to carry a clause. This one does not, and it is not in the minimum set, so nothing is stopped.
            Print it, or say under `omit:` in `document.yaml` why it is left out; `policykit coverage` shows the reason.

            ```yaml
            omit:
              - { clause: UKCCIS16-2.10-07, when: "!phase.has_sanctions", reason: Early years settings use no sanctions }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var document in context.Coverage)
        {
            foreach (var clause in document.Clauses.Where(clause => clause is { Status: ClauseStatus.Missing, IsMinimum: false }).Select(clause => clause.Clause))
            {
                context.Report(Diagnostic.Create(Descriptor, clause.Location, document.Document.Title, clause.Id, ClauseLookup.GetWords(clause))
                    .WithHint($"Print it in {document.Symbol.Id}, or give the reason under omit: in its document.yaml"));
            }
        }
    }
}
