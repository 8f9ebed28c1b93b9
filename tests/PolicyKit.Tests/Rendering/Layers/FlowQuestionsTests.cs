using PolicyKit.Analyzers;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Rendering.Layers;

public sealed class FlowQuestionsTests
{
    private const string Exploitation = "- { decision: exploitation, between: [risk-assessment, parents], question: Any sign of exploitation?, \"yes\": refer, \"no\": parents, note: Use the form. }\n";

    [Fact]
    public void A_question_stands_between_its_anchors()
    {
        var compilation = FlowPacks.Compile(Exploitation);
        var graph = FlowPacks.GetGraph(compilation);

        Assert.Equal(["assess", "exploitation", "parents"], graph.Nodes.Select(n => n.Id).Skip(5).Take(3));
        Assert.Equal("exploitation", FlowPacks.GetWays(graph, "assess"));
        Assert.Equal("Yes: refer, No: parents", FlowPacks.GetWays(graph, "exploitation"));
        var node = graph.FindNode("exploitation")!;
        Assert.Equal(("Any sign of exploitation?", FlowNodeKind.Decision, "board"), (node.Title, node.Kind, node.Origin.Pack));
        Assert.Empty(LayeredPacks.Describe(compilation, "PK46"));
    }

    [Fact]
    public void The_steps_in_words_ask_it_too() => Assert.Contains(
        "Any sign of exploitation? Use the form. If yes, go to step 4. If no, go to step 7.", LayeredPacks.Read(FlowPacks.Compile(Exploitation), "poster"));

    [Fact]
    public void The_policy_asks_it_after_the_step_that_it_follows() => Assert.Contains(
        "Hang up a poster. Tell the lead where it is.\nAny sign of exploitation? Use the form. If yes, the next step is “Refer now”. If no, it is “Safe to tell parents?”.\nCalling",
        LayeredPacks.Read(FlowPacks.Compile(Exploitation)));

    [Fact]
    public void The_policy_does_not_ask_what_the_pack_says_there_in_words_of_its_own()
    {
        var compilation = FlowPacks.Compile(
            Exploitation.Replace(" }\n", ", clauses: [BRD-01], policy: false }\n") + "- { add: BRD-01, section: policy-section/010-tell, text: x, documents: [POL, pst], print: Think of exploitation. }\n");
        Assert.Contains("Think of exploitation.", LayeredPacks.Read(compilation));
        Assert.DoesNotContain("Any sign", LayeredPacks.Read(compilation));
        Assert.Contains("Any sign", LayeredPacks.Read(compilation, "poster"));
    }

    [Fact]
    public void A_clause_that_the_question_rests_on_does_not_keep_it_out_of_the_policy() => Assert.Contains("Any sign", LayeredPacks.Read(FlowPacks.Compile(
        Exploitation.Replace(" }\n", ", clauses: [BRD-01] }\n") + "- { add: BRD-01, section: policy-section/010-tell, text: x, documents: [POL, pst], print: Fill in the form. }\n")));

    [Theory]
    [InlineData("add: BRD-01, after: NAT-02, text: x, documents: [PST], print: Fill in the form.")]
    [InlineData("remove: NAT-02, reason: x, not_needed: x")]
    [InlineData("override: NAT-02, text: x, modality: must, reason: x, print: \"Tell somebody.\\n\\nThen tell another.\"")]
    public void The_steps_in_words_are_those_of_the_picture_whatever_a_pack_does_beside_them(string change)
    {
        var compilation = FlowPacks.Compile(Exploitation + $"- {{ {change} }}\n");
        var document = compilation.GetDocuments().Single(d => d.Id == "poster");
        Assert.NotNull(FlowSteps.FindSteps(document, FlowPacks.GetGraph(compilation)));
    }

    [Fact]
    public void Questions_of_two_packs_at_one_place_follow_one_another_the_more_general_first()
    {
        var first = LayeredPacks.Create("board", "inherits: [region]", ("changes.yaml", Exploitation));
        var second = LayeredPacks.Create("trust", "inherits: [board]", ("changes.yaml", "- { decision: care, between: [assess, parents], question: In care?, \"yes\": refer }"));
        var graph = FlowPacks.GetGraph(LayeredPacks.Compile(FlowPacks.Create(FlowPacks.Flow), first, second));

        Assert.Equal("Yes: refer, No: care", FlowPacks.GetWays(graph, "exploitation"));
        Assert.Equal("Yes: refer, No: parents", FlowPacks.GetWays(graph, "care"));
    }

    [Theory]
    [InlineData("after: five-points", "No: q", "Yes: refer, No: assess")]
    [InlineData("between: [five-points, refer]", "Yes: q", "Yes: refer, No: refer")]
    public void A_question_after_a_box_stands_on_the_way_that_goes_on(string place, string way, string answers)
    {
        var graph = FlowPacks.GetGraph(FlowPacks.Compile($"- {{ decision: q, {place}, question: Really?, \"yes\": refer }}"));
        Assert.Contains(way, FlowPacks.GetWays(graph, "five-points"));
        Assert.Equal(answers, FlowPacks.GetWays(graph, "q"));
    }

    [Fact]
    public void A_box_beside_a_step_stands_for_that_step()
    {
        var graph = FlowPacks.GetGraph(FlowPacks.Compile("- { decision: q, between: [points, assess], question: Really?, \"yes\": refer, \"no\": assess }"));
        Assert.Contains("No: q", FlowPacks.GetWays(graph, "five-points"));
    }

