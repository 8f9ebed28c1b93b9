using PolicyKit.Coverage;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Reports an omission that leaves nothing out.</summary>
public sealed class IdleOmission : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4012", DiagnosticSeverity.Warning)
    {
        Title = "Omission of a clause that is not left out",
        MessageFormat = "{0} is listed as left out of “{1}”, but {2}",
        Explanation = """
            A reason under `omit:` in `document.yaml` explains why a clause is not printed. Where it is printed after all, the minimum set asks for it, or nobody expects it, the reason misleads its reader.

            ```yaml
            omit:
              - { clause: UKCCIS16-C-12, reason: Sites of 2016 that have closed or changed }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var document in context.Coverage)
        {
            foreach (var omission in document.Symbol.Omissions.Where(omission => context.Compilation.Holds(document.Symbol, omission.When)))
            {
                if (DescribeIdleness(document, omission) is { } idleness)
                {
                    context.Report(Diagnostic.Create(Descriptor, omission.Clause.Location, omission.Clause.Id, document.Document.Title, idleness)
                        .WithHint("Take it out of the list, or the clause out of the text"));
                }
            }
        }
    }

    private static string? DescribeIdleness(DocumentCoverage document, OmissionSymbol omission) =>
        document.Clauses.FirstOrDefault(clause => clause.Clause.Id == omission.Clause.Id) switch
        {
            null => "nothing asks this document for it",
            { Status: ClauseStatus.Covered or ClauseStatus.Adapted } => "its text is printed",
            { IsMinimum: true } => "the minimum set asks for it",
            _ => null,
        };
}
