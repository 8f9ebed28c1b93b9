using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Reports a sentence that asks for less than its clause does.</summary>
public sealed class WeakenedClause : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4005", DiagnosticSeverity.Error)
    {
        Title = "Weaker than its source",
        MessageFormat = "“{0}” is weaker than {1}, which says “{2}”: {3}",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            A passage names the clauses that ask for it. Where a clause says *should* and the passage says *may*, a reader takes a duty for a choice.
            Each sentence is held against the clause whose words it shares. Imperatives are neutral: they are as strong as what asks for them.

            ```markdown reported
            The DSL may record every incident, referred or not. {clause="UKCCIS16-2.12-01"}
            ```

            ```markdown accepted
            The DSL records every incident, referred or not. {clause="UKCCIS16-2.12-01"}
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        foreach (var verdict in ModalityReading.Read(context).Where(verdict => verdict.Fault is ModalityFault.Weaker))
        {
            context.ReportAt(
                verdict.Passage, verdict.Span, Descriptor, "Say it as strongly as the clause does, or as an instruction without “may” or “should”",
                verdict.Passage.Text.Substring(verdict.Span.Start, verdict.Span.Length), verdict.Clause!.Id, verdict.Clause.Modality.Replace('-', ' '), ClauseLookup.GetWords(verdict.Clause));
        }
    }
}
