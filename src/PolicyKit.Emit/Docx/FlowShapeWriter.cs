using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Flow;

namespace PolicyKit.Emit.Docx;

/// <summary>Writes the shapes of a flowchart: boxes with paragraphs in them, lines with arrows, labels. Kinds differ in outline and weight as well as in colour; only the refer branch is red.</summary>
/// <param name="countId">Gives the next number that Word asks of a shape.</param>
internal sealed class FlowShapeWriter(ParagraphWriter paragraphs, StyleSheet styles, ListNumbering numbering, Func<string> countId)
{
    // What the corner of Word's rounded rectangle takes from the room for text.
    private const double CornerShare = 0.29289;

    // Above and below the text of a box, in sizes of its type.
    private const double InsetShare = 0.2;

    private static readonly InkColour Aside = new(new Rgb(0xF3, 0xF4, 0xF5));
    private static readonly InkColour Danger = new(StyleSheet.Danger);

    private MarkupWriter Markup => paragraphs.Markup;

    private InkColour Outline => styles.HasPaleBrand ? InkColour.Black : styles.Brand;

    public void WriteBox(FlowBox box)
    {
        var kind = box.Node.Kind;
        Open("Box", new Frame(box.X, box.Y, box.Width, box.Height), isLine: false);
        if (box.Outline.IsEmpty)
            WriteRectangle(box);
        else
            WritePath(box.Outline, new Frame(box.X, box.Y, box.Width, box.Height), isClosed: true);

        var (fill, line, weight) = kind switch
        {
            FlowNodeKind.Start or FlowNodeKind.End => (styles.Brand, Outline, 1.0),
            FlowNodeKind.Decision => (styles.Brand.WithStrength(0.12), Outline, 1.5),
            FlowNodeKind.Refer => (Danger, Danger, 1.0),
            FlowNodeKind.Aside => (Aside, InkColour.Grey, 0.6),
            _ => (InkColour.White, Outline, 1.0),
        };
        WriteFill(fill);
        Markup.Open("a:ln", ("w", Units.Format(Units.ToEmus(weight * styles.FlowLineWidth))));
        WriteFill(line);
        Markup.Close().Close();

        var corner = box.CornerRadius * CornerShare;
        var inset = Math.Max(0, box.Lines.Select(l => l.MarkerX - box.X).FirstOrDefault() - corner);
        WriteText(inset, InsetShare * styles.FlowDetail.Size, box.Width - (2 * (inset + corner)), () => WriteNode(box));
        Markup.Close();
    }

    public void WriteConnector(FlowGraph graph, FlowConnector connector)
    {
        var points = connector.Points;
        if (points.Length < 2)
            return;

        var left = points.Min(p => p.X);
        var top = points.Min(p => p.Y);
        var frame = new Frame(left, top, points.Max(p => p.X) - left, points.Max(p => p.Y) - top)
        {
            IsFlippedAcross = points.Length == 2 && points[1].X < points[0].X,
            IsFlippedDown = points.Length == 2 && points[1].Y < points[0].Y,
        };
        Open("Line", frame, isLine: true);

        // A path without width or height cannot be scaled, so a straight line is Word's own.
        if (points.Length == 2)
            Markup.Open("a:prstGeom", ("prst", "straightConnector1")).Empty("a:avLst").Close();
        else
            WritePath(points, frame, isClosed: false);

        Markup.Empty("a:noFill");
        Markup.Open("a:ln", ("w", Units.Format(Units.ToEmus(styles.FlowLineWidth))));
        WriteFill(graph.FindNode(connector.Edge.To)?.Kind == FlowNodeKind.Refer ? Danger : InkColour.Black);
        if (connector.Edge.IsReturn)
            Markup.Empty("a:prstDash", ("val", "dash"));
        Markup.Empty("a:miter", ("lim", "800000"));
        if (connector.HasArrow)
            Markup.Empty("a:tailEnd", ("type", "triangle"), ("w", "med"), ("len", "med"));
        Markup.Close().Close();
        Markup.Empty("wps:bodyPr").Close();
    }

    public void WriteLabel(FlowConnector connector)
    {
        var lines = connector.LabelLines;
        var size = lines[0].Size;
        var lineHeight = size * 1.25;
        var margin = 0.15 * size;
        var frame = new Frame(
            connector.LabelX - margin,
            connector.LabelY - (0.25 * size) - (lineHeight / 2),
            lines.Max(l => l.Width) + (2 * margin),
            lines.Length * lineHeight);

        Open("Label", frame, isLine: false);
        Markup.Open("a:prstGeom", ("prst", "rect")).Empty("a:avLst").Close();
        WriteFill(InkColour.White);
        Markup.Open("a:ln").Empty("a:noFill").Close().Close();
        WriteText(0, 0, frame.Width, () => paragraphs.Write(new ParagraphFormat(styles.FlowLabel) { IsCentred = true }, connector.Edge.Label.Trim()));
        Markup.Close();
    }

    private void WriteNode(FlowBox box)
    {
        var node = box.Node;
        var isLight = node.Kind == FlowNodeKind.Refer || (node.Kind is FlowNodeKind.Start or FlowNodeKind.End && !styles.HasPaleBrand);
        var isCentred = box.Lines.Any(l => l.IsCentered);
        paragraphs.Write(new ParagraphFormat(isLight ? styles.FlowStepLight : styles.FlowStep) { IsCentred = isCentred }, node.Title);

        var detail = new ParagraphFormat(isLight ? styles.FlowDetailLight : styles.FlowDetail) { IsCentred = isCentred };
        if (node.IsList && !node.Details.IsEmpty)
        {
            var indent = box.Lines.Max(l => l.X - l.MarkerX);
            detail = detail with { Numbering = node.IsNumbered ? numbering.StartList(0, 1) : new NumberingReference(ListNumbering.Bullets, 0), Left = indent, Hanging = indent };
        }

        // A link in a picture is words; the list of steps carries the link itself.
        foreach (var inlines in node.Details)
            paragraphs.Write(detail, [.. inlines.SelectMany(WithoutLinks)]);
    }

