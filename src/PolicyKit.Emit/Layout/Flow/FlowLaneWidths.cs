using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>How the width is shared; a lane without boxes is 0 wide and takes no gap.</summary>
internal sealed record FlowLaneWidths(double Side, double Spine, double Refer, double LeftGap, double RightGap)
{
    /// <summary>Shares to try, the best proportions first: which one makes the lowest diagram depends on the words.</summary>
    public static IEnumerable<FlowLaneWidths> GetCandidates(FlowRows rows, FlowLayoutOptions options)
    {
        var hasSide = rows.HasLane(FlowLane.Side);
        var hasRefer = rows.HasLane(FlowLane.Refer);
        var leftGap = hasSide ? GetGap(rows, options, FlowLane.Side) : 0;
        var rightGap = hasRefer ? GetGap(rows, options, FlowLane.Refer) : 0;
        var room = Math.Max(1, options.Width - leftGap - rightGap);
        foreach (var spine in (double[])[1.25, 1.4, 1.1, 1.0, 1.55, 1.7])
        {
            foreach (var side in (double[])[1.0, 1.15, 0.85, 1.3])
            {
                var parts = spine + (hasSide ? side : 0) + (hasRefer ? 1 : 0);
                yield return new(hasSide ? room * side / parts : 0, room * spine / parts, hasRefer ? room / parts : 0, leftGap, rightGap);
            }
        }
    }

    public double GetWidth(FlowLane lane) => lane switch
    {
        FlowLane.Side => Side,
        FlowLane.Refer => Refer,
        _ => Spine,
    };

    public double GetX(FlowLane lane) => lane switch
    {
        FlowLane.Side => 0,
        FlowLane.Refer => Side + LeftGap + Spine + RightGap,
        _ => Side + LeftGap,
    };

    // A label such as "Yes" stands over the line between two lanes, which has to be longer than the label and its own arrow.
    private static double GetGap(FlowRows rows, FlowLayoutOptions options, FlowLane lane)
    {
        var labels = rows.Graph.Edges
            .Where(e => !e.IsReturn && IsBetween(rows.Graph, e, lane))
            .Select(e => options.Measure(e.Label, options.DetailSize, true) + options.DetailSize * 0.8);
        return Math.Min(options.Width / 6, labels.Append(options.ColumnGap).Max());
    }

    private static bool IsBetween(FlowGraph graph, FlowEdge edge, FlowLane lane) =>
        graph.FindNode(edge.From)?.Lane == lane != (graph.FindNode(edge.To)?.Lane == lane);
}