    [Fact]
    public void A_thirteenth_box_is_left_to_the_policy_and_the_build_says_why()
    {
        var changes = Exploitation + string.Concat(Enumerable.Range(1, 3).Select(n => $"- {{ decision: q{n}, after: parents, question: Question {n}?, \"yes\": refer, \"no\": manage }}\n"));
        var compilation = FlowPacks.Compile(changes);

        Assert.Equal(12, FlowPacks.GetGraph(compilation).Nodes.Length);
        Assert.DoesNotContain("Question 3?", LayeredPacks.Read(compilation, "poster"));
        Assert.Contains("Question 3?", LayeredPacks.Read(compilation));
        var diagnostic = LayeredPacks.GetOnly(compilation, "PK4602");
        Assert.Equal((DiagnosticSeverity.Information, "The question “q3” is not drawn on the poster, because the poster has 12 boxes without it, and stands in the policy"), (diagnostic.Severity, diagnostic.Message));
    }

    [Theory]
    [InlineData("between: [assess, parents], poster: false", "its pack keeps it off the poster")]
    [InlineData("between: [assess, record]", "no arrow of the poster leads straight from “assess” to “record”")]
    public void What_has_no_place_on_the_poster_stands_in_the_policy(string place, string reason)
    {
        var compilation = FlowPacks.Compile($"- {{ decision: q, {place}, question: Really?, \"yes\": refer, \"no\": record }}");
        Assert.Equal(9, FlowPacks.GetGraph(compilation).Nodes.Length);
        Assert.Contains("Really? If yes, the next step is “Refer now”. If no, it is “Record it”.", LayeredPacks.Read(compilation));
        Assert.Contains(reason, LayeredPacks.GetOnly(compilation, "PK4602").Message);
    }

    [Theory]
    [InlineData("between: [risk-asessment, parents], question: q", "PK4502", "Change it to “risk-assessment”")]
    [InlineData("after: tel-dsl, question: q", "PK4502", "Change it to “tell-dsl”")]
    [InlineData("after: tell, question: q, \"yes\": refr", "PK4502", "Change it to “refer”")]
    public void A_mistyped_anchor_gets_the_nearest_name(string decision, string id, string hint) =>
        Assert.Contains(hint, LayeredPacks.GetOnly(FlowPacks.Compile($"- {{ decision: new, {decision} }}"), id).Hints);

    [Fact]
    public void Every_box_that_does_not_exist_is_reported_at_once_where_it_is_named()
    {
        var compilation = FlowPacks.Compile("- { decision: new, between: [assess, nowhere], question: q, \"yes\": refr, \"no\": elsewhere }");
        var found = compilation.Analyze().Where(diagnostic => diagnostic.Id == "PK4502").ToArray();
        Assert.Equal(["[assess, nowhere]", "refr", "elsewhere"], found.Select(diagnostic => diagnostic.Location!.Text.ToString(diagnostic.Location.Span)));
        Assert.All(found, Check.HasManners);
    }

    [Fact]
    public void An_answer_that_leads_to_a_question_without_a_place_leads_on()
    {
        var compilation = FlowPacks.Compile("""
            - { decision: first, between: [assess, parents], question: First?, "yes": lost, "no": parents }
            - { decision: lost, between: [assess, record], question: Lost?, "yes": refer, "no": record }
            """);
        var graph = FlowPacks.GetGraph(compilation);
        Assert.Null(graph.FindNode("lost"));
        Assert.Equal("Yes: record, No: parents", FlowPacks.GetWays(graph, "first"));
        Assert.Empty(LayeredPacks.Describe(compilation, "PK4609"));
    }

    [Fact]
    public void The_policy_names_no_box_that_the_school_does_not_have()
    {
        var flow = FlowPacks.Flow.Replace("id: parents,", "id: parents, when: \"phase.is_boarding\",");
        Assert.NotEqual(FlowPacks.Flow, flow);
        var board = LayeredPacks.Create("board", "inherits: [region]", ("changes.yaml", "- { decision: q, after: assess, question: Really?, \"yes\": refer, \"no\": parents, poster: false }"));
        var text = LayeredPacks.Read(LayeredPacks.Compile(FlowPacks.Create(flow), board));
        Assert.Contains("Really? If yes, the next step is “Refer now”.", text);
        Assert.DoesNotContain("Safe to tell parents?", text);
    }

    [Fact]
    public void A_question_cannot_take_the_name_of_a_box()
    {
        var compilation = FlowPacks.Compile("- { decision: parents, after: assess, question: Really?, \"yes\": refer }");
        Assert.Contains("region/documents/poster/flow.yaml", LayeredPacks.GetOnly(compilation, "PK4601").Message);
        Assert.Equal(9, FlowPacks.GetGraph(compilation).Nodes.Length);
    }

    [Fact]
    public void A_question_that_passes_a_box_by_is_reported_at_that_box() => Assert.Equal(
        "“Safe to tell parents?”",
        LayeredPacks.GetOnly(FlowPacks.Compile("- { decision: q, between: [assess, parents], question: Really?, \"yes\": refer, \"no\": manage }"), "PK4607").Message.Split(" box ")[1].Split(" of ")[0]);
}
