using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Editions;

/// <summary>Reports an address that has moved or gone, as printed or behind a link.</summary>
public sealed class SupersededLink() : SupersededExpression(SupersededKind.Link)
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4302", DiagnosticSeverity.Warning)
    {
        Title = "Address that has been replaced",
        MessageFormat = "“{0}” leads to a site that has moved or gone{1} ({2})",
        Explanation = """
            A parent who follows a dead link gives up. Sites that the 2016 guidance names have moved or closed.
            `editions.yaml` of a pack lists the old addresses. They are looked for in the text and behind its links.

            ```markdown reported
            See [the guide](https://www.thinkuknow.co.uk/parents).
            ```

            ```markdown accepted
            See [the guide](https://www.ceopeducation.co.uk/parents).
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        base.Analyze(context);
        foreach (var passage in context.Passages)
        {
            foreach (var link in DocumentWalker.Flatten(passage.Inlines).OfType<Link>())
                AnalyzeTarget(context, passage, link);
        }
    }

    private void AnalyzeTarget(TextContext context, Passage passage, Link link)
    {
        var words = Words.Split(link.Target);
        foreach (var (_, old) in context.Packs.SelectMany(pack => pack.Superseded.Find(link.Target, words)).Where(found => found.Value.Kind == SupersededKind.Link))
        {
            var text = DocumentWalker.GetText(link.Inlines);

            // A printed address has been reported where it is printed.
            if (!old.Phrase.IsIn(text) && Expressions.IsAskedFor(old, context.Code))
                Report(context, passage, new TextSpan(Math.Max(0, passage.Text.IndexOf(text, StringComparison.Ordinal)), text.Length), old);
        }
    }
}
