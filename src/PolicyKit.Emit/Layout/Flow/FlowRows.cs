using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>Which boxes stand side by side: each box of the spine starts a row, and a box beside it shares the row of the box that leads to it.</summary>
internal sealed record FlowRows(FlowGraph Graph, ImmutableArray<FlowRow> Rows)
{
    public bool HasLane(FlowLane lane) => Graph.Nodes.Any(n => n.Lane == lane);

    public static FlowRows Create(FlowGraph graph)
    {
        var spine = graph.Nodes.Where(n => n.Lane == FlowLane.Spine).ToImmutableArray();
        var beside = graph.Nodes.Where(n => n.Lane != FlowLane.Spine).ToLookup(n => FindRow(graph, spine, n));
        var rows = spine.Select((node, i) => CreateRow(graph, node, beside[i]));
        return new FlowRows(graph, spine.IsEmpty ? [CreateRow(graph, null, graph.Nodes)] : [.. rows]);
    }

    private static FlowRow CreateRow(FlowGraph graph, FlowNode? spine, IEnumerable<FlowNode> beside) => new(spine, [.. beside.GroupBy(n => n.Lane).Select(lane => lane.ToImmutableArray())])
    {
        HasLabelAbove = graph.Edges.Any(e => !e.IsReturn && e.Label != "" && e.To == spine?.Id && graph.FindNode(e.From)?.Lane == FlowLane.Spine),
        Returns = [.. graph.Edges.Where(e => e.IsReturn && e.From == spine?.Id).Select(e => e.To)],
    };

    // Nearest first: a box that hangs on another box beside the spine stands in that one's row, under it.
    private static int FindRow(FlowGraph graph, ImmutableArray<FlowNode> spine, FlowNode node)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { node.Id };
        var queue = new Queue<string>(seen);
        while (queue.TryDequeue(out var id))
        {
            foreach (var neighbour in GetNeighbours(graph, id).Where(seen.Add))
            {
                var row = spine.IndexOf(graph.FindNode(neighbour)!);
                if (row >= 0)
                    return row;
                queue.Enqueue(neighbour);
            }
        }

        return Math.Max(0, graph.Nodes.Take(graph.Nodes.IndexOf(node)).Count(n => n.Lane == FlowLane.Spine) - 1);
    }

    // What leads to a box says more about its place than what it leads to; what returns from anywhere says nothing.
    private static IEnumerable<string> GetNeighbours(FlowGraph graph, string id)
    {
        var edges = graph.Edges.Where(e => !e.IsReturn);
        return edges.Where(e => e.To == id).Select(e => e.From)
            .Concat(edges.Where(e => e.From == id).Select(e => e.To))
            .Where(n => graph.FindNode(n) is not null);
    }
}

/// <param name="Spine">Null only in a graph without a spine.</param>
/// <param name="Lanes">The boxes beside it, from the top of each lane down.</param>
internal sealed record FlowRow(FlowNode? Spine, ImmutableArray<ImmutableArray<FlowNode>> Lanes)
{
    /// <summary>The line that comes down the spine to it says something.</summary>
    public bool HasLabelAbove { get; init; }

    /// <summary>The boxes that a line leads back to from it.</summary>
    public ImmutableArray<string> Returns { get; init; } = [];
}
