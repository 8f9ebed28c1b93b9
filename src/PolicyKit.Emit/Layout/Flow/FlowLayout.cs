using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>Lays out a flowchart from top to bottom: asides at the left, the spine in the middle, the refer branch at the right.</summary>
public static class FlowLayout
{
    // A gap opened wider than this reads as the end of the flow.
    private const double WidestStretch = 3;

    public static FlowDiagram Arrange(FlowGraph graph, FlowLayoutOptions options)
    {
        options = options with { Measure = Remember(options.Measure) };
        var rows = FlowRows.Create(graph);
        var placement = FlowPlacement.Create(rows, options, options.RowGap, AsideRule.Level);
        if (options.Height > 0 && placement.Height > options.Height)
            placement = FlowPlacement.Create(rows, options, options.RowGap, AsideRule.Floating);
        if (placement.Height < options.Height)
            placement = Stretch(rows, options, placement);

        var connectors = new FlowRouter(placement.Boxes, options, placement.Height).Route(graph.Edges);
        var labelled = new FlowLabels(placement.Boxes, connectors, options, placement.Height).Place();
        return new FlowDiagram(options.Width, placement.Height, placement.Boxes, labelled);
    }

    // Every share of the width that is tried measures the same words again.
    private static Func<string, double, bool, double> Remember(Func<string, double, bool, double> measure)
    {
        var widths = new Dictionary<(string, double, bool), double>();
        return (text, size, isBold) =>
        {
            if (!widths.TryGetValue((text, size, isBold), out var width))
                widths[(text, size, isBold)] = width = measure(text, size, isBold);
            return width;
        };
    }

    private static FlowPlacement Stretch(FlowRows rows, FlowLayoutOptions options, FlowPlacement lowest)
    {
        var best = lowest;
        var (low, high) = (options.RowGap, options.RowGap * WidestStretch);
        for (var i = 0; i < 20; i++)
        {
            var gap = (low + high) / 2;
            var placement = FlowPlacement.Create(rows, options, gap, lowest.Asides, lowest.LaneWidths);
            if (placement.Height <= options.Height)
                (best, low) = (placement, gap);
            else
                high = gap;
        }

        return best;
    }
}
