using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Reports a sentence that asks for more than its clause does, where no conflict or edition asks for it.</summary>
public sealed class StrengthenedClause : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4006", DiagnosticSeverity.Error)
    {
        Title = "Stronger than its source",
        MessageFormat = "“{0}” is stronger than {1}, which says “{2}”: {3}",
        Explanation = """
            The guidance of 2016 is not statutory: its *should* is not our *must*. A duty that no source lays down misleads whoever is held to it.
            Stronger wording passes where the passage also names the conflict (X-nn) whose stricter side it takes, or the newer edition (E-nn) that asks for it.

            ```markdown reported
            The DSL must record every incident, referred or not. {clause="UKCCIS16-2.12-01"}
            ```

            ```markdown accepted
            The DSL records every incident, referred or not. {clause="UKCCIS16-2.12-01"}

            The DSL must record every incident, referred or not. {clause="UKCCIS16-2.12-01 E-06"}
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        foreach (var verdict in ModalityReading.Read(context).Where(verdict => verdict.Fault is ModalityFault.Stronger))
        {
            context.ReportAt(
                verdict.Passage, verdict.Span, Descriptor, "Say it as an instruction, or name the conflict or edition that asks for more",
                verdict.Passage.Text.Substring(verdict.Span.Start, verdict.Span.Length), verdict.Clause!.Id, verdict.Clause.Modality.Replace('-', ' '), ClauseLookup.GetWords(verdict.Clause));
        }
    }
}
