using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Emit.Layout;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Tests.Emit.Layout;

/// <summary>Staff rooms print in black and white. With every colour taken away, things that mean different things still look different.</summary>
public class MonochromeTests
{
    [Fact]
    public void Boxes_of_every_kind_differ_by_their_shapes() => AssertAllDiffer(
        Enum.GetValues<CalloutKind>().Select(kind => Draw(new Callout(kind, [new Paragraph([new TextInline("The same words")])]) { Title = "The same title" })));

    [Fact]
    public void Lists_to_do_and_not_to_do_differ_by_their_marks() => AssertAllDiffer(
        Enum.GetValues<ListMarker>().Select(marker => Draw(new ListBlock(IsOrdered: false, [new ListItem([new Paragraph([new TextInline("Copy it")])])]) { Marker = marker })));

    [Fact]
    public void Steps_of_the_flowchart_differ_by_their_shapes() => AssertAllDiffer(
        new[] { FlowNodeKind.Start, FlowNodeKind.Step, FlowNodeKind.Decision, FlowNodeKind.Refer, FlowNodeKind.Aside }
            .Select(kind => DrawPoster([new FlowNode("a", kind, FlowLane.Spine, "The same words"), new FlowNode("b", FlowNodeKind.Step, FlowLane.Spine, "Next")], [new FlowEdge("a", "b")])));

    [Fact]
    public void The_way_back_to_a_referral_differs_by_its_dashes()
    {
        ImmutableArray<FlowNode> nodes = [new FlowNode("a", FlowNodeKind.Step, FlowLane.Spine, "One"), new FlowNode("b", FlowNodeKind.Refer, FlowLane.Refer, "Two")];
        AssertAllDiffer([DrawPoster(nodes, [new FlowEdge("a", "b")]), DrawPoster(nodes, [new FlowEdge("a", "b", IsReturn: true)])]);
    }

    [Fact]
    public void A_link_differs_from_the_text_around_it_by_its_line() => AssertAllDiffer(
    [
        Draw(new Paragraph([new TextInline("01632 960101")])),
        Draw(new Paragraph([new Link("tel:+441632960101", [new TextInline("01632 960101")])])),
    ]);

    [Fact]
    public void Boxes_on_the_web_page_differ_by_their_pictures()
    {
        var pages = Enum.GetValues<CalloutKind>().Select(kind => HtmlOf(new Callout(kind, []) { Title = "The same title" })).ToArray();
        Assert.Equal(pages.Length, pages.Select(page => Regex.Match(page, "<svg class=\"icon\".*?</svg>", RegexOptions.Singleline).Value).Where(icon => icon != "").Distinct().Count());
    }

    private static string HtmlOf(Block block) => System.Text.Encoding.UTF8.GetString(OutputFormat.Html.Emit(SampleDocuments.Sheet with { Blocks = [block] }).Bytes.AsSpan());

    private static void AssertAllDiffer(IEnumerable<string> drawings)
    {
        var all = drawings.ToArray();
        Assert.True(all.Length > 1);
        Assert.Equal(all.Length, all.Distinct().Count());
    }

    private static string DrawPoster(ImmutableArray<FlowNode> nodes, ImmutableArray<FlowEdge> edges) => Draw(
        SampleDocuments.Poster with { Blocks = [new Flowchart(new FlowGraph { Title = "Flow", Description = "Flow.", Nodes = nodes, Edges = edges })] });

    private static string Draw(Block block) => Draw(SampleDocuments.Sheet with { Blocks = [block] });

    /// <summary>What the first page shows, without a colour: the outlines, whether they are filled or drawn, and the text.</summary>
    private static string Draw(Document document)
    {
        var page = DocumentLayout.Lay(document).Pages[0];
        return string.Join('\n', page.Grounds.Concat(page.Items).Select(item => item switch
        {
            ShapeItem shape => $"{string.Join(' ', shape.Outline.Steps)} {shape.Fill is not null} {shape.Stroke is not null} {shape.LineWidth} {shape.IsDashed}",
            GlyphItem text => $"{text.X} {text.Baseline} {text.Size} {string.Join(' ', text.Glyphs.Select(g => g.Id))}",
            _ => "",
        }));
    }
}
