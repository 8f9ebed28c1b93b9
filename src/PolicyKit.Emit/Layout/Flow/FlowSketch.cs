using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>A flowchart whose boxes have their lanes and heights, and no lines yet: enough to know whether it fits, before the work of joining its boxes.</summary>
internal sealed class FlowSketch
{
    // A gap opened wider than this reads as the end of the flow.
    private const double WidestStretch = 3;

    private readonly FlowRows _rows;
    private readonly FlowShapes _shapes;
    private readonly FlowPlacement _lowest;

    private FlowSketch(FlowRows rows, FlowShapes shapes, FlowPlacement lowest)
    {
        _rows = rows;
        _shapes = shapes;
        _lowest = lowest;
    }

    /// <summary>As low as it comes.</summary>
    public double Height => _lowest.Height;

    private FlowLayoutOptions Options => _shapes.Options;

    public static FlowSketch Create(FlowGraph graph, FlowLayoutOptions options)
    {
        var rows = FlowRows.Create(graph);
        var shapes = new FlowShapes(options with { Measure = Remember(options.Measure) });
        var placement = FlowPlacement.Create(rows, shapes, options.RowGap, AsideRule.Level);
        if (options.Height > 0 && placement.Height > options.Height)
            placement = FlowPlacement.Create(rows, shapes, options.RowGap, AsideRule.Floating);
        return new FlowSketch(rows, shapes, placement);
    }

    /// <summary>The diagram, spread over the height asked for, its boxes joined.</summary>
    public FlowDiagram Draw()
    {
        var placement = _lowest.Height < Options.Height ? Stretch() : _lowest;
        var boxes = placement.CreateBoxes(_rows.Graph, _shapes);
        var connectors = new FlowRouter(boxes, Options, placement.Height).Route(_rows.Graph.Edges);
        var labelled = new FlowLabels(boxes, connectors, Options, placement.Height).Place();
        return new FlowDiagram(Options.Width, placement.Height, boxes, labelled);
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

    private FlowPlacement Stretch()
    {
        var best = _lowest;
        var (low, high) = (Options.RowGap, Options.RowGap * WidestStretch);
        for (var i = 0; i < 20; i++)
        {
            var gap = (low + high) / 2;
            var placement = FlowPlacement.Create(_rows, _shapes, gap, _lowest.Asides, _lowest.LaneWidths);
            if (placement.Height <= Options.Height)
                (best, low) = (placement, gap);
            else
                high = gap;
        }

        return best;
    }
}
