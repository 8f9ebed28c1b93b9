using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Reports a second name for a thing that a document has named already.</summary>
public sealed class TwoNames : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5012", DiagnosticSeverity.Warning)
    {
        Title = "Two names for one thing",
        MessageFormat = "“{0}” is a second name for what this document calls “{1}”",
        Explanation = """
            Who reads “designated person” below “designated safeguarding lead” looks for two people.
            Which names mean the same thing stands under `same_thing:` in `words.yaml` of a pack.

            ```markdown reported
            The DSL decides. Tell the designated person.
            ```

            ```markdown accepted
            The DSL decides. Tell the DSL.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        var uses = from pack in context.Packs
                   from passage in context.Passages
                   from found in pack.Wording.Names.Find(passage.Text, passage.Words)
                   group (Passage: passage, found.Span, Name: found.Value) by found.Value.Thing;
        foreach (var thing in uses)
        {
            // The right name is the one to keep; without it, the first that a reader meets.
            var kept = (thing.FirstOrDefault(use => use.Name.IsAccepted).Name ?? thing.First().Name).Phrase;
            foreach (var (passage, span, name) in thing.Where(use => !use.Name.IsAccepted && use.Name.Phrase != kept))
                context.ReportAt(passage, span, Descriptor, $"Use one name throughout: “{thing.Key}” is the right one", passage.GetText(span), kept);
        }
    }
}
