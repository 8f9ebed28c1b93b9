using System.Collections.Immutable;
using System.Xml.Linq;
using PolicyKit.Documents;
using PolicyKit.Emit.Docx;
using PolicyKit.Emit.Reading;
using static PolicyKit.Tests.Emit.Docx.SmallDocuments;

namespace PolicyKit.Tests.Emit.Docx;

public sealed class DocxFlowTests
{
    private static readonly XNamespace W = OpenedDocx.W;

    private static Document Poster { get; } = Create(new Flowchart(SampleDocuments.Graph)) with { Page = SampleDocuments.Poster.Page };

    [Fact]
    public void A_poster_draws_a_shape_for_each_box_and_line_and_label()
    {
        var shapes = GetShapes(OpenedDocx.Emit(Poster));

        var graph = SampleDocuments.Graph;
        Assert.Equal(graph.Nodes.Length, Count("Box"));
        Assert.Equal(graph.Edges.Length, Count("Line"));
        Assert.Equal(graph.Edges.Count(e => e.Label != ""), Count("Label"));

        int Count(string kind) => shapes.Count(s => s.Name.StartsWith(kind + " ", StringComparison.Ordinal));
    }

    [Fact]
    public void The_words_of_each_box_are_paragraphs_that_can_be_edited()
    {
        var boxes = GetShapes(OpenedDocx.Emit(Poster)).Where(s => s.Name.StartsWith("Box ", StringComparison.Ordinal));

        Assert.Equal(
            SampleDocuments.Graph.Nodes.Select(n => string.Join(" | ", n.Details.Select(DocumentWalker.GetText).Prepend(n.Title))),
            boxes.Select(b => string.Join(" | ", b.Shape.Descendants(W + "p").Select(OpenedDocx.GetText))));
    }

    [Fact]
    public void The_picture_is_described_once_and_its_parts_are_passed_over()
    {
        var docx = OpenedDocx.Emit(Poster);

        var picture = Assert.Single(docx.Body.Descendants(), e => e.Name.LocalName == "docPr");
        Assert.Equal(SampleDocuments.Graph.Title, picture.Attribute("title")!.Value);
        Assert.Equal(SampleDocuments.Graph.Description, picture.Attribute("descr")!.Value);
        Assert.All(GetShapes(docx), s => Assert.Single(s.Shape.Descendants(), e => e.Name.LocalName == "decorative" && e.Attribute("val")!.Value == "1"));
    }

    [Fact]
    public void Only_the_refer_branch_is_red()
    {
        var red = GetShapes(OpenedDocx.Emit(Poster)).Where(s => s.Shape.Descendants().Any(e => e.Name.LocalName == "srgbClr" && e.Attribute("val")!.Value == new InkColour(StyleSheet.Danger).Digits));

        Assert.Equal(["Box", "Line", "Line"], red.Select(s => s.Name.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_box_is_set_smaller_than_the_poster_allows()
    {
        var crowded = Poster with { Page = Poster.Page with { Height = 250 } };

        var styles = OpenedDocx.Emit(crowded).GetPart("word/styles.xml").Root!.Elements(W + "style").ToDictionary(s => s.Attribute(W + "styleId")!.Value);

        Assert.InRange((int)styles["Normal"].Descendants(W + "sz").Single().Attribute(W + "val")!, 2 * crowded.Page.MinimumTextSize, (2 * crowded.Page.TextSize) - 1);
        Assert.Empty(styles["FlowDetail"].Descendants(W + "sz"));
        Assert.Equal("Normal", styles["FlowDetail"].Element(W + "basedOn")!.Attribute(W + "val")!.Value);
    }

    [Fact]
    public void The_steps_follow_as_a_numbered_list()
    {
        var docx = OpenedDocx.Emit(Poster);

        Assert.Equal(8, docx.Body.Descendants(W + "pStyle").Count(s => s.Attribute(W + "val")!.Value == "ListNumber"));
    }

    [Fact]
    public void A_program_without_shapes_shows_the_steps_in_their_place()
    {
        var docx = OpenedDocx.Emit(Poster);

        var lines = OpenedDocx.GetText(docx.Body.Descendants().Single(e => e.Name.LocalName == "Fallback")).Split('\n');
        Assert.Equal(8, lines.Length);
        Assert.Equal("1. You are told or find out. Stay calm. Do not look.", lines[0]);
    }

    [Fact]
    public void A_flow_that_no_page_can_hold_is_told_as_its_steps()
    {
        var graph = SampleDocuments.Graph with { Nodes = [.. Enumerable.Range(1, 60).Select(i => new FlowNode($"n{i}", FlowNodeKind.Step, FlowLane.Spine, $"Step number {i}"))], Edges = [] };

        var docx = OpenedDocx.Emit(Create(new Flowchart(graph), new PageBreak()) with { Page = Poster.Page });

        Assert.DoesNotContain(docx.Body.Descendants(), e => e.Name.LocalName == "drawing");
        Assert.Contains("Step number 60.", docx.GetLines());
    }

    [Fact]
    public void A_pale_colour_of_a_school_carries_dark_words()
    {
        var pale = Poster with { Theme = new Theme { Primary = "#ffe600" } };

        Assert.Contains("FlowStepLight", GetFirstBoxStyles(Poster));
        Assert.DoesNotContain("FlowStepLight", GetFirstBoxStyles(pale));

        static IEnumerable<string> GetFirstBoxStyles(Document document) => GetShapes(OpenedDocx.Emit(document))
            .First(s => s.Name.StartsWith("Box ", StringComparison.Ordinal)).Shape.Descendants(W + "pStyle").Select(s => s.Attribute(W + "val")!.Value);
    }

    [Fact]
    public void What_reads_the_file_back_reads_each_box_once()
    {
        var read = DocxReader.Read([.. DocxEmitter.Emit(Poster with { Blocks = [.. Poster.Blocks, new PageBreak()] }).Bytes], "poster.docx");

        Assert.Equal(1, read.Text.ToString().Split('\n').Count(l => l.Trim() == "Stay calm. Do not look."));
        Assert.DoesNotContain(read.Marks, m => m.Kind == TextMarkKind.PictureWithoutText);
    }

    private static ImmutableArray<(string Name, XElement Shape)> GetShapes(OpenedDocx docx) =>
    [
        .. docx.Body.Descendants().Where(e => e.Name.LocalName == "wsp").Select(s => (s.Elements().First(e => e.Name.LocalName == "cNvPr").Attribute("name")!.Value, s)),
    ];
}
