using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Structure;

/// <summary>Reports a heading with nothing under it, or without words.</summary>
public sealed class EmptySection : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5032", DiagnosticSeverity.Warning)
    {
        Title = "Heading with nothing under it",
        MessageFormat = "“{0}” is a heading with nothing under it",
        Explanation = """
            A section whose text depends on the school may come out empty, and its heading stays behind.
            Put the heading inside the same condition as its text.

            ```markdown reported
            ## Boarding

            ## Records

            Write it down.
            ```

            ```markdown accepted
            ## Records

            ### Who writes

            Write it down.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        var blocks = context.Document.Blocks.SelectMany(DocumentWalker.GetBlocks).Where(IsVisible).ToList();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (blocks[i] is not Heading heading)
                continue;

            var text = DocumentWalker.GetText(heading.Inlines);
            var hasContent = i + 1 < blocks.Count && (blocks[i + 1] is not Heading next || next.Level > heading.Level);
            if (hasContent && !string.IsNullOrWhiteSpace(text))
                continue;

            var passage = new Passage(heading, PassageKind.Heading, text, heading.Origin);
            context.ReportAt(passage, new TextSpan(0, text.Length), Descriptor, "Write the section, or take the heading out", text);
        }
    }

    private static bool IsVisible(Block block) => block is not (Columns or PageBreak or PanelBreak);
}
