using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Flow;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>Draws a laid-out flowchart. Kinds of boxes differ in outline and weight as well as in colour; only the refer branch is red.</summary>
internal sealed class FlowchartPainter(Palette palette, double lineWidth, TaggedContent content)
{
    public IEnumerable<DisplayItem> Paint(FlowDiagram diagram)
    {
        foreach (var connector in diagram.Connectors)
        {
            foreach (var item in PaintConnector(connector, diagram))
                yield return item;
        }

        foreach (var box in diagram.Boxes)
        {
            yield return PaintBox(box);
            foreach (var item in box.Lines.SelectMany(line => PaintLine(line, GetTextInk(box.Node.Kind))))
                yield return item;
        }

        foreach (var connector in diagram.Connectors)
        {
            foreach (var item in connector.LabelLines.SelectMany(PaintLabel))
                yield return item;
        }
    }

    private ShapeItem PaintBox(FlowBox box)
    {
        var outline = box.Outline.IsEmpty
            ? Outline.RoundedRectangle(box.X, box.Y, box.Width, box.Height, box.CornerRadius)
            : Outline.Polygon(box.Outline.AsSpan());
        var (fill, stroke, weight) = box.Node.Kind switch
        {
            FlowNodeKind.Start or FlowNodeKind.End => (palette.Brand, palette.Heading, 1.0),
            FlowNodeKind.Decision => (palette.Brand.Tint(0.88), palette.Heading, 1.5),
            FlowNodeKind.Refer => (palette.Danger, palette.Danger, 1.0),
            FlowNodeKind.Aside => (new Rgb(0xF3, 0xF4, 0xF5), palette.Muted, 0.6),
            _ => (Rgb.White, palette.Heading, 1.0),
        };
        return new ShapeItem(outline, fill, stroke, weight * lineWidth) { Content = content };
    }

    private Rgb GetTextInk(FlowNodeKind kind) => kind switch
    {
        FlowNodeKind.Start or FlowNodeKind.End => palette.OnBrand,
        FlowNodeKind.Refer => Rgb.White,
        _ => palette.Text,
    };

    private IEnumerable<ShapeItem> PaintConnector(FlowConnector connector, FlowDiagram diagram)
    {
        var points = connector.Points;
        if (points.Length < 2)
            yield break;

        var leadsToRefer = diagram.Boxes.Any(b => b.Node.Id == connector.Edge.To && b.Node.Kind == FlowNodeKind.Refer);
        var ink = leadsToRefer ? palette.Danger : palette.Text;
        var (end, before) = (points[^1], points[^2]);
        var length = Math.Max(0.01, Math.Abs(end.X - before.X) + Math.Abs(end.Y - before.Y));
        var (alongX, alongY) = ((end.X - before.X) / length, (end.Y - before.Y) / length);
        var head = connector.HasArrow ? 4.2 * lineWidth : 0;

        // The line ends inside the arrow's head, or its square end would blunt the tip.
        (double, double) shortened = (end.X - alongX * 0.8 * head, end.Y - alongY * 0.8 * head);
        yield return new ShapeItem(Outline.Polyline([.. points[..^1], shortened]), null, ink, lineWidth) { IsDashed = connector.Edge.IsReturn, Content = content };
        if (!connector.HasArrow)
            yield break;

        var (baseX, baseY) = (end.X - alongX * head, end.Y - alongY * head);
        var half = 0.55 * head;
        yield return new ShapeItem(
            Outline.Polygon([(end.X, end.Y), (baseX - alongY * half, baseY + alongX * half), (baseX + alongY * half, baseY - alongX * half)]), ink)
        {
            Content = content,
        };
    }

    private IEnumerable<DisplayItem> PaintLine(FlowLine line, Rgb ink)
    {
        if (line.Marker != "")
            yield return new GlyphItem(line.MarkerX, line.Baseline, FontFamily.Default.Shape(line.Marker + " ", FontStyle.Bold), line.Size, ink) { Content = content };

        var x = line.X;
        foreach (var (text, style, isMissing) in Flatten(line.Inlines, line.IsTitle ? FontStyle.Bold : FontStyle.Regular))
        {
            var item = new GlyphItem(x, line.Baseline, FontFamily.Default.Shape(text, style), line.Size, isMissing ? palette.Danger : ink) { Content = content };
            if (isMissing)
            {
                var outline = Outline.Rectangle(x - 1, line.Baseline - 0.9 * line.Size, item.Width + 2, 1.15 * line.Size);
                yield return new ShapeItem(outline, Rgb.White, palette.Danger, 0.08 * line.Size) { Content = content };
            }

            yield return item;
            x += item.Width;
        }

        // As at the end of any broken line: keeps words apart for those who copy or hear them.
        yield return new GlyphItem(x, line.Baseline, FontFamily.Default.Shape(" ", FontStyle.Regular), line.Size, ink) { Content = content };
    }

    private IEnumerable<DisplayItem> PaintLabel(FlowLine line)
    {
        var field = Outline.Rectangle(line.X - 0.15 * line.Size, line.Baseline - 0.85 * line.Size, line.Width + 0.3 * line.Size, 1.1 * line.Size);
        return [new ShapeItem(field, Rgb.White) { Content = content }, .. PaintLine(line, palette.Text)];
    }

    // A link in a picture is words; the list of steps carries the link itself.
    private static IEnumerable<(string Text, FontStyle Style, bool IsMissing)> Flatten(ImmutableArray<Inline> inlines, FontStyle style) =>
        InlineRun.Tagged(inlines, style, new StructureElement("Span"), address => address).Select(r => (r.Text, r.Style, r.IsMissing));
}
