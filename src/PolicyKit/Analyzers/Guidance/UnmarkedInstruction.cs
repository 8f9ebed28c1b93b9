using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Reports an instruction that names no clause, conflict or edition.</summary>
public sealed partial class UnmarkedInstruction : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4010", DiagnosticSeverity.Warning)
    {
        Title = "Instruction without a source",
        MessageFormat = "“{0}” is an instruction, and nothing says who asks for it",
        Explanation = """
            Every instruction carries its clause ids, so that a reader can trace it and a change of the guidance finds it.

            ```markdown reported
            Tell the DSL at once.
            ```

            ```markdown accepted
            Tell the DSL at once. {clause="UKCCIS16-2.1-02"}
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.Code.Length == 0)
            return;

        var marks = ClauseMarks.Create(context.Document);
        var unmarked = context.Statements.Where(statement => statement.Passage.IsProse && marks.GetIds(statement.Passage).IsEmpty && IsInstruction(statement.Text));
        foreach (var statement in unmarked.DistinctBy(statement => statement.Passage, ReferenceEqualityComparer.Instance))
        {
            var words = statement.Passage.Text.Substring(statement.Span.Start, statement.Span.Length);
            context.ReportAt(statement.Passage, statement.Span, Descriptor, GetHint(statement.Passage), words.TrimEnd('.'));
        }
    }

    // The boxes and questions of a flowchart stand in YAML, which has a key for it.
    private static string GetHint(Passage passage) => passage.Origin.Template?.Path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) == true
        ? "Name the clause that asks for it beside these words, such as `clauses: [UKCCIS16-2.3-08]`"
        : "Name the clause that asks for it: {clause=\"…\"} at the end of the paragraph";

    private static bool IsInstruction(string sentence) =>
        !sentence.EndsWith('?') && (Imperative().IsMatch(sentence) || ModalCues.Find(sentence).Any(cue => cue.Strength > ModalStrength.May));

    [GeneratedRegex(
        @"^(?:(?:please|first|then|now|always|never|do\s+not|don[’']t)\s+)*(?:ask|avoid|browse|call|check|confiscate|contact|copy|delete|do\s+not|don[’']t|escalate|forward|give|help|hold|inform|keep|listen|lock|log|look|make|never|note|notify|open|pass|phone|print|promise|put|read|record|refer|remember|remove|report|ring|save|say|search|seize|send|share|show|speak|stay|stop|store|switch|take|talk|tell|thank|turn|unlock|use|view|wait|write)\b(?!\s*[:,]?$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Imperative();
}
