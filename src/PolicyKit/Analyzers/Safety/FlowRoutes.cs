using PolicyKit.Analyzers.Texts;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Safety;

/// <summary>The ways through a flowchart.</summary>
internal static class FlowRoutes
{
    /// <summary>The boxes that a reader can come to without passing one that stops; the stopping ones are not among them.</summary>
    /// <param name="goesOn">An arrow that leads on from a stopping box all the same, such as its “No”.</param>
    public static HashSet<FlowNode> GetReachable(FlowGraph graph, Func<FlowNode, bool> stops, Func<FlowEdge, bool> goesOn)
    {
        var reached = new HashSet<FlowNode>();
        var waiting = new Queue<FlowNode>(graph.Nodes.Where(node => IsStart(graph, node)));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (waiting.TryDequeue(out var node))
        {
            if (!seen.Add(node.Id))
                continue;

            var isStopped = stops(node);
            if (!isStopped)
                reached.Add(node);
            foreach (var next in GetNext(graph, node, edge => !isStopped || goesOn(edge)))
                waiting.Enqueue(next);
        }

        return reached;
    }

    /// <summary>The title and the lines of a box.</summary>
    public static IEnumerable<string> GetLines(FlowNode node) => node.Details.Select(line => DocumentWalker.GetText(line)).Prepend(node.Title);

    /// <summary>A line of a box as a passage, to report at.</summary>
    public static Passage GetPassage(Flowchart flowchart, FlowNode node, string line) => new(flowchart, PassageKind.BoxLine, line, node.Origin);

    private static IEnumerable<FlowNode> GetNext(FlowGraph graph, FlowNode node, Func<FlowEdge, bool> takes) => graph.Edges
        .Where(takes)
        .Select(edge => edge.From == node.Id ? edge.To : edge.To == node.Id && graph.FindNode(edge.From) is { Kind: FlowNodeKind.Aside } aside ? aside.Id : null)
        .Select(id => id is null ? null : graph.FindNode(id))
        .OfType<FlowNode>();

    // An aside is read with the step that it is joined to, whichever way its line was written.
    private static bool IsStart(FlowGraph graph, FlowNode node) =>
        node.Kind == FlowNodeKind.Start || node.Kind != FlowNodeKind.Aside && graph.Edges.All(edge => edge.To != node.Id || graph.FindNode(edge.From) is { Kind: FlowNodeKind.Aside });
}
