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

/// <summary>Where the boxes stand, before they are drawn and joined.</summary>
internal sealed record FlowPlacement(ImmutableArray<HungBox> Hung, double Height, double RowGap, FlowLaneWidths LaneWidths, AsideRule Asides)
{
    public static FlowPlacement Create(FlowRows rows, FlowShapes shapes, double rowGap, AsideRule asides) =>
        FlowLaneWidths.GetCandidates(rows, shapes.Options)
            .Select(widths => Create(rows, shapes, rowGap, asides, widths))
            .MinBy(p => Math.Round(p.Height))!;

    public static FlowPlacement Create(FlowRows rows, FlowShapes shapes, double rowGap, AsideRule asides, FlowLaneWidths widths)
    {
        var options = shapes.Options;
        var placed = ImmutableArray.CreateBuilder<HungBox>(rows.Graph.Nodes.Length);
        var bottoms = new Dictionary<FlowLane, double> { [FlowLane.Spine] = -rowGap, [FlowLane.Side] = -rowGap, [FlowLane.Refer] = -rowGap };
        foreach (var row in rows.Rows)
        {
            // A box may hang lower or higher than the one it is joined to, as long as a level line joins them.
            var spineHeight = row.Spine is null ? 0 : GetHeight(row.Spine);
            var center = bottoms[FlowLane.Spine] + rowGap + GetLabelRoom(row) + spineHeight / 2;
            foreach (var lane in row.Lanes)
            {
                if (asides == AsideRule.Level || lane[0].Kind != FlowNodeKind.Aside)
                    center = Math.Max(center, bottoms[lane[0].Lane] + rowGap + GetReach(GetHeight(lane[0])));
            }

            // What returns to a box higher up comes in from below, and its label stands under that box.
            foreach (var box in placed)
            {
                if (box.Node.Lane != FlowLane.Spine && row.Returns.Contains(box.Node.Id))
                    center = Math.Max(center, box.Highest + box.Height + rowGap);
            }

            if (row.Spine is not null)
                Place(row.Spine, spineHeight, center - spineHeight / 2, center - spineHeight / 2);
            foreach (var lane in row.Lanes)
            {
                var height = GetHeight(lane[0]);
                var wanted = center - height / 2;
                var highest = asides == AsideRule.Level || lane[0].Kind != FlowNodeKind.Aside ? wanted : center - height + GetReach(height);
                foreach (var node in lane)
                {
                    Place(node, GetHeight(node), Math.Max(bottoms[node.Lane] + rowGap, highest), wanted);
                    highest = wanted = double.NegativeInfinity;
                }
            }
        }

        return new FlowPlacement(placed.DrainToImmutable(), Math.Max(0, bottoms.Values.Max()), rowGap, widths, asides);

        double GetHeight(FlowNode node) => shapes.GetHeight(node, widths.GetWidth(node.Lane));

        // A label on the line into a box needs more of a gap than a line without.
        double GetLabelRoom(FlowRow row) => row.HasLabelAbove ? Math.Max(0, 1.55 * options.DetailSize - rowGap) : 0;

        // How far below its top a box may be joined.
        double GetReach(double height) => Math.Min(height / 2, options.Padding + options.TitleSize / 2);

        void Place(FlowNode node, double height, double highest, double wanted)
        {
            placed.Add(new HungBox(node, height, highest, wanted));
            bottoms[node.Lane] = highest + height;
        }
    }

    /// <summary>The boxes with their words, in the order of the graph, whatever the order of the lanes.</summary>
    public ImmutableArray<FlowBox> CreateBoxes(FlowGraph graph, FlowShapes shapes)
    {
        // From the lowest up: each box comes down to where it is wanted, as far as the one below leaves room.
        var boxes = new List<FlowBox>();
        foreach (var lane in Hung.GroupBy(h => h.Node.Lane))
        {
            var floor = Height;
            foreach (var (node, height, highest, wanted) in lane.Reverse())
            {
                var top = Math.Max(highest, Math.Min(wanted, floor - height));
                boxes.Add(FlowShapes.MoveDown(shapes.Create(node, LaneWidths.GetX(lane.Key), LaneWidths.GetWidth(lane.Key)), top));
                floor = top - RowGap;
            }
        }

        return [.. boxes.Select(box => ReachDown(box, boxes, graph, shapes)).OrderBy(b => graph.Nodes.IndexOf(b.Node))];
    }

    // Level lines lead to a referral from every question that it answers: it grows down to the lowest of them that its lane has room for.
    private FlowBox ReachDown(FlowBox box, List<FlowBox> boxes, FlowGraph graph, FlowShapes shapes)
    {
        if (box.Node.Kind != FlowNodeKind.Refer)
            return box;

        var below = boxes.Where(b => b.Node.Lane == box.Node.Lane && b.Y > box.Y).Select(b => b.Y - RowGap).Append(Height).Min();
        var bottom = graph.Edges.Where(e => !e.IsReturn && e.To == box.Node.Id)
            .SelectMany(e => boxes.Where(b => b.Node.Id == e.From))
            .Select(b => b.CenterY + shapes.Options.Padding + shapes.Options.TitleSize / 2)
            .Where(b => b <= below)
            .Append(box.Bottom).Max();
        return shapes.StretchDown(box, bottom - box.Bottom);
    }
}

/// <param name="Highest">As high as its top may go.</param>
/// <param name="Wanted">Where its top stands best.</param>
internal readonly record struct HungBox(FlowNode Node, double Height, double Highest, double Wanted);
