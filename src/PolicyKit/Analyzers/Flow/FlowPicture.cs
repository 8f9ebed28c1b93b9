using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Flow;

/// <summary>A flowchart as a rule looks at it: asides are read with their steps, so ways lead from step to step.</summary>
internal sealed class FlowPicture(FlowGraph graph, FlowSymbol flow, Document document, string code, DiagnosticDescriptor rule, Action<Diagnostic> report)
{
    private const string PosterCode = "PST";

    /// <summary>The anchors of the procedure, in its order.</summary>
    public static ImmutableArray<string> Stages { get; } =
        ["disclosure", "tell-dsl", "secure-device", "five-points", "refer", "risk-assessment", "parents", "in-school", "record", "aftercare"];

    /// <summary>Each flowchart of the school's documents, for a rule to report about.</summary>
    public static IEnumerable<FlowPicture> Find(AnalysisContext context, DiagnosticDescriptor rule) =>
        from document in context.Compilation.GetDocuments()
        let symbol = context.Compilation.FindDocumentSymbol(document.Id)
        let flow = symbol?.Flow
        where flow is not null
        from flowchart in DocumentWalker.GetBlocks(document).OfType<Flowchart>()
        select new FlowPicture(flowchart.Graph, flow, document, symbol.Code, rule, context.Report);

    public FlowGraph Graph => graph;

    public FlowSymbol Symbol => flow;

    /// <summary>It shows what to do from being told to the record, and must have all of it. Packs may draw other things elsewhere.</summary>
    public bool IsProcedure => code == PosterCode;

    public IEnumerable<FlowNode> Steps => graph.Nodes.Where(node => node.Kind != FlowNodeKind.Aside);

    public FlowNode? Disclosure => FindStage("disclosure") ?? Steps.FirstOrDefault(node => node.Kind == FlowNodeKind.Start);

    public FlowNode? Lead => FindStage("tell-dsl");

    public FlowNode? Refer => FindStage("refer");

    public FlowNode? Record => FindStage("record");

    public FlowNode? FindStage(string name) => flow.FindNode(name) is { } symbol ? graph.FindNode(symbol.Id) : null;

    /// <summary>The arrows that lead from a step to another, also those drawn dashed.</summary>
    public IEnumerable<FlowEdge> GetWays(FlowNode from) =>
        graph.Edges.Where(edge => edge.From == from.Id && edge.To != from.Id && graph.FindNode(edge.To) is { Kind: not FlowNodeKind.Aside });

    /// <summary>The steps that can be come to, without passing through one at which the reader stops; those where the reader stops are among them.</summary>
    public HashSet<FlowNode> GetReachable(FlowNode? from, params ReadOnlySpan<FlowNode?> stops)
    {
        var reached = new HashSet<FlowNode>(ReferenceEqualityComparer.Instance);
        var waiting = new Queue<FlowNode>(from is null ? [] : [from]);
        while (waiting.TryDequeue(out var node))
        {
            if (!reached.Add(node) || stops.Contains(node))
                continue;

            foreach (var way in GetWays(node))
                waiting.Enqueue(graph.FindNode(way.To)!);
        }

        return reached;
    }

    /// <summary>How a box is called in a message.</summary>
    public static string GetName(FlowNode node) => node.Title.Trim().Length == 0 ? node.Id : node.Title;

    /// <summary>At a box, or at the whole flowchart.</summary>
    public void Report(FlowNode? node, string hint, params ReadOnlySpan<object?> arguments) =>
        report(Diagnostic.Create(rule, node?.Origin.Template ?? flow.Location, [.. arguments, document.Id]).WithHint(hint));
}
