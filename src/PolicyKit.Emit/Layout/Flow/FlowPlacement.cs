using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>Whether an aside keeps the row of the box that it explains.</summary>
internal enum AsideRule
{
    /// <summary>A level line joins them: rows move apart where asides are high.</summary>
    Level,

    /// <summary>An aside stands as near as its lane allows, and a line with a bend may join it.</summary>
    Floating,
}

/// <summary>Where the boxes stand, before they are joined.</summary>
internal sealed record FlowPlacement(ImmutableArray<FlowBox> Boxes, double Height, FlowLaneWidths LaneWidths, AsideRule Asides)
{
    public static FlowPlacement Create(FlowRows rows, FlowLayoutOptions options, double rowGap, AsideRule asides) =>
        FlowLaneWidths.GetCandidates(rows, options)
            .Select(widths => Create(rows, options, rowGap, asides, widths))
            .MinBy(p => Math.Round(p.Height))!;

    public static FlowPlacement Create(FlowRows rows, FlowLayoutOptions options, double rowGap, AsideRule asides, FlowLaneWidths widths)
    {
        var placed = new List<Hung>();
        var bottoms = new Dictionary<FlowLane, double> { [FlowLane.Spine] = -rowGap, [FlowLane.Side] = -rowGap, [FlowLane.Refer] = -rowGap };
        foreach (var row in rows.Rows)
        {
            var spine = row.Spine is null ? null : FlowShapes.Create(row.Spine, widths.GetX(FlowLane.Spine), widths.Spine, options);
            var lanes = row.Beside
                .GroupBy(n => n.Lane)
                .Select(lane => (Lane: lane.Key, Boxes: lane.Select(n => FlowShapes.Create(n, widths.GetX(n.Lane), widths.GetWidth(n.Lane), options)).ToImmutableArray()))
                .ToImmutableArray();

            // A box may hang lower or higher than the one it is joined to, as long as a level line joins them.
            var center = bottoms[FlowLane.Spine] + rowGap + GetLabelRoom(row.Spine) + (spine?.Height ?? 0) / 2;
            foreach (var (lane, stack) in lanes.Where(l => asides == AsideRule.Level || l.Boxes[0].Node.Kind != FlowNodeKind.Aside))
                center = Math.Max(center, bottoms[lane] + rowGap + GetReach(stack[0], options));

            // What returns to a box higher up comes in from below, and its label stands under that box.
            foreach (var target in placed.Where(p => p.Lane != FlowLane.Spine && rows.Graph.Edges.Any(e => e.IsReturn && e.From == row.Spine?.Id && e.To == p.Box.Node.Id)))
                center = Math.Max(center, target.Highest + target.Box.Height + rowGap);

            if (spine is not null)
                Place(spine, FlowLane.Spine, center - spine.Height / 2, center - spine.Height / 2);
            foreach (var (lane, stack) in lanes)
            {
                var wanted = center - stack[0].Height / 2;
                var highest = asides == AsideRule.Level || stack[0].Node.Kind != FlowNodeKind.Aside ? wanted : center - stack[0].Height + GetReach(stack[0], options);
                foreach (var box in stack)
                {
                    Place(box, lane, Math.Max(bottoms[lane] + rowGap, highest), wanted);
                    highest = wanted = double.NegativeInfinity;
                }
            }
        }

        // From the lowest up: each box comes down to where it is wanted, as far as the one below leaves room.
        var height = bottoms.Values.Max();
        var boxes = new List<FlowBox>();
        foreach (var lane in placed.GroupBy(p => p.Lane))
        {
            var floor = height;
            foreach (var (box, _, highest, wanted) in lane.Reverse())
            {
                var top = Math.Max(highest, Math.Min(wanted, floor - box.Height));
                boxes.Add(FlowShapes.MoveDown(box, top));
                floor = top - rowGap;
            }
        }

        // Boxes are told in the order of the graph, whatever the order of the lanes.
        var order = rows.Graph.Nodes;
        return new FlowPlacement([.. boxes.OrderBy(b => order.IndexOf(b.Node))], Math.Max(0, height), widths, asides);

        // A label on the line into a box needs more of a gap than a line without.
        double GetLabelRoom(FlowNode? node) =>
            rows.Graph.Edges.Any(e => !e.IsReturn && e.Label != "" && e.To == node?.Id && rows.Graph.FindNode(e.From)?.Lane == FlowLane.Spine) ? Math.Max(0, 1.55 * options.DetailSize - rowGap) : 0;

        void Place(FlowBox box, FlowLane lane, double highest, double wanted)
        {
            placed.Add(new Hung(box, lane, highest, wanted));
            bottoms[lane] = highest + box.Height;
        }
    }

    // How far below its top a box may be joined.
    private static double GetReach(FlowBox box, FlowLayoutOptions options) => Math.Min(box.Height / 2, options.Padding + options.TitleSize / 2);

    /// <param name="Highest">As high as its top may go.</param>
    /// <param name="Wanted">Where its top stands best.</param>
    private readonly record struct Hung(FlowBox Box, FlowLane Lane, double Highest, double Wanted);
}
