using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Flow;
using PolicyKit.Binding.Packs;
using PolicyKit.Tests.Packs;
using PolicyKit.Tests.Rendering.Layers;

namespace PolicyKit.Tests.Analyzers.Flow;

public sealed class FlowRulesTests
{
    [Fact]
    public void The_national_flowchart_has_a_box_for_every_anchor_of_the_format()
    {
        var flow = National.Pack.Symbol.Documents.First(d => d.Code == "PST").Flow!;
        Assert.All(FlowPicture.Stages, stage => Assert.NotNull(flow.FindNode(stage)));
        Assert.Equal(10, FlowPicture.Stages.Length);
    }

    [Fact]
    public void A_stage_without_a_box_is_reported_by_name()
    {
        var compilation = LayeredPacks.Compile(FlowPacks.Create(FlowPacks.Flow.Replace("anchors: [in-school, aftercare]", "anchors: [in-school]")));
        Assert.StartsWith("No box of poster stands for “aftercare”", LayeredPacks.GetOnly(compilation, "PK4606").Message);
    }

    [Fact]
    public void Danger_is_a_reason_for_anybody_to_refer()
    {
        var flow = FlowPacks.Flow
            .Replace("edges:\n", "  - { id: now, kind: decision, text: \"In danger now?\\nCall 999\" }\nedges:\n  - { from: told, to: now }\n  - { from: now, to: refer, label: \"Yes\" }\n  - { from: now, to: tell, label: \"No\" }\n")
            .Replace("  - { from: told, to: tell }\n", "");
        Assert.Empty(LayeredPacks.Describe(LayeredPacks.Compile(FlowPacks.Create(flow)), "PK46"));
        Assert.Contains("PK4610", LayeredPacks.Describe(LayeredPacks.Compile(FlowPacks.Create(flow.Replace("In danger now?\\nCall 999", "Is it serious?"))), "PK46"));
    }

    [Fact]
    public void A_poster_of_thirteen_boxes_is_told_which_ones_to_move()
    {
        string Flow(int spare) => FlowPacks.Flow.Replace("edges:\n", string.Concat(Enumerable.Range(1, spare).Select(n => $"  - {{ id: spare-{n}, kind: aside, lane: side, text: {new string('x', n)} }}\n")) + "edges:\n");
        Assert.Empty(LayeredPacks.Describe(LayeredPacks.Compile(FlowPacks.Create(Flow(3))), "PK46"));

        var diagnostic = LayeredPacks.GetOnly(LayeredPacks.Compile(FlowPacks.Create(Flow(4))), "PK4611");
        Assert.StartsWith("poster has 13 boxes", diagnostic.Message);
        Assert.Equal("Move “xxxx” to the policy", Assert.Single(diagnostic.Hints));
    }

    [Fact]
    public void A_circle_that_nothing_leads_out_of_never_comes_to_the_record()
    {
        var flow = FlowPacks.Flow.Replace("edges:\n", "  - { id: a, text: Ask }\n  - { id: b, text: Ask again }\nedges:\n  - { from: assess, to: a }\n  - { from: a, to: b }\n  - { from: b, to: a }\n");
        Assert.Equal(2, LayeredPacks.Compile(FlowPacks.Create(flow)).Analyze().Count(d => d.Id == "PK4604"));
    }

    [Fact]
    public void A_picture_of_something_else_need_not_be_the_procedure()
    {
        PackBinding board = LayeredPacks.Board(
            ("documents/policy-section/flow.yaml", "{ title: t, description: d, nodes: [{ id: a, kind: start, text: One }, { id: b, kind: end, text: Two }], edges: [{ from: a, to: b }] }"),
            ("documents/policy-section/015-flow.sbn-md", "[[flow]]\n"));
        Assert.Empty(LayeredPacks.Describe(LayeredPacks.Compile(board), "PK46"));
    }
}
