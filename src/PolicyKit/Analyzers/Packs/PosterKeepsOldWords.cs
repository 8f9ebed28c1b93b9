using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a clause that a pack words anew while boxes of the poster still have the words of the pack below.</summary>
public sealed class PosterKeepsOldWords : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4620", DiagnosticSeverity.Warning)
    {
        Title = "Poster that keeps the old words",
        MessageFormat = "“{0}” says {1} in new words, and the poster still says it in the old ones, in {2}",
        Explanation = """
            The words of `print` are sentences. They take the place of paragraphs, list items and boxes of text, and do not fit the boxes of a flowchart, which mostly answer several clauses in a few words.
            So the pack decides: a `flow.yaml` of its own with the new words, or `documents:` without PST where the old words on the poster are still right.

            Reported: `override: UKCCIS16-2.1-05` with `print:` and without `documents:`

            Accepted: the same with `documents: [POL, STF]`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var layers = context.Compilation.Packs.Select(pack => pack.Id).ToList();
        foreach (var document in context.Compilation.GetDocuments())
        {
            var code = context.Compilation.FindDocumentSymbol(document.Id)?.Code ?? "";
            var boxes = DocumentWalker.GetBlocks(document).OfType<Flowchart>().SelectMany(flowchart => flowchart.Graph.Nodes).ToArray();
            foreach (var change in context.Compilation.Pack.Changes.OfType<OverrideClause>().Where(c => c.Print is not null && (c.Documents.IsEmpty || c.Documents.Contains(code, StringComparer.OrdinalIgnoreCase))))
            {
                string[] old = [.. boxes.Where(box => box.Origin.Clauses.Contains(change.Clause) && layers.IndexOf(box.Origin.Pack) < layers.IndexOf(change.Pack)).Select(box => $"“{box.Title}”")];
                if (old.Length > 0)
                    LocalPacks.Report(
                        context, Descriptor, change.Location, "Give the pack a flow.yaml with the new words, or list in `documents:` where they are to stand",
                        change.Pack, change.Clause, string.Join(" and ", old));
            }
        }
    }
}
