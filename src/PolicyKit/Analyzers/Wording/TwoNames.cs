using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

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
        foreach (var thing in context.Packs.SelectMany(pack => pack.Wording.Things))
        {
            // The first name that a reader meets is the one to keep.
            var used = thing.Names.Concat(thing.OtherNames).SelectMany(name => Find(context, name)).ToList();
            var own = used.Find(use => thing.Names.Contains(use.Name)).Name ?? (used.Count > 0 ? used[0].Name : null);
            foreach (var (name, passage, span) in used.Where(use => !thing.Names.Contains(use.Name) && use.Name != own))
                context.ReportAt(passage, span, Descriptor, $"Write “{GetPreferred(thing, own!)}”", passage.GetText(span), own);
        }
    }

    private static string GetPreferred(NamedThingSymbol thing, Phrase own) => thing.Names.Contains(own) ? own.Text : thing.Name;

    private static IEnumerable<(Phrase Name, Passage Passage, TextSpan Span)> Find(TextContext context, Phrase name) =>
        from passage in context.Passages
        from first in Enumerable.Range(0, passage.Words.Length)
        let span = name.FindAt(passage.Text, passage.Words, first)
        where span is not null
        select (name, passage, span.Value);
}
