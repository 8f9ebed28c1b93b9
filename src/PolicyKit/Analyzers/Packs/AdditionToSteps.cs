using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports words that a pack adds beside a box of a flowchart, where only boxes can stand.</summary>
public sealed class AdditionToSteps : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4624", DiagnosticSeverity.Warning)
    {
        Title = "Words for a step of the flowchart",
        MessageFormat = "The words that “{0}” adds for {1} are not on the poster, because only its flowchart answers {2}",
        Explanation = """
            The steps in words tell the boxes of the flowchart, one by one, and send the reader on by number: “If no, go to step 5”.
            A step that only the words have would not be in the picture, and would send readers to the wrong number. So nothing is put between them.

            A question is a `decision:` and gets a box of its own. Other words belong into the policy or the staff sheet, or into a `flow.yaml` of the pack.

            Reported: `add: BRD-01` with `after: UKCCIS16-2.3-13` and `documents: [POL, PST]`

            Accepted: the same with `documents: [POL]`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var compilation = context.Compilation;
        foreach (var document in compilation.GetDocuments().Where(document => DocumentWalker.GetBlocks(document).OfType<Flowchart>().Any()))
        {
            var blocks = DocumentWalker.GetBlocks(document).ToArray();
            var answered = blocks.OfType<Flowchart>().SelectMany(flowchart => flowchart.Graph.Nodes).SelectMany(node => node.Origin.Clauses).ToHashSet(StringComparer.Ordinal);
            foreach (var add in compilation.Pack.Changes.OfType<AddClause>().Where(add => add is { Print: not null, Anchor: not null } && IsFor(add.Clause, compilation.FindDocumentSymbol(document.Id))))
            {
                if (answered.Contains(add.Anchor!.Target) && !answered.Contains(add.Clause.Id) && !blocks.Any(block => block.Origin.Clauses.Contains(add.Clause.Id)))
                    LocalPacks.Report(
                        context, Descriptor, add.Anchor.Location, "Ask it as a `decision:`, or leave PST out of `documents:`",
                        add.Pack, add.Clause.Id, add.Anchor.Target);
            }
        }
    }

    private static bool IsFor(ClauseSymbol clause, DocumentSymbol? document) =>
        document is not null && clause.Documents.Contains(document.Code, StringComparer.Ordinal);
}
