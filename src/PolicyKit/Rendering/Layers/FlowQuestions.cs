using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Rendering.Model;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Rendering.Layers;

/// <summary>Puts the questions of packs into a flowchart, and tells them in words where there is no picture.</summary>
/// <param name="model">The document and all packs as one.</param>
/// <param name="print">The lines that a template prints for this school.</param>
internal sealed class FlowQuestions(TemplateModel model, Func<TemplateSyntaxTree, Location, ImmutableArray<ImmutableArray<Inline>>> print)
{
    /// <summary>More boxes than this cannot be read from across a room.</summary>
    public const int MostBoxes = 12;

    private readonly ImmutableArray<AddDecision> _questions = [.. model.Pack.Changes.OfType<AddDecision>()];

    /// <summary>The questions that a flowchart leaves to the policy, each with the reason in words that follow “because”.</summary>
    public List<(AddDecision Question, string Reason)> Moved { get; } = [];

    /// <summary>The flowchart with every question that has a place and room in it.</summary>
    /// <param name="graph">As this school sees it.</param>
    /// <param name="flow">Where its anchors are named.</param>
    public FlowGraph Draw(FlowGraph graph, FlowSymbol flow)
    {
        var drawn = new List<AddDecision>();
        foreach (var question in _questions)
        {
            if (!question.IsOnPoster)
                Moved.Add((question, "its pack keeps it off the poster"));
            else if (graph.Nodes.Length + drawn.Count >= MostBoxes)
                Moved.Add((question, $"the poster has {MostBoxes} boxes without it"));
            else
                drawn.Add(question);
        }

        // An answer may lead to a question that finds no place: then all are placed again without that one, and the answer leads on.
        while (true)
        {
            var (placed, lost) = Place(graph, flow, drawn);
            if (lost is null)
                return placed;

            drawn.Remove(lost);
            Moved.Add((lost, $"no arrow of the poster leads {(lost.To.Length == 0 ? "on" : "straight")} from “{lost.From}”{(lost.To.Length == 0 ? "" : $" to “{lost.To}”")}"));
        }
    }

    /// <summary>The flowchart with the questions, and the first of them that no arrow leaves room for.</summary>
    private (FlowGraph Placed, AddDecision? Lost) Place(FlowGraph graph, FlowSymbol flow, List<AddDecision> questions)
    {
        foreach (var question in questions)
        {
            if (FindArrow(graph, flow, question, questions) is not { } arrow)
                return (graph, question);
            graph = Insert(graph, flow, question, arrow, questions);
        }

        return (graph, null);
    }

    /// <summary>The same document with the questions in words, each after the step that it follows, unless its pack says it there in words of its own.</summary>
    /// <param name="blocks">A document without a picture.</param>
    /// <param name="flow">The flowchart that the questions belong to; null when there is none.</param>
    public ImmutableArray<Block> Tell(ImmutableArray<Block> blocks, FlowSymbol? flow)
    {
        foreach (var question in _questions.Where(question => question.IsInPolicy))
        {
            var paragraph = new Paragraph(Describe(question, flow)) { Origin = new Origin(question.Location, question.Clauses, question.Pack) };
            var place = FindPlace(blocks, flow?.FindNode(question.From)) ?? FindPlace(blocks, flow?.FindNode(question.To));
            blocks = place is null
                ? blocks.Add(paragraph)
                : BlockRewriter.Rewrite(blocks, block => ReferenceEquals(block, place) ? [block, paragraph] : null);
        }

        return blocks;
    }

    /// <summary>The arrow that the question interrupts. Where others stand between the same boxes, it comes after them.</summary>
    private static FlowEdge? FindArrow(FlowGraph graph, FlowSymbol flow, AddDecision question, List<AddDecision> drawn)
    {
        var from = FindStep(graph, flow, question.From);
        var to = question.To.Length > 0
            ? FindStep(graph, flow, question.To)
            : GetArrows(graph, from).Select(arrow => arrow.To).OrderBy(id => graph.FindNode(id)!.Kind == FlowNodeKind.Refer).FirstOrDefault();
        var passed = new HashSet<string?>(StringComparer.Ordinal);
        while (to is not null && passed.Add(from))
        {
            var arrows = GetArrows(graph, from).ToArray();
            if (arrows.LastOrDefault(arrow => arrow.To == to) is { } arrow)
                return arrow;

            from = arrows.Select(a => a.To).FirstOrDefault(id => drawn.Any(d => d.Id == id));
        }

        return null;
    }

