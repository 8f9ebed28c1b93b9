using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>Where the boxes stand, before they are joined.</summary>
internal sealed record FlowPlacement(ImmutableArray<FlowBox> Boxes, double Height, FlowLaneWidths LaneWidths)
{
    public static FlowPlacement Create(FlowRows rows, FlowLayoutOptions options, double rowGap) =>
        FlowLaneWidths.GetCandidates(rows, options)
            .Select(widths => Create(rows, options, rowGap, widths))
            .MinBy(p => Math.Round(p.Height))!;

    public static FlowPlacement Create(FlowRows rows, FlowLayoutOptions options, double rowGap, FlowLaneWidths widths)
    {
        var boxes = ImmutableArray.CreateBuilder<FlowBox>();
        var bottoms = new Dictionary<FlowLane, double> { [FlowLane.Spine] = -rowGap, [FlowLane.Side] = -rowGap, [FlowLane.Refer] = -rowGap };
        foreach (var row in rows.Rows)
        {
            var spine = row.Spine is null ? null : FlowShapes.Create(row.Spine, widths.GetX(FlowLane.Spine), widths.Spine, options);
            var lanes = row.Beside
                .GroupBy(n => n.Lane)
                .Select(lane => (Lane: lane.Key, Boxes: lane.Select(n => FlowShapes.Create(n, widths.GetX(n.Lane), widths.GetWidth(n.Lane), options)).ToImmutableArray()))
                .ToImmutableArray();

            // A box may hang lower or higher than the one it is joined to, as long as a level line joins them.
            var center = bottoms[FlowLane.Spine] + rowGap + (spine?.Height ?? 0) / 2;
            foreach (var (lane, stack) in lanes)
                center = Math.Max(center, bottoms[lane] + rowGap + GetReach(stack[0], options));

            if (spine is not null)
                Place(spine, FlowLane.Spine, center - spine.Height / 2);
            foreach (var (lane, stack) in lanes)
            {
                var top = Math.Max(bottoms[lane] + rowGap, center - stack[0].Height / 2);
                foreach (var box in stack)
                {
                    Place(box, lane, top);
                    top += box.Height + rowGap;
                }
            }
        }

        // Boxes are told in the order of the graph, whatever the order of the lanes.
        var order = rows.Graph.Nodes;
        var sorted = boxes.OrderBy(b => order.IndexOf(b.Node)).ToImmutableArray();
        return new FlowPlacement(sorted, sorted.Select(b => b.Bottom).DefaultIfEmpty(0).Max(), widths);

        void Place(FlowBox box, FlowLane lane, double top)
        {
            boxes.Add(FlowShapes.MoveDown(box, top));
            bottoms[lane] = top + box.Height;
        }
    }

    // How far below its top a box may be joined.
    private static double GetReach(FlowBox box, FlowLayoutOptions options) => Math.Min(box.Height / 2, options.Padding + options.TitleSize / 2);
}
