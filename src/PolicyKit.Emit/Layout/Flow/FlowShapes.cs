using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>Sets the words of a node and draws its box around them.</summary>
internal static class FlowShapes
{
    /// <summary>How far a connector may stand from the middle of a side.</summary>
    public static double GetSideInset(FlowBox box, double y)
    {
        var fromMiddle = Math.Abs(y - box.CenterY);
        if (box.Node.Kind == FlowNodeKind.Decision && !box.Outline.IsEmpty)
            return (box.Outline[0].X - box.X) * fromMiddle / (box.Height / 2);

        var intoCorner = fromMiddle - (box.Height / 2 - box.CornerRadius);
        return intoCorner <= 0 ? 0 : box.CornerRadius - Math.Sqrt(Math.Max(0, box.CornerRadius * box.CornerRadius - intoCorner * intoCorner));
    }

    /// <summary>A box with its top at 0.</summary>
    public static FlowBox Create(FlowNode node, double x, double width, FlowLayoutOptions options)
    {
        var tip = node.Kind == FlowNodeKind.Decision ? Math.Min(options.TitleSize * 1.1, width / 8) : 0;
        var inset = options.Padding + tip * 0.7;
        var lines = ImmutableArray.CreateBuilder<FlowLine>();
        var top = options.Padding;
        var isCentered = !node.IsList && node.Kind != FlowNodeKind.Aside;

        AddLines([new TextInline(node.Title)], isTitle: true, indent: 0, marker: "");
        for (var i = 0; i < node.Details.Length; i++)
        {
            var marker = !node.IsList ? "" : node.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{i + 1}.") : "•";
            top += options.DetailSize * (i == 0 ? 0.3 : 0.2);
            AddLines(node.Details[i], isTitle: false, node.IsList ? GetIndent(node, options) : 0, marker);
        }

        var height = top + options.Padding;
        return Outline(new FlowBox(node, x, 0, width, height, lines.ToImmutable()), tip, options);

        void AddLines(ImmutableArray<Inline> inlines, bool isTitle, double indent, string marker)
        {
            var size = isTitle ? options.TitleSize : options.DetailSize;
            var text = new FlowText(options.Measure, size, isTitle);
            var room = Math.Max(size, width - 2 * inset - indent);
            var left = x + inset + indent;
            foreach (var line in isCentered ? text.WrapEvenly(inlines, room) : text.Wrap(inlines, room))
            {
                var lineHeight = size * options.LineSpacing * (isTitle ? 0.93 : 1);
                var lineX = isCentered ? left + (room - line.Width) / 2 : left;

                // Letters stand about 0.7 above the baseline and 0.2 below: this centres them in the line.
                lines.Add(new FlowLine(lineX, top + lineHeight / 2 + size * 0.25, size, isTitle, line.Inlines, marker) { MarkerX = x + inset, Width = line.Width, IsCentered = isCentered });
                top += lineHeight;
                marker = "";
            }
        }
    }

    public static FlowBox MoveDown(FlowBox box, double distance) => box with
    {
        Y = box.Y + distance,
        Lines = [.. box.Lines.Select(l => l with { Baseline = l.Baseline + distance })],
        Outline = [.. box.Outline.Select(p => (p.X, p.Y + distance))],
    };

    private static double GetIndent(FlowNode node, FlowLayoutOptions options)
    {
        var widest = node.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{node.Details.Length}.") : "•";
        return options.Measure(widest, options.DetailSize, true) + options.DetailSize * 0.4;
    }

    // Shape tells the kinds apart where colour cannot: a photocopy, or eyes that do not see red.
    private static FlowBox Outline(FlowBox box, double tip, FlowLayoutOptions options)
    {
        var cut = Math.Min(options.Padding, box.Height / 4);
        return box.Node.Kind switch
        {
            FlowNodeKind.Decision => box with { Outline = Cut(box, tip, box.Height / 2) },
            FlowNodeKind.Refer => box with { Outline = Cut(box, cut, cut) },
            FlowNodeKind.Start or FlowNodeKind.End => box with { CornerRadius = Math.Min(box.Height / 2, options.Padding * 2.2) },
            FlowNodeKind.Step => box with { CornerRadius = options.Padding / 2 },
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
}
