using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Flow;

namespace PolicyKit.Emit.Docx;

/// <summary>
/// Writes a flowchart as Word's own shapes, which a school can edit, move and recolour: one group, so that it moves as one and is described once.
/// The same boxes and lines as in the PDF, set in the type of this file.
/// </summary>
internal sealed class FlowDrawingWriter(ParagraphWriter paragraphs, StyleSheet styles, ListNumbering numbering, FlowRoom room)
{
    // Pictures count from 1.
    private const int FirstId = 100;

    // Word breaks the lines in the end, and a line more than was counted would not fit its box.
    private const double Allowance = 1.02;

    private int _lastId = FirstId - 1;

    // The gap above the shapes, and the empty line that they are anchored to.
    private double Surround => styles.Gap.LineHeight + styles.Gap.After + styles.Body.LineHeight;

    /// <summary>Null where the page cannot hold the picture in the type of this document.</summary>
    public FlowSketch? Arrange(FlowGraph graph)
    {
        var size = styles.FlowDetail.Size;
        var space = styles.Type.Share;
        var sketch = FlowSketch.Create(graph, new FlowLayoutOptions
        {
            Width = paragraphs.Width,
            Height = Math.Max(1, room.Height - Surround),
            Measure = (text, textSize, isBold) => ArialWidths.GetWidth(text, textSize, isBold) * Allowance,
            TitleSize = styles.FlowStep.Size,
            DetailSize = size,
            LineSpacing = StyleSheet.FlowLineSpacing,
            Padding = (0.27 + (0.15 * space)) * size,
            RowGap = (0.75 + (0.2 * space)) * size,
            ColumnGap = (1.1 + (0.2 * space)) * size,
        });
        return sketch.Height + Surround <= paragraphs.Galley.Height ? sketch : null;
    }

    public void Write(FlowGraph graph, FlowSketch sketch)
    {
        var diagram = room.IsKeptClear ? null : sketch.Draw();
        var height = diagram?.Height ?? sketch.Height;

        // A shape that the page has no room for would be pushed up over what stands above it.
        if (paragraphs.Galley.Used + height + Surround > paragraphs.Galley.Height)
            paragraphs.StartPage();

        paragraphs.WriteGap();

        // The space below the empty line is the room of the shapes.
        var anchor = new ParagraphFormat(styles.Body) { After = height };
        paragraphs.Open(anchor);
        if (diagram is not null)
            WriteShapes(graph, diagram);

        // LibreOffice closes a bookmark in a paragraph without a letter before the shapes.
        paragraphs.WriteRun("\u00A0", default);
        paragraphs.Close(anchor);
    }

    private void WriteShapes(FlowGraph graph, FlowDiagram diagram)
    {
        var markup = paragraphs.Markup;
        markup.Open("w:r").Open("mc:AlternateContent", Namespaces.Drawing);
        markup.Open("mc:Choice", ("Requires", "wpg")).Open("w:drawing");
        WriteAnchor(markup, graph, diagram);
        markup.Close().Close();
        WriteFallback(markup, graph);
        markup.Close().Close();
    }

    private void WriteAnchor(MarkupWriter markup, FlowGraph graph, FlowDiagram diagram)
    {
        var size = (Width: Units.Format(Units.ToEmus(diagram.Width)), Height: Units.Format(Units.ToEmus(diagram.Height)));
        var edge = Units.Format(Units.ToEmus(styles.FlowLineWidth));
        markup.Open(
            "wp:anchor",
            ("distT", "0"), ("distB", "0"), ("distL", "0"), ("distR", "0"), ("simplePos", "0"), ("relativeHeight", "1"),
            ("behindDoc", "0"), ("locked", "0"), ("layoutInCell", "1"), ("allowOverlap", "0"));
        markup.Empty("wp:simplePos", ("x", "0"), ("y", "0"));
        markup.Open("wp:positionH", ("relativeFrom", "column")).Leaf("wp:posOffset", "0").Close();
        markup.Open("wp:positionV", ("relativeFrom", "paragraph")).Leaf("wp:posOffset", "0").Close();
        markup.Empty("wp:extent", ("cx", size.Width), ("cy", size.Height));
        markup.Empty("wp:effectExtent", ("l", edge), ("t", edge), ("r", edge), ("b", edge));
        markup.Empty("wp:wrapNone");
        markup.Empty("wp:docPr", ("id", CountId()), ("name", "Flowchart"), ("title", graph.Title), ("descr", GetDescription(graph)));
        markup.Empty("wp:cNvGraphicFramePr");
        markup.Open("a:graphic").Open("a:graphicData", ("uri", "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"));
        markup.Open("wpg:wgp").Empty("wpg:cNvGrpSpPr").Open("wpg:grpSpPr").Open("a:xfrm");
        markup.Empty("a:off", ("x", "0"), ("y", "0")).Empty("a:ext", ("cx", size.Width), ("cy", size.Height));
        markup.Empty("a:chOff", ("x", "0"), ("y", "0")).Empty("a:chExt", ("cx", size.Width), ("cy", size.Height));
        markup.Close().Close();

        // Lines lie under the boxes that they join, and labels over the lines.
        var shapes = new FlowShapeWriter(paragraphs, styles, numbering, CountId);
        foreach (var connector in diagram.Connectors)
            shapes.WriteConnector(graph, connector);
        foreach (var box in diagram.Boxes)
            shapes.WriteBox(box);
        foreach (var connector in diagram.Connectors.Where(c => !c.LabelLines.IsEmpty))
            shapes.WriteLabel(connector);
        markup.Close().Close().Close().Close();
    }

    /// <summary>The steps as lines of text, for programs that know no shapes.</summary>
    private static void WriteFallback(MarkupWriter markup, FlowGraph graph)
    {
        markup.Open("mc:Fallback");
        var steps = FlowSteps.GetSteps(graph).Items;
        for (var i = 0; i < steps.Length; i++)
        {
            var words = steps[i].Blocks.SelectMany(DocumentWalker.GetBlocks).OfType<Paragraph>().Select(p => DocumentWalker.GetText(p.Inlines));
            markup.Open("w:t", ("xml:space", "preserve")).Text($"{Units.Format(i + 1)}. {string.Join(' ', words)}").Close();
            if (i < steps.Length - 1)
                markup.Empty("w:br");
        }

        markup.Close();
    }

    private static string GetDescription(FlowGraph graph) => graph.Description.Trim().Length > 0 ? graph.Description : "Flowchart: " + graph.Title;

    private string CountId() => Units.Format(++_lastId);
}

/// <summary>The room that a page leaves for its flowchart, in points.</summary>
internal readonly record struct FlowRoom(double Height)
{
    /// <summary>Nothing is drawn yet: joining the boxes is most of the work, and a draft only asks how much room they take.</summary>
    public bool IsKeptClear { get; init; }
}
