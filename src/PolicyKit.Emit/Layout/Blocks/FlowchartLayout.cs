using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Layout.Blocks;

internal sealed class FlowchartLayout(BlockLayout blocks)
{
    public ImmutableArray<Slab> Lay(FlowGraph graph, Strip strip, StructureElement parent) => blocks.Lay([FlowSteps.GetSteps(graph)], strip, parent);
}
