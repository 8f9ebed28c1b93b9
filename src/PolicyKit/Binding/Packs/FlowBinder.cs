using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Binding.Packs;

/// <summary>Binds a flow.yaml: boxes, arrows and the words in them.</summary>
internal static class FlowBinder
{
    public static FlowSymbol Bind(SourceText text, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var fields = PackFields.ReadRoot(text, "flow.yaml", diagnostics);
        fields.CheckKeys("title", "description", "nodes", "edges");

        var nodes = ImmutableArray.CreateBuilder<FlowNodeSymbol>();
        foreach (var node in fields.GetItems("nodes", "a box").Select(n => BindNode(n, diagnostics)))
        {
            foreach (var anchor in node.Anchors.Intersect(nodes.SelectMany(n => n.Anchors)))
                diagnostics.Add(Diagnostic.Create(PackDiagnostics.Duplicate, node.Location, anchor, "flow.yaml").WithHint("Leave it at one of the boxes"));
            if (nodes.Any(n => n.Id == node.Id))
                diagnostics.Add(Diagnostic.Create(PackDiagnostics.Duplicate, node.Location, node.Id, "flow.yaml"));
            else
                nodes.Add(node);
        }

        return new FlowSymbol(fields.Location)
        {
            Title = SectionBinder.ParseValue(fields.GetRequiredText("title"), fields.GetLocation("title"), diagnostics),
            Description = SectionBinder.ParseValue(fields.GetRequiredText("description"), fields.GetLocation("description"), diagnostics),
            Nodes = nodes.ToImmutable(),
            Edges = [.. fields.GetItems("edges", "an arrow").Select(e => BindEdge(e, nodes, diagnostics)).OfType<FlowEdge>()],
        };
    }

    private static FlowNodeSymbol BindNode(PackFields fields, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        fields.CheckKeys("id", "anchors", "kind", "lane", "text", "list", "clauses", "when");
        var list = fields.GetChoice("list", "none", ("none", "none"), ("bullets", "bullets"), ("numbered", "numbered"));
        var condition = fields.GetText("when");
        return new FlowNodeSymbol(fields.GetRequiredText("id"), fields.Location)
        {
            Anchors = fields.GetTexts("anchors"),
            Kind = fields.GetChoice(
                "kind", FlowNodeKind.Step,
                ("start", FlowNodeKind.Start), ("step", FlowNodeKind.Step), ("decision", FlowNodeKind.Decision),
                ("refer", FlowNodeKind.Refer), ("aside", FlowNodeKind.Aside), ("end", FlowNodeKind.End)),
            Lane = fields.GetChoice("lane", FlowLane.Spine, ("spine", FlowLane.Spine), ("side", FlowLane.Side), ("refer", FlowLane.Refer)),
            Text = SectionBinder.ParseValue(fields.GetRequiredText("text"), fields.GetLocation("text"), diagnostics),
            Clauses = fields.GetTexts("clauses"),
            IsList = list != "none",
            IsNumbered = list == "numbered",
            When = condition.Length == 0 ? null : SectionBinder.ParseValue($"{{{{ {condition} }}}}", fields.GetLocation("when"), diagnostics),
        };
    }

    private static FlowEdge? BindEdge(
        PackFields fields, ImmutableArray<FlowNodeSymbol>.Builder nodes, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        fields.CheckKeys("from", "to", "label", "return");
        var edge = new FlowEdge(fields.GetRequiredText("from"), fields.GetRequiredText("to"), fields.GetText("label"), fields.GetFlag("return"));
        foreach (var (key, end) in (ReadOnlySpan<(string, string)>)[("from", edge.From), ("to", edge.To)])
        {
            if (nodes.Any(n => n.Id == end))
                continue;

            var nearest = NearestName.Find(end, nodes.Select(n => n.Id));
            diagnostics.Add(Diagnostic.Create(PackDiagnostics.UnknownFlowNode, fields.GetLocation(key), end)
                .WithHint(nearest is null ? null : $"Change it to “{nearest}”"));
            return null;
        }

        return edge;
    }
}
