using PolicyKit.Binding.Packs;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Rendering.Layers;

/// <summary>A region whose poster has nine boxes, for boards that put questions between them.</summary>
internal static class FlowPacks
{
    public const string Flow = """
        title: From being told to the record
        description: What to do
        nodes:
          - { id: told, anchors: [disclosure, secure-device], kind: start, text: You are told }
          - { id: tell, anchors: [tell-dsl], text: Tell the lead, clauses: [NAT-01] }
          - { id: five-points, kind: decision, text: Any point? }
          - { id: points, kind: aside, lane: side, text: The points }
          - { id: refer, kind: refer, lane: refer, text: Refer now, clauses: [NAT-02] }
          - { id: assess, anchors: [risk-assessment], text: Assess the risk, clauses: [NAT-03] }
          - { id: parents, kind: decision, text: Safe to tell parents? }
          - { id: manage, anchors: [in-school, aftercare], text: Manage in school }
          - { id: record, kind: end, text: Record it }
        edges:
          - { from: told, to: tell }
          - { from: tell, to: five-points }
          - { from: five-points, to: points }
          - { from: five-points, to: refer, label: "Yes" }
          - { from: five-points, to: assess, label: "No" }
          - { from: assess, to: parents }
          - { from: parents, to: manage, label: "Yes" }
          - { from: parents, to: refer, label: "No" }
          - { from: manage, to: record }
          - { from: manage, to: refer, label: At any point, return: true }
          - { from: refer, to: record }

        """;

    public static PackBinding Create(string flow) => LayeredPacks.Create(
        "region",
        "inherits: [national]",
        ("documents/poster/document.yaml", "{ id: poster, title: Poster, code: PST }"),
        ("documents/poster/010-flow.sbn-md", "[[flow]]\n\n[[steps]]\n"),
        ("documents/poster/flow.yaml", flow));

    /// <summary>The region, and a board that changes something.</summary>
    public static Compilation Compile(string changes) => LayeredPacks.Compile(Create(Flow), LayeredPacks.Create("board", "inherits: [region]", ("changes.yaml", changes)));

    public static FlowGraph GetGraph(Compilation compilation) => LayeredPacks.GetBlocks(compilation, "poster").OfType<Flowchart>().Single().Graph;

    /// <summary>The arrows out of a box, as "Yes: refer, No: parents".</summary>
    public static string GetWays(FlowGraph graph, string from) =>
        string.Join(", ", graph.Edges.Where(e => e.From == from).Select(e => e.Label.Length == 0 ? e.To : $"{e.Label}: {e.To}"));
}
