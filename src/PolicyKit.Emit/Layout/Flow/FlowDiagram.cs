using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>A flowchart laid out: plain geometry in points, origin at the top left, y down. Painted as SVG or as PDF.</summary>
public sealed record FlowDiagram(double Width, double Height, ImmutableArray<FlowBox> Boxes, ImmutableArray<FlowConnector> Connectors);

/// <summary>A node with its place, outline and broken lines.</summary>
public sealed record FlowBox(FlowNode Node, double X, double Y, double Width, double Height, ImmutableArray<FlowLine> Lines);

/// <summary>One line of text: its left edge, baseline and size. <paramref name="Marker"/> is a number or bullet hung before it, or empty.</summary>
public sealed record FlowLine(double X, double Baseline, double Size, bool IsTitle, ImmutableArray<Inline> Inlines, string Marker = "");

/// <summary>A polyline of right angles, with an arrow at its end unless it joins an aside.</summary>
public sealed record FlowConnector(FlowEdge Edge, ImmutableArray<(double X, double Y)> Points, bool HasArrow, double LabelX, double LabelY);
