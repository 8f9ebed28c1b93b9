using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Documents;

public class FlowStepsTests
{
    [Fact]
    public void Boxes_become_numbered_steps_in_reading_order() => Assert.Equal(
        """
        1. Someone tells you. Stay calm.
        2. Tell the lead. Today.
        """,
        Tell(
            [Step("a", "Someone tells you", "Stay calm"), Step("b", "Tell the lead", "Today.")],
            [new("a", "b")]));

    [Fact]
    public void A_decision_names_the_step_each_answer_leads_to() => Assert.Equal(
        """
        1. Does any of the five points apply? If yes, go to step 2. If no, go to step 3.
        2. Refer now. This route ends here.
        3. Assess the risk.
        """,
        Tell(
            [Step("q", "Does any of the five points apply?"), Step("refer", "Refer now"), Step("risk", "Assess the risk")],
            [new("q", "refer", "Yes"), new("q", "risk", "No")]));

    [Fact]
    public void An_aside_is_told_with_the_step_it_is_joined_to_and_takes_no_number() => Assert.Equal(
        """
        1. Check the points.
          The points:
            1. An adult is involved
            2. Someone was pressured
          If yes, go to step 2.
        2. Refer now.
        """,
        Tell(
            [
                Step("q", "Check the points"),
                Step("refer", "Refer now"),
                new("points", FlowNodeKind.Aside, FlowLane.Side, "The points")
                {
                    Details = [[new TextInline("An adult is involved")], [new TextInline("Someone was pressured")]],
                    IsList = true,
                    IsNumbered = true,
                },
            ],
            [new("q", "points"), new("q", "refer", "Yes")]));

    [Fact]
    public void A_return_is_told_at_every_step_it_leaves_from() => Assert.Equal(
        """
        1. Refer now. This route ends here.
        2. Assess the risk. At any point: go to step 1.
        3. Record it. At any point: go to step 1.
        """,
        Tell(
            [Step("refer", "Refer now"), Step("risk", "Assess the risk"), Step("record", "Record it")],
            [new("risk", "record"), new("risk", "refer", "At any point", IsReturn: true), new("record", "refer", "At any point", IsReturn: true)]));

    [Fact]
    public void A_step_that_does_not_lead_to_the_next_says_where_to_go() => Assert.Equal(
        """
        1. Ask social care first. Then go to step 3.
        2. Not this way. This route ends here.
        3. Tell the parents.
        """,
        Tell(
            [Step("ask", "Ask social care first"), Step("other", "Not this way"), Step("parents", "Tell the parents")],
            [new("ask", "parents")]));

    [Fact]
    public void An_edge_to_a_box_that_does_not_exist_is_left_out() =>
        Assert.Equal("1. Alone.", Tell([Step("a", "Alone")], [new("a", "nowhere", "Yes"), new("nowhere", "a")]));

    [Fact]
    public void A_graph_of_asides_alone_keeps_its_words() =>
        Assert.Equal("1. Note.", Tell([new("n", FlowNodeKind.Aside, FlowLane.Side, "Note")], []));

    [Fact]
    public void A_list_that_tells_the_same_steps_is_found_wherever_it_stands()
    {
        var graph = new FlowGraph { Title = "Flow", Description = "A flow.", Nodes = [Step("a", "Tell the lead", "Today")], Edges = [] };
        var steps = FlowSteps.GetSteps(graph);
        var other = new ListBlock(true, [new ListItem([new Paragraph([new TextInline("Tell the lead.")])])]);

        Assert.Same(steps, FlowSteps.FindSteps(CreateDocument(other, new Callout(CalloutKind.Note, [steps])), graph));
        Assert.Null(FlowSteps.FindSteps(CreateDocument(other, new Flowchart(graph)), graph));
    }

    private static Document CreateDocument(params ImmutableArray<Block> blocks) => new()
    {
        Id = "poster",
        Title = "Poster",
        Publisher = "Oakfield Academy",
        Date = new DateOnly(2026, 9, 14),
        Blocks = blocks,
    };

    private static FlowNode Step(string id, string title, params string[] details) => new(id, FlowNodeKind.Step, FlowLane.Spine, title)
    {
        Details = [.. details.Select(d => ImmutableArray.Create<Inline>(new TextInline(d)))],
    };

    private static string Tell(ImmutableArray<FlowNode> nodes, ImmutableArray<FlowEdge> edges)
    {
        var steps = FlowSteps.GetSteps(new FlowGraph { Title = "Flow", Description = "A flow.", Nodes = nodes, Edges = edges });
        return string.Join('\n', Write(steps, ""));
    }

    private static IEnumerable<string> Write(ListBlock list, string indent)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            var lead = list.IsOrdered ? $"{i + 1}. " : "- ";
            foreach (var block in list.Items[i].Blocks)
            {
                var lines = block is ListBlock inner ? Write(inner, indent + "    ") : [indent + lead + DocumentWalker.GetText(((Paragraph)block).Inlines)];
                foreach (var line in lines)
                    yield return line;
                lead = "  ";
            }
        }
    }
}
