using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>Sets the words of nodes and draws boxes around them. The words are measured once for all the widths that are tried.</summary>
internal sealed class FlowShapes(FlowLayoutOptions options)
{
    private readonly Dictionary<FlowNode, NodeText> _texts = new(ReferenceEqualityComparer.Instance);

    public FlowLayoutOptions Options { get; } = options;

    /// <summary>How far a connector may stand from the middle of a side.</summary>
    public static double GetSideInset(FlowBox box, double y)
    {
        var fromMiddle = Math.Abs(y - box.CenterY);
        if (box.Node.Kind == FlowNodeKind.Decision && !box.Outline.IsEmpty)
            return (box.Outline[0].X - box.X) * fromMiddle / (box.Height / 2);

        var intoCorner = fromMiddle - (box.Height / 2 - box.CornerRadius);
        return intoCorner <= 0 ? 0 : box.CornerRadius - Math.Sqrt(Math.Max(0, box.CornerRadius * box.CornerRadius - intoCorner * intoCorner));
    }

    /// <summary>The height of a box, without the work of making it.</summary>
    public double GetHeight(FlowNode node, double width)
    {
        var text = GetText(node);
        if (text.Heights.TryGetValue(width, out var known))
            return known;

        var height = Options.Padding;
        foreach (var paragraph in text.Paragraphs)
        {
            height += paragraph.SpaceBefore;
            for (var count = paragraph.Text.CountLines(GetRoom(node, paragraph, width)); count > 0; count--)
                height += paragraph.LineHeight;
        }

        return text.Heights[width] = height + Options.Padding;
    }

    /// <summary>A box with its top at 0.</summary>
    public FlowBox Create(FlowNode node, double x, double width)
    {
        var inset = GetInset(node, width);
        var lines = ImmutableArray.CreateBuilder<FlowLine>();
        var top = Options.Padding;
        var isCentered = !node.IsList && node.Kind != FlowNodeKind.Aside;
        foreach (var paragraph in GetText(node).Paragraphs)
        {
            var (text, size, marker) = (paragraph.Text, paragraph.Size, paragraph.Marker);
            var room = GetRoom(node, paragraph, width);
            var left = x + inset + paragraph.Indent;
            top += paragraph.SpaceBefore;
            foreach (var line in isCentered ? text.WrapEvenly(room) : text.Wrap(room))
            {
                var lineX = isCentered ? left + (room - line.Width) / 2 : left;

                // Letters stand about 0.7 above the baseline and 0.2 below: this centres them in the line.
                lines.Add(new FlowLine(lineX, top + paragraph.LineHeight / 2 + size * 0.25, size, paragraph.IsTitle, line.Inlines, marker) { MarkerX = x + inset, Width = line.Width, IsCentered = isCentered });
                top += paragraph.LineHeight;
                marker = "";
            }
        }

        return Outline(new FlowBox(node, x, 0, width, top + Options.Padding, lines.ToImmutable()));
    }

    public static FlowBox MoveDown(FlowBox box, double distance) => box with
    {
        Y = box.Y + distance,
        Lines = [.. box.Lines.Select(l => l with { Baseline = l.Baseline + distance })],
        Outline = [.. box.Outline.Select(p => (p.X, p.Y + distance))],
    };

    /// <summary>A higher box with its words in the middle.</summary>
    public FlowBox StretchDown(FlowBox box, double by) =>
        Outline(box with { Height = box.Height + by, Lines = [.. box.Lines.Select(l => l with { Baseline = l.Baseline + by / 2 })] });

    private NodeText GetText(FlowNode node)
    {
        if (!_texts.TryGetValue(node, out var text))
            _texts.Add(node, text = new NodeText([CreateTitle(node), .. node.Details.Select((_, i) => CreateDetail(node, i))]));
        return text;
    }

    private Paragraph CreateTitle(FlowNode node) => new(
        new FlowText([new TextInline(node.Title)], Options.Measure, Options.TitleSize, isBold: true), Options.TitleSize, Options.TitleSize * Options.LineSpacing * 0.93)
    {
        IsTitle = true,
    };

    private Paragraph CreateDetail(FlowNode node, int index) => new(
        new FlowText(node.Details[index], Options.Measure, Options.DetailSize, isBold: false), Options.DetailSize, Options.DetailSize * Options.LineSpacing)
    {
        SpaceBefore = Options.DetailSize * (index == 0 ? 0.3 : 0.2),
        Indent = node.IsList ? GetIndent(node) : 0,
        Marker = !node.IsList ? "" : node.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{index + 1}.") : "•",
    };

    private double GetIndent(FlowNode node)
    {
        var widest = node.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{node.Details.Length}.") : "•";
        return Options.Measure(widest, Options.DetailSize, true) + Options.DetailSize * 0.4;
    }

    private double GetRoom(FlowNode node, Paragraph paragraph, double width) => Math.Max(paragraph.Size, width - 2 * GetInset(node, width) - paragraph.Indent);

    private double GetInset(FlowNode node, double width) => Options.Padding + GetTip(node, width) * 0.7;

    // How far the sides of a decision point outwards.
    private double GetTip(FlowNode node, double width) => node.Kind == FlowNodeKind.Decision ? Math.Min(Options.TitleSize * 0.9, width / 8) : 0;

    // Shape tells the kinds apart where colour cannot: a photocopy, or eyes that do not see red.
    private FlowBox Outline(FlowBox box)
    {
        var cut = Math.Min(Options.Padding, box.Height / 4);
        return box.Node.Kind switch
        {
            FlowNodeKind.Decision => box with { Outline = Cut(box, GetTip(box.Node, box.Width), box.Height / 2) },
            FlowNodeKind.Refer => box with { Outline = Cut(box, cut, cut) },
            FlowNodeKind.Start or FlowNodeKind.End => box with { CornerRadius = Math.Min(box.Height / 2, Options.Padding * 2.2) },
            FlowNodeKind.Step => box with { CornerRadius = Options.Padding / 2 },
            _ => box,
        };
    }

    // Clockwise from the corner at the top left; cuts that meet make one point.
    private static ImmutableArray<(double X, double Y)> Cut(FlowBox box, double x, double y)
    {
        (double, double)[] corners =
        [
            (box.X + x, box.Y), (box.Right - x, box.Y), (box.Right, box.Y + y), (box.Right, box.Bottom - y),
            (box.Right - x, box.Bottom), (box.X + x, box.Bottom), (box.X, box.Bottom - y), (box.X, box.Y + y),
        ];
        return [.. corners.Distinct()];
    }

    private sealed record NodeText(ImmutableArray<Paragraph> Paragraphs)
    {
        /// <summary>By the widths that were tried.</summary>
        public Dictionary<double, double> Heights { get; } = [];
    }

    private sealed record Paragraph(FlowText Text, double Size, double LineHeight)
    {
        public bool IsTitle { get; init; }

        public double SpaceBefore { get; init; }

        public double Indent { get; init; }

        public string Marker { get; init; } = "";
    }
}
