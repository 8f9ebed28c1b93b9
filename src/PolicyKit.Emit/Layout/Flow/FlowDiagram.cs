using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>A flowchart laid out: plain geometry in points, origin at the top left, y down. Painted as SVG or as PDF.</summary>
public sealed record FlowDiagram(double Width, double Height, ImmutableArray<FlowBox> Boxes, ImmutableArray<FlowConnector> Connectors);

/// <summary>A node with its place, outline and broken lines.</summary>
public sealed record FlowBox(FlowNode Node, double X, double Y, double Width, double Height, ImmutableArray<FlowLine> Lines)
{
    /// <summary>The corners of a shape that is no rectangle: a decision is a hexagon, a referral an octagon. Empty for a rectangle.</summary>
    public ImmutableArray<(double X, double Y)> Outline { get; init; } = [];

    /// <summary>How far the corners of a rectangle are rounded.</summary>
    public double CornerRadius { get; init; }

    public double Right => X + Width;

    public double Bottom => Y + Height;

    public double CenterY => Y + Height / 2;
}

/// <summary>One line of text: its left edge, baseline and size. <paramref name="Marker"/> is a number or bullet hung before it, or empty.</summary>
public sealed record FlowLine(double X, double Baseline, double Size, bool IsTitle, ImmutableArray<Inline> Inlines, string Marker = "")
{
    /// <summary>The left edge of the marker.</summary>
    public double MarkerX { get; init; }

    /// <summary>As measured.</summary>
    public double Width { get; init; }

    /// <summary>The line stands in the middle of its box: a painter whose font is not the one measured keeps it there.</summary>
    public bool IsCentered { get; init; }
}

/// <summary>A polyline of right angles, with an arrow at its end unless it joins an aside or another line.</summary>
/// <param name="LabelX">The left edge of the label's first line.</param>
/// <param name="LabelY">The baseline of the label's first line.</param>
public sealed record FlowConnector(FlowEdge Edge, ImmutableArray<(double X, double Y)> Points, bool HasArrow, double LabelX, double LabelY)
{
    /// <summary>The label as it is to be painted; empty where there is none, or where a line that joins it carries the same one.</summary>
    public ImmutableArray<FlowLine> LabelLines { get; init; } = [];
}
