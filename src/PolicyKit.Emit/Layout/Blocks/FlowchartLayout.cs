using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Flow;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>Lays a flowchart: one figure whose words are text, so that they can be searched; then the same steps as a list.</summary>
internal sealed class FlowchartLayout(BlockLayout blocks)
{
    private const double SmallestSize = 5;

    private readonly TypeScale _type = blocks.Context.Type;

    public ImmutableArray<Slab> Lay(FlowGraph graph, Strip strip, StructureElement parent)
    {
        var size = _type.Text;
        var sketch = Sketch(graph, strip.Width, 0, size, 1);
        while (sketch.Height > blocks.Context.PageHeight && size > SmallestSize)
            sketch = Sketch(graph, strip.Width, 0, size *= 0.9, 1);

        var steps = blocks.Lay([FlowSteps.GetSteps(graph)], strip, parent);
        return
        [
            Paint(graph, sketch.Draw(), size, strip.Left, blocks.Context.Palette, parent),
            .. steps.Select((slab, i) => i > 0 ? slab : slab with { SpaceBefore = _type.BoxGap }),
        ];
    }

    /// <param name="height">To spread over; 0 for as low as it comes.</param>
    /// <param name="size">Of the details.</param>
    /// <param name="space">1 for the usual room in boxes and between them and for larger titles, 0 for the least room and titles that are told by their weight alone.</param>
    public static FlowSketch Sketch(FlowGraph graph, double width, double height, double size, double space) => FlowSketch.Create(graph, new FlowLayoutOptions
    {
        Width = width,
        Height = height,
        Measure = (text, textSize, isBold) => FontFamily.Default.Measure(text, isBold ? FontStyle.Bold : FontStyle.Regular, textSize),
        TitleSize = (1 + 0.1 * space) * size,
        DetailSize = size,
        LineSpacing = 1.1 + 0.1 * space,
        Padding = (0.25 + 0.17 * space) * size,
        RowGap = (0.6 + 0.35 * space) * size,
        ColumnGap = (0.95 + 0.35 * space) * size,
    });

    /// <summary>The diagram as one slab.</summary>
    public static Slab Paint(FlowGraph graph, FlowDiagram diagram, double size, double left, Palette palette, StructureElement parent)
    {
        var figure = parent.Add(new StructureElement("Figure") { AlternativeText = FontFamily.IsBlank(graph.Description) ? "Flowchart: " + graph.Title : graph.Description });
        var painter = new FlowchartPainter(palette, Math.Clamp(size / 8, 0.8, 2.6), figure.AddContent());
        IEnumerable<DisplayItem> items = painter.Paint(diagram).Select(item => item.MoveBy(left, 0));
        return new Slab(diagram.Height, items.Append(new FigureItem(left, 0, diagram.Width, diagram.Height, figure)));
    }
}
