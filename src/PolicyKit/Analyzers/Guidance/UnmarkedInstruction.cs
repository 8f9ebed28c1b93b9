using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

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

        foreach (var marked in MarkedPassage.Get(context).Where(marked => marked.Ids.IsEmpty && marked.Passage.IsProse))
        {
            var text = marked.Passage.Text;
            foreach (var span in Sentences.Split(text).Where(span => IsInstruction(text.Substring(span.Start, span.Length))).Take(1))
                context.ReportAt(marked.Passage, span, Descriptor, "Name the clause that asks for it: {clause=\"…\"} at the end of the paragraph", text.Substring(span.Start, span.Length).TrimEnd('.'));
        }
    }

    private static bool IsInstruction(string sentence) =>
        !sentence.EndsWith('?') && (Imperative().IsMatch(sentence) || ModalCues.Find(sentence).Any(cue => cue.Strength > ModalStrength.May));

    [GeneratedRegex(
        @"^(?:(?:please|first|then|now|always|never|do\s+not|don[’']t)\s+)*(?:ask|avoid|browse|call|check|confiscate|contact|copy|delete|do\s+not|don[’']t|escalate|forward|give|help|hold|inform|keep|listen|lock|log|look|make|never|note|notify|open|pass|phone|print|promise|put|read|record|refer|remember|remove|report|ring|save|say|search|seize|send|share|show|speak|stay|stop|store|switch|take|talk|tell|thank|turn|unlock|use|view|wait|write)\b(?!\s*[:,]?$)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Imperative();
}