    private static IEnumerable<Inline> WithoutLinks(Inline inline) => inline switch
    {
        Link link => link.Inlines.SelectMany(WithoutLinks),
        Strong strong => [new Strong([.. strong.Inlines.SelectMany(WithoutLinks)])],
        Emphasis emphasis => [new Emphasis([.. emphasis.Inlines.SelectMany(WithoutLinks)])],
        InLanguage foreign => [foreign with { Inlines = [.. foreign.Inlines.SelectMany(WithoutLinks)] }],
        _ => [inline],
    };

    /// <summary>Tells a screen reader to pass over the shape whose name is open.</summary>
    public static void MarkDecorative(MarkupWriter markup) =>
        markup.Open("a:extLst").Open("a:ext", ("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}")).Empty("adec:decorative", ("val", "1")).Close().Close();

    /// <summary>Opens the shape and its properties.</summary>
    private void Open(string name, Frame frame, bool isLine)
    {
        var id = countId();
        Markup.Open("wps:wsp");

        // The group is described as a whole and its steps follow as text, so a screen reader may pass over the parts.
        Markup.Open("wps:cNvPr", ("id", id), ("name", $"{name} {id}"));
        MarkDecorative(Markup);
        Markup.Close();
        Markup.Empty(isLine ? "wps:cNvCnPr" : "wps:cNvSpPr");

        Markup.Open("wps:spPr");
        Markup.Open("a:xfrm", ("flipH", frame.IsFlippedAcross ? "1" : "0"), ("flipV", frame.IsFlippedDown ? "1" : "0"));
        Markup.Empty("a:off", ("x", Emus(frame.X)), ("y", Emus(frame.Y))).Empty("a:ext", ("cx", Emus(frame.Width)), ("cy", Emus(frame.Height))).Close();
    }

    private void WriteRectangle(FlowBox box)
    {
        if (box.CornerRadius == 0)
        {
            Markup.Open("a:prstGeom", ("prst", "rect")).Empty("a:avLst").Close();
            return;
        }

        var share = (long)Math.Round(box.CornerRadius / Math.Min(box.Width, box.Height) * 100_000);
        Markup.Open("a:prstGeom", ("prst", "roundRect")).Open("a:avLst");
        Markup.Empty("a:gd", ("name", "adj"), ("fmla", "val " + Units.Format(share)));
        Markup.Close().Close();
    }

    private void WritePath(ImmutableArray<(double X, double Y)> points, Frame frame, bool isClosed)
    {
        Markup.Open("a:custGeom").Empty("a:avLst").Empty("a:gdLst").Empty("a:ahLst").Empty("a:cxnLst");
        Markup.Empty("a:rect", ("l", "0"), ("t", "0"), ("r", "r"), ("b", "b"));
        Markup.Open("a:pathLst");
        Markup.Open("a:path", ("w", Emus(frame.Width)), ("h", Emus(frame.Height)), ("fill", isClosed ? "norm" : "none"));

        for (var i = 0; i < points.Length; i++)
        {
            Markup.Open(i == 0 ? "a:moveTo" : "a:lnTo");
            Markup.Empty("a:pt", ("x", Emus(points[i].X - frame.X)), ("y", Emus(points[i].Y - frame.Y))).Close();
        }

        if (isClosed)
            Markup.Empty("a:close");
        Markup.Close().Close().Close();
    }

    private void WriteFill(InkColour ink)
    {
        Markup.Open("a:solidFill");
        if (ink.ThemeName.Length == 0)
            Markup.Empty("a:srgbClr", ("val", ink.Digits));
        else if (ink.Strength is { } strength)
            Markup.Open("a:schemeClr", ("val", ink.ThemeName)).Empty("a:lumMod", ("val", Share(strength))).Empty("a:lumOff", ("val", Share(1 - strength))).Close();
        else
            Markup.Empty("a:schemeClr", ("val", ink.ThemeName));
        Markup.Close();

        static string Share(double share) => Units.Format((long)Math.Round(share * 100_000));
    }

    // A box grows with the words that a school adds to it; some of the room above and below them is slack for a font that stands higher than the one counted.
    private void WriteText(double inset, double upperInset, double width, Action write)
    {
        Markup.Open("wps:txbx").Open("w:txbxContent");
        paragraphs.WriteInside(width, write);
        Markup.Close().Close();
        Markup.Open(
            "wps:bodyPr",
            ("rot", "0"), ("vert", "horz"), ("wrap", "square"),
            ("lIns", Emus(inset)), ("tIns", Emus(upperInset)), ("rIns", Emus(inset)), ("bIns", Emus(upperInset)), ("anchor", "ctr"), ("anchorCtr", "0"));
        Markup.Empty("a:spAutoFit").Close();
    }

    private static string Emus(double points) => Units.Format(Units.ToEmus(points));

    /// <summary>Where a shape stands in its group, in points.</summary>
    private readonly record struct Frame(double X, double Y, double Width, double Height)
    {
        public bool IsFlippedAcross { get; init; }

        public bool IsFlippedDown { get; init; }
    }
}
