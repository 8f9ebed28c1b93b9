using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>A flowchart whose boxes have their lanes and heights, and no lines yet: enough to know whether it fits, before the work of joining its boxes.</summary>
internal sealed class FlowSketch
{
    // A gap opened wider than this reads as the end of the flow.
    private const double WidestStretch = 3;

    private readonly FlowRows _rows;
    private readonly FlowLayoutOptions _options;
    private readonly FlowPlacement _lowest;

    private FlowSketch(FlowRows rows, FlowLayoutOptions options, FlowPlacement lowest)
    {
        _rows = rows;
        _options = options;
        _lowest = lowest;
    }

    /// <summary>As low as it comes.</summary>
    public double Height => _lowest.Height;

    public static FlowSketch Create(FlowGraph graph, FlowLayoutOptions options)
    {
        options = options with { Measure = Remember(options.Measure) };
        var rows = FlowRows.Create(graph);
        var placement = FlowPlacement.Create(rows, options, options.RowGap, AsideRule.Level);
        if (options.Height > 0 && placement.Height > options.Height)
            placement = FlowPlacement.Create(rows, options, options.RowGap, AsideRule.Floating);
        return new FlowSketch(rows, options, placement);
    }

    /// <summary>The diagram, spread over the height asked for, its boxes joined.</summary>
    public FlowDiagram Draw()
    {
        var placement = _lowest.Height < _options.Height ? Stretch() : _lowest;
        var connectors = new FlowRouter(placement.Boxes, _options, placement.Height).Route(_rows.Graph.Edges);
        var labelled = new FlowLabels(placement.Boxes, connectors, _options, placement.Height).Place();
        return new FlowDiagram(_options.Width, placement.Height, placement.Boxes, labelled);
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
        var (low, high) = (_options.RowGap, _options.RowGap * WidestStretch);
        for (var i = 0; i < 20; i++)
        {
            var gap = (low + high) / 2;
            var placement = FlowPlacement.Create(_rows, _options, gap, _lowest.Asides, _lowest.LaneWidths);
            if (placement.Height <= _options.Height)
                (best, low) = (placement, gap);
            else
                high = gap;
        }

        return best;
    }
}
