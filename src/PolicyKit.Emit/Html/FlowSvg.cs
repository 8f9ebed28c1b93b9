using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Flow;

namespace PolicyKit.Emit.Html;

/// <summary>Paints a flowchart as inline SVG. Colours come from the page's style, so that it follows dark mode and print.</summary>
internal static class FlowSvg
{
    // The page is set in whatever sans-serif the reader has; this is how much wider than ours it may be.
    private const double FontAllowance = 1.07;

    public static void Write(HtmlWriter html, FlowGraph graph, string titleId, string descriptionId)
    {
        var diagram = FlowLayout.Arrange(graph, new FlowLayoutOptions
        {
            Width = 860,
            TitleSize = 17,
            DetailSize = 14,
            Padding = 12,
            RowGap = 34,
            ColumnGap = 52,
            Measure = (text, size, isBold) => FontFamily.Default.Measure(text, isBold ? FontStyle.Bold : FontStyle.Regular, size) * FontAllowance,
        });

        html.Open("svg",
            ("class", "flow"),
            ("role", "img"),
            ("aria-labelledby", $"{titleId} {descriptionId}"),
            ("viewBox", $"-2 -2 {Format(diagram.Width + 4)} {Format(diagram.Height + 4)}")).Line();
        html.Element("title", graph.Title, ("id", titleId)).Line();
        html.Element("desc", graph.Description, ("id", descriptionId)).Line();
        foreach (var connector in diagram.Connectors)
            WriteConnector(html, graph, connector);
        foreach (var box in diagram.Boxes)
            WriteBox(html, box);
        foreach (var line in diagram.Connectors.SelectMany(c => c.LabelLines))
            WriteLine(html, line, "label");
        html.Close().Line();
    }

    private static void WriteConnector(HtmlWriter html, FlowGraph graph, FlowConnector connector)
    {
        var kind = connector.Edge.IsReturn ? " return"
            : graph.FindNode(connector.Edge.To)?.Kind == FlowNodeKind.Refer ? " refer"
            : connector.HasArrow ? "" : " joins";
        var points = connector.Points;
        if (connector.HasArrow)
            points = points.SetItem(points.Length - 1, Shorten(points, 7));

        html.Empty("polyline", ("class", "line" + kind), ("points", Format(points))).Line();
        if (connector.HasArrow)
            html.Empty("polygon", ("class", "arrow" + kind), ("points", Format(GetArrow(connector.Points)))).Line();
    }

    private static void WriteBox(HtmlWriter html, FlowBox box)
    {
        html.Open("g", ("class", "box " + GetName(box.Node.Kind)));
        if (box.Outline.IsEmpty)
        {
            html.Empty("rect",
                ("x", Format(box.X)), ("y", Format(box.Y)), ("width", Format(box.Width)), ("height", Format(box.Height)),
                ("rx", box.CornerRadius == 0 ? null : Format(box.CornerRadius)));
        }
        else
        {
            html.Empty("polygon", ("points", Format(box.Outline)));
        }

        foreach (var line in box.Lines)
            WriteLine(html, line, line.IsTitle ? "title" : null);
        html.Close().Line();
    }

    private static void WriteLine(HtmlWriter html, FlowLine line, string? name)
    {
        if (line.Marker != "")
            html.Element("text", line.Marker, ("class", "marker"), ("x", Format(line.MarkerX)), ("y", Format(line.Baseline)), ("font-size", Format(line.Size)));

        html.Open("text",
            ("class", line.IsCentered ? $"{name} middle".TrimStart() : name),
            ("x", Format(line.IsCentered ? line.X + line.Width / 2 : line.X)),
            ("y", Format(line.Baseline)), ("font-size", Format(line.Size)));
        WriteInlines(html, line.Inlines);
        html.Close();
    }

    // The picture is one image to a screen reader, which cannot hold links: those are in the steps below it.
    private static void WriteInlines(HtmlWriter html, ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline text:
                    html.Text(text.Text);
                    break;
                case Strong strong:
                    html.Open("tspan", ("font-weight", "700"));
                    WriteInlines(html, strong.Inlines);
                    html.Close();
                    break;
                case Emphasis emphasis:
                    html.Open("tspan", ("font-style", "italic"));
                    WriteInlines(html, emphasis.Inlines);
                    html.Close();
                    break;
                case InLanguage foreign:
                    html.Open("tspan", ("lang", foreign.Language));
                    WriteInlines(html, foreign.Inlines);
                    html.Close();
                    break;
                case Link link:
                    WriteInlines(html, link.Inlines);
                    break;
                case MissingValue missing:
                    html.Element("tspan", $"[{missing.Name}]", ("class", "missing"));
                    break;
            }
        }
    }

    private static string GetName(FlowNodeKind kind) => kind switch
    {
        FlowNodeKind.Start => "start",
        FlowNodeKind.Decision => "decision",
        FlowNodeKind.Refer => "refer",
        FlowNodeKind.Aside => "aside",
        FlowNodeKind.End => "end",
        _ => "step",
    };

    private static ImmutableArray<(double X, double Y)> GetArrow(ImmutableArray<(double X, double Y)> points)
    {
        var (x, y) = points[^1];
        var (dx, dy) = GetDirection(points);
        return [(x, y), (x - 11 * dx - 6 * dy, y - 11 * dy - 6 * dx), (x - 11 * dx + 6 * dy, y - 11 * dy + 6 * dx)];
    }

    private static (double X, double Y) Shorten(ImmutableArray<(double X, double Y)> points, double by)
    {
        var (dx, dy) = GetDirection(points);
        return (points[^1].X - by * dx, points[^1].Y - by * dy);
    }

    private static (int X, int Y) GetDirection(ImmutableArray<(double X, double Y)> points) => points.Length < 2
        ? (0, 1)
        : (Math.Sign(points[^1].X - points[^2].X), Math.Sign(points[^1].Y - points[^2].Y));

    private static string Format(ImmutableArray<(double X, double Y)> points) => string.Join(' ', points.Select(p => $"{Format(p.X)},{Format(p.Y)}"));

    private static string Format(double number) => Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture);
}
