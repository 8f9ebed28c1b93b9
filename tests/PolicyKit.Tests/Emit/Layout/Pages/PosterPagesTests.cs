using PolicyKit.Documents;
using PolicyKit.Emit.Layout;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Tests.Emit.Layout.Pages;

public sealed class PosterPagesTests
{
    [Fact]
    public void A_crowded_poster_gives_up_space_before_the_size_of_its_type()
    {
        var posters = Enumerable.Range(5, 12).Select(boxes => GetSizes(CreateFlow(boxes))).ToArray();

        Assert.Equal(posters.Select(p => p.Detail).OrderDescending(), posters.Select(p => p.Detail));
        Assert.Contains(posters, p => p is { Detail: > 24, Title: 64 });
        Assert.Contains(posters, p => p is { Detail: 24, Title: > 60 and < 64 });
        Assert.Contains(posters, p => p is { Detail: > 20 and < 24, Title: 60 });
        Assert.All(posters.Where(p => p.Detail < 24), p => Assert.Equal(60, p.Title));
    }

    [Fact]
    public void A_poster_that_cannot_be_read_names_the_boxes_that_take_most()
    {
        var graph = CreateFlow(20);
        graph = graph with { Nodes = graph.Nodes.SetItem(5, graph.Nodes[5] with { Title = "The long one", Details = [.. Enumerable.Repeat(graph.Nodes[5].Details[0], 4)] }) };

        var diagnostic = Assert.Single(DocumentLayout.Lay(CreatePoster(graph)).Diagnostics);
        Assert.Equal("PK6012", diagnostic.Id);
        Assert.StartsWith("Say less in “The long one” or “", Assert.Single(diagnostic.Hints));
    }

    /// <summary>Of the title, and of the smallest words in the boxes.</summary>
    private static (double Title, double Detail) GetSizes(FlowGraph graph)
    {
        var page = DocumentLayout.Lay(CreatePoster(graph)).Pages[0];
        var glyphs = page.Items.OfType<GlyphItem>().ToArray();
        return (glyphs.Max(g => g.Size), glyphs.Where(g => g.Baseline > page.Height / 4).Min(g => g.Size));
    }

    private static Document CreatePoster(FlowGraph graph) => SampleDocuments.Poster with
    {
        Title = "Poster",
        Subtitle = "",
        Page = SampleDocuments.Poster.Page with { MinimumTextSize = 20 },
        Blocks = [new Flowchart(graph)],
    };

    private static FlowGraph CreateFlow(int boxes) => new()
    {
        Title = "Flow",
        Description = "One box under another",
        Nodes = [.. Enumerable.Range(0, boxes).Select(i => new FlowNode($"box-{i}", FlowNodeKind.Step, FlowLane.Spine, "Do this") { Details = [[new TextInline("With care")]] })],
        Edges = [.. Enumerable.Range(1, boxes - 1).Select(i => new FlowEdge($"box-{i - 1}", $"box-{i}"))],
    };
}