    private static IEnumerable<FlowEdge> GetArrows(FlowGraph graph, string? from) =>
        graph.Edges.Where(edge => edge.From == from && !edge.IsReturn && graph.FindNode(edge.To) is { Kind: not FlowNodeKind.Aside });

    /// <summary>A box beside a step stands for that step.</summary>
    private static string? FindStep(FlowGraph graph, FlowSymbol flow, string name)
    {
        if (flow.FindNode(name) is not { } symbol || graph.FindNode(symbol.Id) is not { } node)
            return null;

        return node.Kind != FlowNodeKind.Aside ? node.Id
            : graph.Edges.Where(e => e.To == node.Id).Select(e => e.From).Concat(graph.Edges.Where(e => e.From == node.Id).Select(e => e.To)).FirstOrDefault();
    }

    private FlowGraph Insert(FlowGraph graph, FlowSymbol flow, AddDecision question, FlowEdge arrow, List<AddDecision> drawn)
    {
        var (from, to) = (graph.FindNode(arrow.From)!, graph.FindNode(arrow.To)!);
        var node = new FlowNode(
            question.Id,
            FlowNodeKind.Decision,
            from.Lane == FlowLane.Refer || to.Lane == FlowLane.Refer ? FlowLane.Refer : FlowLane.Spine,
            PrintTitle(question.Question, question.Location))
        {
            Details = question.Note is null ? [] : print(question.Note, question.Location),
            Origin = new Origin(question.Location, question.Clauses, question.Pack),
        };

        var (fromAt, toAt) = (graph.Nodes.IndexOf(from), graph.Nodes.IndexOf(to));
        return graph with
        {
            Nodes = graph.Nodes.Insert(toAt > fromAt ? toAt : fromAt + 1, node),
            Edges =
            [
                .. graph.Edges.Select(edge => edge == arrow ? edge with { To = question.Id } : edge),
                new FlowEdge(question.Id, GetTarget(question.Yes), "Yes"),
                new FlowEdge(question.Id, GetTarget(question.No), "No"),
            ],
        };

        // An answer that leads to a question which is not drawn leads to what comes after it.
        string GetTarget(string name) => name.Length == 0 ? arrow.To
            : drawn.Any(d => d.Id == name) ? name
            : FindStep(graph, flow, name) ?? (_questions.FirstOrDefault(q => q.Id == name) is { } other ? FindStep(graph, flow, other.To) : null) ?? arrow.To;
    }

    /// <summary>The first block that answers what a box asks for; the list that it introduces, where there is one.</summary>
    private static Block? FindPlace(ImmutableArray<Block> blocks, FlowNodeSymbol? node)
    {
        var place = node?.Clauses
            .Where(ClauseId.IsClause)
            .Select(clause => blocks.SelectMany(DocumentWalker.GetBlocks).FirstOrDefault(block => block is Paragraph or ListBlock or Table && block.Origin.Clauses.Contains(clause)))
            .FirstOrDefault(block => block is not null);
        return place is Paragraph paragraph && DocumentWalker.GetText(paragraph.Inlines).EndsWith(':') && blocks.IndexOf(place) is >= 0 and var at && at + 1 < blocks.Length
            ? blocks[at + 1]
            : place;
    }

    private ImmutableArray<Inline> Describe(AddDecision question, FlowSymbol? flow)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        inlines.Add(new Strong([new TextInline(PrintTitle(question.Question, question.Location))]));
        foreach (var line in question.Note is null ? [] : print(question.Note, question.Location))
        {
            inlines.Add(new TextInline(" "));
            inlines.AddRange(line);
        }

        if (GetTitle(question.Yes) is { } yes)
            inlines.Add(new TextInline($" If yes, the next step is “{yes}”."));
        if (GetTitle(question.No) is { } no)
            inlines.Add(new TextInline($" If no, it is “{no}”."));
        return inlines.ToImmutable();

        string? GetTitle(string answer)
        {
            var name = answer.Length == 0 ? question.To : answer;
            return flow?.FindNode(name) is { } node ? PrintTitle(node.Text, node.Location)
                : _questions.FirstOrDefault(q => q.Id == name) is { } other ? PrintTitle(other.Question, other.Location)
                : null;
        }
    }

    private string PrintTitle(TemplateSyntaxTree template, Location location) => print(template, location) is [var title, ..] ? DocumentWalker.GetText(title) : "";
}
