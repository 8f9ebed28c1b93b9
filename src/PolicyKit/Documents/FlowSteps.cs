using System.Collections.Immutable;
using System.Globalization;

namespace PolicyKit.Documents;

/// <summary>Tells a flowchart as numbered steps, for those who cannot see the picture and for pages that have no room for it.</summary>
public static class FlowSteps
{
    /// <summary>One item for each box that is not an aside, in reading order; an aside is told with the step it explains.</summary>
    public static ListBlock GetSteps(FlowGraph graph)
    {
        var steps = graph.Nodes.Where(n => !IsAside(n)).ToImmutableArray();

        // A graph of asides alone is no flow, but its words must not be lost.
        if (steps.IsEmpty)
            steps = graph.Nodes;

        var asides = graph.Nodes.Except(steps).ToLookup(a => FindExplainedStep(graph, steps, a));
        return new ListBlock(IsOrdered: true, [.. steps.Select(s => new ListItem(GetBlocks(graph, steps, s, asides[s])))]);
    }

    /// <summary>The list of the document that tells these very steps, so that the picture need not be followed by them again; null when there is none.</summary>
    public static ListBlock? FindSteps(Document document, FlowGraph graph) => FindSteps(document.Blocks, graph);

    public static ListBlock? FindSteps(IEnumerable<Block> blocks, FlowGraph graph)
    {
        var words = GetWords(GetSteps(graph));
        return blocks.SelectMany(DocumentWalker.GetBlocks).OfType<ListBlock>().FirstOrDefault(list => GetWords(list) == words);
    }

    private static string GetWords(ListBlock list) =>
        string.Join('\n', DocumentWalker.GetBlocks(list).OfType<Paragraph>().Select(p => DocumentWalker.GetText(p.Inlines)));

    private static ImmutableArray<Block> GetBlocks(FlowGraph graph, ImmutableArray<FlowNode> steps, FlowNode step, IEnumerable<FlowNode> asides)
    {
        var blocks = ImmutableArray.CreateBuilder<Block>();
        AddNode(blocks, step);
        foreach (var aside in asides)
            AddNode(blocks, aside);

        var routes = string.Join(' ', GetRoutes(graph, steps, step));
        if (routes != "")
            AddRoutes(blocks, routes, step.Origin);

        return blocks.ToImmutable();
    }

    private static void AddNode(ImmutableArray<Block>.Builder blocks, FlowNode node)
    {
        var isList = node.IsList && !node.Details.IsEmpty;
        var title = new Strong([new TextInline(EndsSentence(node.Title) ? node.Title : node.Title + (isList ? ":" : "."))]);
        var sentences = isList ? [] : node.Details.SelectMany(d => (IEnumerable<Inline>)[new TextInline(" "), .. d, .. GetMissingFullStop(d)]);

        blocks.Add(new Paragraph([title, .. sentences]) { Origin = node.Origin });
        if (isList)
            blocks.Add(new ListBlock(node.IsNumbered, [.. node.Details.Select(d => new ListItem([new Paragraph(d)]))]) { Origin = node.Origin });
    }

    // Where the step is one paragraph the way on is its last sentence; after a list or an aside it needs a paragraph of its own.
    private static void AddRoutes(ImmutableArray<Block>.Builder blocks, string routes, Origin origin)
    {
        if (blocks is [Paragraph only])
            blocks[0] = only with { Inlines = only.Inlines.Add(new TextInline(" " + routes)) };
        else
            blocks.Add(new Paragraph([new TextInline(routes)]) { Origin = origin });
    }

    private static IEnumerable<string> GetRoutes(FlowGraph graph, ImmutableArray<FlowNode> steps, FlowNode step)
    {
        var number = steps.IndexOf(step) + 1;
        var edges = graph.Edges.Where(e => e.From == step.Id && steps.Any(s => s.Id == e.To)).ToImmutableArray();
        var onward = edges.Where(e => !e.IsReturn).ToImmutableArray();
        var goesOnByItself = onward is [{ Label: "" } only] && GetNumber(steps, only) == number + 1;

        if (!goesOnByItself)
        {
            foreach (var edge in onward)
                yield return Describe(edge, onward.Length, GetNumber(steps, edge));
        }

        // Without this, a reader who has referred would read on into the branch that was not taken.
        if (onward.IsEmpty && number < steps.Length)
            yield return "This route ends here.";

        foreach (var edge in edges.Where(e => e.IsReturn))
            yield return Describe(edge, edges.Length, GetNumber(steps, edge));
    }

    private static string Describe(FlowEdge edge, int siblings, int number)
    {
        var to = string.Create(CultureInfo.InvariantCulture, $"go to step {number}.");
        return edge.Label.Trim() switch
        {
            "" => siblings == 1 ? "Then " + to : "Otherwise, " + to,
            var label when label.Equals("yes", StringComparison.OrdinalIgnoreCase) => "If yes, " + to,
            var label when label.Equals("no", StringComparison.OrdinalIgnoreCase) => "If no, " + to,
            var label => $"{label}: {to}",
        };
    }

    private static int GetNumber(ImmutableArray<FlowNode> steps, FlowEdge edge) => steps.IndexOf(steps.First(s => s.Id == edge.To)) + 1;

    private static bool IsAside(FlowNode node) => node.Kind == FlowNodeKind.Aside;

    // The step that an edge joins it to, either way round; else the step it stands after in reading order.
    private static FlowNode FindExplainedStep(FlowGraph graph, ImmutableArray<FlowNode> steps, FlowNode aside)
    {
        var joined = graph.Edges
            .Where(e => e.From == aside.Id || e.To == aside.Id)
            .Select(e => steps.FirstOrDefault(s => s.Id == (e.From == aside.Id ? e.To : e.From)))
            .FirstOrDefault(s => s is not null);
        return joined
            ?? graph.Nodes.Take(graph.Nodes.IndexOf(aside)).LastOrDefault(n => !IsAside(n))
            ?? steps[0];
    }

    private static ImmutableArray<Inline> GetMissingFullStop(ImmutableArray<Inline> inlines) =>
        EndsSentence(DocumentWalker.GetText(inlines)) ? [] : [new TextInline(".")];

    private static bool EndsSentence(string text) => text.TrimEnd() is "" or [.., '.' or '?' or '!' or ':' or ';' or '…'];
}
