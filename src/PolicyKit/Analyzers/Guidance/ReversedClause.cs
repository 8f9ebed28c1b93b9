using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Reports a sentence that says the opposite of its clause, most often because a “not” was lost.</summary>
public sealed class ReversedClause : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4007", DiagnosticSeverity.Error)
    {
        Title = "The opposite of its source",
        MessageFormat = "“{0}” seems to say the opposite of {1}",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            A lost “not” turns a protection into an invitation, and no spelling checker sees it.
            A sentence is reported where it orders what its clause forbids or forbids what its clause asks for, and where “do” stands before a verb as if a “not” had been between them.

            ```markdown reported
            Staff do look at the image. {clause="UKCCIS16-2.9-01"}
            ```

            ```markdown accepted
            Staff do not look at the image. {clause="UKCCIS16-2.9-01"}
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        foreach (var verdict in ModalityReading.Read(context).Where(verdict => verdict.Fault is ModalityFault.Reversed))
        {
            context.ReportAt(
                verdict.Passage, verdict.Span, Descriptor, "Put the “not” back, or name the clause that the sentence carries",
                verdict.Passage.Text.Substring(verdict.Span.Start, verdict.Span.Length), verdict.Clause is { } clause ? $"{clause.Id}: {ClauseLookup.GetWords(clause)}" : "what is meant");
        }
    }
}
