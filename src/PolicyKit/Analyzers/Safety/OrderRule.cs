using PolicyKit.Analyzers.Texts;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Safety;

/// <summary>A rule about what comes too early. A box of the flowchart that stands too early is as wrong as a sentence that says so.</summary>
public abstract class OrderRule : StatementRule
{
    public sealed override void Analyze(TextContext context)
    {
        base.Analyze(context);
        foreach (var flowchart in context.Document.Blocks.SelectMany(DocumentWalker.GetBlocks).OfType<Flowchart>())
        {
            foreach (var (node, line) in FindTooEarly(flowchart.Graph))
                context.ReportAt(FlowRoutes.GetPassage(flowchart, node, line), new TextSpan(0, line.Length), Descriptor, Hint, line);
        }
    }

    /// <summary>The boxes that are reached too early, each with the line that says so.</summary>
    protected abstract IEnumerable<(FlowNode Node, string Line)> FindTooEarly(FlowGraph graph);

    /// <summary>The first line of each box that says it.</summary>
    private protected static IEnumerable<(FlowNode Node, string Line)> FindLines(IEnumerable<FlowNode> nodes, Func<string, bool> says) =>
        from node in nodes
        let line = FlowRoutes.GetLines(node).FirstOrDefault(says)
        where line is not null
        select (node, line);
}
