using System.Collections.Immutable;
using PolicyKit.Analyzers.Safety;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Analyzers.Safety;

/// <summary>The order of boxes: what stands where on every way through a flowchart.</summary>
public sealed class FlowRulesTests
{
    [Theory]
    [InlineData("told > tell; tell > assess; assess > parents; parents > record")]
    [InlineData("told > parents; parents > safe")]
    [InlineData("told > safe; safe > parents; told > parents")]
    [InlineData("told > safe; safe -No> parents; safe -Yes> record")]
    [InlineData("told > tell; tell > safe; safe > record; tell -Otherwise> parents")]
    [InlineData("told > assess; assess > parents; parents > safe; safe > parents")]
    public void Parents_told_on_a_way_without_the_check_are_reported(string arrows) =>
        Assert.Equal(["“Tell parents early” tells parents before anyone has checked that it is safe"], Run(new ParentsBeforeCheck(), arrows));

    [Theory]
    [InlineData("told > tell; tell > safe; safe -Yes> parents; safe -No> refer")]
    [InlineData("told > safe; safe > parents; parents > record")]
    [InlineData("told > tell; tell > record")]
    [InlineData("told > safe; safe -Yes> manage; manage > parents; safe -No> refer; refer > record")]
    [InlineData("told > refer; refer > record; told > safe; safe -Yes> parents")]
    public void Parents_told_after_the_check_are_not(string arrows) => Assert.Empty(Run(new ParentsBeforeCheck(), arrows));

    [Theory]
    [InlineData("told > meeting; meeting > points; points -Yes> refer")]
    [InlineData("told > tell; tell > meeting; meeting > refer")]
    [InlineData("told > points; points -Yes> refer; told > meeting")]
    [InlineData("told > assess; assess > meeting; meeting > points")]
    public void A_meeting_before_the_five_points_is_reported(string arrows) =>
        Assert.Equal(["“Review meeting” makes an urgent referral wait for a meeting"], Run(new MeetingBeforeReferral(), arrows));

    [Theory]
    [InlineData("told > points; points -Yes> refer; points -No> meeting")]
    [InlineData("told > tell; tell > points; points -No> assess; assess > meeting; meeting > refer")]
    [InlineData("told > refer; refer > meeting")]
    public void A_meeting_after_them_is_not(string arrows) => Assert.Empty(Run(new MeetingBeforeReferral(), arrows));

    private static IEnumerable<string> Run(TextAnalyzer rule, string arrows)
    {
        var found = ImmutableArray.CreateBuilder<Diagnostic>();
        var document = new Document { Id = "poster", Title = "Poster", Publisher = "A school", Date = Check.Today, Blocks = [new Flowchart(CreateGraph(arrows))] };
        rule.Analyze(new TextContext(document, null, [], Check.Today, null, found.Add));
        return found.Select(diagnostic => diagnostic.Message);
    }

    /// <summary>"told > tell; safe -Yes> parents": arrows, with or without a label.</summary>
    private static FlowGraph CreateGraph(string arrows)
    {
        var edges = arrows.Split("; ").Select(arrow => arrow.Split([" >", " -", "> "], StringSplitOptions.TrimEntries)).Select(parts => new FlowEdge(parts[0], parts[^1], parts.Length > 2 ? parts[1] : "")).ToImmutableArray();
        FlowNode[] nodes =
        [
            new("told", FlowNodeKind.Start, FlowLane.Spine, "You are told"),
            new("tell", FlowNodeKind.Step, FlowLane.Spine, "Tell the DSL"),
            new("points", FlowNodeKind.Decision, FlowLane.Spine, "Any of the five points?"),
            new("refer", FlowNodeKind.Refer, FlowLane.Refer, "Refer now"),
            new("assess", FlowNodeKind.Step, FlowLane.Spine, "Assess the risk"),
            new("meeting", FlowNodeKind.Step, FlowLane.Spine, "Review meeting"),
            new("safe", FlowNodeKind.Decision, FlowLane.Spine, "Safe to tell parents?"),
            new("parents", FlowNodeKind.Step, FlowLane.Spine, "Tell parents early"),
            new("manage", FlowNodeKind.Step, FlowLane.Spine, "Manage in school"),
            new("record", FlowNodeKind.End, FlowLane.Spine, "Record"),
        ];
        return new FlowGraph { Title = "Flow", Description = "", Nodes = [.. nodes.Where(node => edges.Any(edge => edge.From == node.Id || edge.To == node.Id))], Edges = edges };
    }
}
