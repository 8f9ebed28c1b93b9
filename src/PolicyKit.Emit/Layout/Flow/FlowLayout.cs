using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>Lays out a flowchart from top to bottom: asides at the left, the spine in the middle, the refer branch at the right.</summary>
public static class FlowLayout
{
    public static FlowDiagram Arrange(FlowGraph graph, FlowLayoutOptions options) => FlowSketch.Create(graph, options).Draw();
}
