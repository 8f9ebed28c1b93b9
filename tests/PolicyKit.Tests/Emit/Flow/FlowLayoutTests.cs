using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Flow;

namespace PolicyKit.Tests.Emit.Flow;

public class FlowLayoutTests
{
    private static readonly FlowLayoutOptions Options = new()
    {
        Width = 800,
        Measure = (text, size, isBold) => text.Length * size * (isBold ? 0.56 : 0.5),
    };

    private static readonly FlowDiagram Sample = FlowLayout.Arrange(SampleDocuments.Graph, Options);

    [Fact]
    public void Every_box_is_inside_the_diagram_and_touches_no_other()
    {
        Assert.Equal(SampleDocuments.Graph.Nodes.Select(n => n.Id), Sample.Boxes.Select(b => b.Node.Id));
        Assert.All(Sample.Boxes, b => Assert.True(b.X >= 0 && b.Y >= 0 && b.Right <= Sample.Width + 0.01 && b.Bottom <= Sample.Height + 0.01, b.Node.Id));
        Assert.All(GetPairs(Sample.Boxes), pair => Assert.False(Overlap(GetArea(pair.A), GetArea(pair.B)), $"{pair.A.Node.Id} and {pair.B.Node.Id}"));
    }

    [Fact]
    public void The_spine_runs_down_one_line_with_asides_left_and_referral_right()
    {
        var spine = Sample.Boxes.Where(b => b.Node.Lane == FlowLane.Spine).ToList();

        Assert.Single(spine.Select(b => Math.Round(b.X + b.Width / 2)).Distinct());
        Assert.Equal(spine.OrderBy(b => b.Y), spine);
        Assert.True(GetBox("points").Right < spine[0].X);
        Assert.True(GetBox("refer").X > spine[0].Right);
    }

    [Fact]
    public void Text_stays_inside_its_box()
    {
        foreach (var box in Sample.Boxes)
        {
            Assert.All(box.Lines, l => Assert.True(l.X >= box.X && l.X + l.Width <= box.Right && l.Baseline - l.Size * 0.7 >= box.Y && l.Baseline <= box.Bottom, box.Node.Id));
            Assert.Equal(box.Node.Title, string.Join(' ', box.Lines.Where(l => l.IsTitle).Select(l => DocumentWalker.GetText(l.Inlines))));
        }
    }

    [Fact]
    public void Numbered_details_hang_their_number_before_the_first_line_only()
    {
        var graph = Create([Node("a") with { IsList = true, IsNumbered = true, Details = [Text(new string('x', 30) + " " + new string('y', 80)), Text("short")] }]);

        var lines = FlowLayout.Arrange(graph, Options with { Width = 500 }).Boxes[0].Lines.Where(l => !l.IsTitle).ToList();

        Assert.Equal(["1.", "", "2."], lines.Select(l => l.Marker));
        Assert.All(lines, l => Assert.True(l.MarkerX < l.X));
    }

    [Fact]
    public void Lines_are_straight_and_cross_no_box()
    {
        foreach (var connector in Sample.Connectors)
        {
            var segments = GetSegments(connector);
            Assert.All(segments, s => Assert.True(s.A.X == s.B.X || s.A.Y == s.B.Y));
            Assert.All(segments, s => Assert.DoesNotContain(Sample.Boxes, b => Overlap(GetArea(s.A, s.B), (b.X + 1, b.Y + 1, b.Right - 1, b.Bottom - 1))));
        }
    }

    [Fact]
    public void Each_step_of_the_spine_is_joined_to_the_next_by_one_straight_line() =>
        Assert.All(
            Sample.Connectors.Where(c => !c.Edge.IsReturn && Sample.Boxes.First(b => b.Node.Id == c.Edge.To).Node.Lane == FlowLane.Spine),
            c => Assert.Equal(2, c.Points.Length));

    [Fact]
    public void A_label_touches_no_box_and_no_line()
    {
        var labels = Sample.Connectors.SelectMany(c => c.LabelLines).ToList();

        Assert.Equal(["Yes", "No", "At any point"], labels.Select(l => DocumentWalker.GetText(l.Inlines)));
        Assert.All(labels, l =>
        {
            var area = (l.X - l.Size * 0.3, l.Baseline - l.Size * 0.7, l.X + l.Width + l.Size * 0.3, l.Baseline + l.Size * 0.2);
            Assert.DoesNotContain(Sample.Boxes, b => Overlap(area, GetArea(b)));
            Assert.DoesNotContain(Sample.Connectors.SelectMany(GetSegments), s => Overlap(area, GetArea(s.A, s.B)));
        });
    }

    [Fact]
    public void An_aside_is_joined_without_an_arrow()
    {
        Assert.False(Sample.Connectors.Single(c => c.Edge.To == "points").HasArrow);
        Assert.True(Sample.Connectors.Single(c => c.Edge.To == "refer" && !c.Edge.IsReturn).HasArrow);
    }

    [Fact]
    public void Returns_to_one_box_share_a_trunk_with_one_arrow_and_one_label()
    {
        var graph = SampleDocuments.Graph with
        {
            Edges = [.. SampleDocuments.Graph.Edges, new("assess", "refer", "At any point", IsReturn: true), new("parents", "refer", "At any point", IsReturn: true)],
        };

        var returns = FlowLayout.Arrange(graph, Options).Connectors.Where(c => c.Edge.IsReturn).ToList();

        Assert.Equal(3, returns.Count);
        Assert.Single(returns, c => c.HasArrow);
        Assert.Single(returns, c => c.LabelLines.Length > 0);
        Assert.Single(returns.Select(c => c.HasArrow ? c.Points[^2].X : c.Points[^1].X).Distinct());
    }

    [Fact]
    public void Spare_height_opens_the_gaps()
    {
        var target = Sample.Height * 1.3;

        var stretched = FlowLayout.Arrange(SampleDocuments.Graph, Options with { Height = target });

        Assert.InRange(stretched.Height, target - 1, target);
        Assert.Equal(Sample.Boxes.Select(b => b.Height), stretched.Boxes.Select(b => b.Height));
    }

    [Fact]
    public void Asides_leave_their_rows_where_height_is_short()
    {
        var graph = SampleDocuments.Graph with
        {
            Nodes =
            [
                .. SampleDocuments.Graph.Nodes.Select(n => n.Id == "points" ? n with { Details = [.. Enumerable.Repeat(n.Details[0], 16)] } : n),
                new FlowNode("risks", FlowNodeKind.Aside, FlowLane.Side, "Think about"),
            ],
            Edges = [.. SampleDocuments.Graph.Edges, new("assess", "risks")],
        };
        var roomy = FlowLayout.Arrange(graph, Options);

        var tight = FlowLayout.Arrange(graph, Options with { Height = roomy.Height * 0.9 });

        Assert.True(tight.Height <= roomy.Height * 0.9);
        Assert.All(GetPairs(tight.Boxes), pair => Assert.False(Overlap(GetArea(pair.A), GetArea(pair.B)), $"{pair.A.Node.Id} and {pair.B.Node.Id}"));
        Assert.Equal(2, tight.Connectors.Single(c => c.Edge is { From: "five", To: "refer" }).Points.Length);
    }

    [Fact]
    public void What_returns_comes_in_from_below_however_high_the_box_is()
    {
        var graph = SampleDocuments.Graph with
        {
            Nodes = [.. SampleDocuments.Graph.Nodes.Select(n => n.Id == "refer" ? n with { Details = [.. Enumerable.Repeat(n.Details[0], 20)] } : n)],
        };

        var diagram = FlowLayout.Arrange(graph, Options);

        var end = diagram.Connectors.Single(c => c.Edge.IsReturn).Points[^1];
        Assert.Equal(diagram.Boxes.Single(b => b.Node.Id == "refer").Bottom, end.Y);
    }

    [Fact]
    public void What_leaves_a_referral_leaves_outside_of_what_comes_in_from_below()
    {
        var graph = SampleDocuments.Graph with { Edges = [.. SampleDocuments.Graph.Edges, new("refer", "record")] };

        var diagram = FlowLayout.Arrange(graph, Options);

        var refer = diagram.Boxes.Single(b => b.Node.Id == "refer");
        Assert.True(diagram.Connectors.Single(c => c.Edge is { From: "refer", To: "record" }).Points[0].X > refer.X + refer.Width / 2);
        Assert.True(diagram.Connectors.Single(c => c.Edge.IsReturn).Points[^1].X <= refer.X + refer.Width / 2);
    }

    [Fact]
    public void A_referral_grows_down_to_the_last_question_that_leads_to_it()
    {
        var graph = Create(
            [
                Node("first"), Node("second"), Node("third"),
                new FlowNode("refer", FlowNodeKind.Refer, FlowLane.Refer, "Refer now"),
            ],
            new FlowEdge("first", "second"), new FlowEdge("second", "third"), new FlowEdge("first", "refer", "Yes"), new FlowEdge("third", "refer", "Yes"));

        var diagram = FlowLayout.Arrange(graph, Options);

        var refer = diagram.Boxes.Single(b => b.Node.Id == "refer");
        Assert.True(refer.Bottom > diagram.Boxes.Single(b => b.Node.Id == "third").CenterY);
        Assert.Equal(refer.CenterY, refer.Lines.Single().Baseline, refer.Lines[0].Size);
        Assert.All(diagram.Connectors.Where(c => c.Edge.To == "refer"), c => Assert.Equal(2, c.Points.Length));
    }

    [Fact]
    public void A_style_that_spans_a_line_break_is_kept_on_both_lines()
    {
        var graph = Create([Node("a") with { Details = [[new TextInline("Ring "), new Strong(Text(new string('w', 60) + " " + new string('w', 60)))]] }]);

        var lines = FlowLayout.Arrange(graph, Options with { Width = 500 }).Boxes[0].Lines.Where(l => !l.IsTitle).ToList();

        Assert.Equal(2, lines.Count(l => l.Inlines.Any(i => i is Strong)));
    }

    [Fact]
    public void Any_graph_is_drawn_within_its_width() => Prop.ForAll(Graphs().ToArbitrary(), graph =>
    {
        var diagram = FlowLayout.Arrange(graph, Options);
        return diagram.Boxes.Length == graph.Nodes.Length
            && diagram.Boxes.All(b => b.X >= -0.01 && b.Right <= diagram.Width + 0.01 && b.Bottom <= diagram.Height + 0.01)
            && GetPairs(diagram.Boxes).All(p => !Overlap(GetArea(p.A), GetArea(p.B)))
            && diagram.Connectors.SelectMany(GetSegments).All(s => s.A.X == s.B.X || s.A.Y == s.B.Y);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(40));

    private static Gen<FlowGraph> Graphs() =>
        from count in Gen.Choose(0, 8)
        from nodes in Gen.ArrayOf(
            from kind in Gen.Elements(Enum.GetValues<FlowNodeKind>())
            from lane in Gen.Elements(Enum.GetValues<FlowLane>())
            from words in Gen.Choose(0, 12)
            select (kind, lane, words), count)
        from ends in Gen.ArrayOf(Gen.Two(Gen.Choose(0, count)), count + 2)
        select Create(
            [.. nodes.Select((n, i) => new FlowNode($"n{i}", n.kind, n.lane, string.Join(' ', Enumerable.Repeat("word", n.words))))],
            [.. ends.Select((e, i) => new FlowEdge($"n{e.Item1}", $"n{e.Item2}", i % 2 == 0 ? "Yes" : "", i % 3 == 0))]);

    private static FlowBox GetBox(string id) => Sample.Boxes.Single(b => b.Node.Id == id);

    private static FlowNode Node(string id) => new(id, FlowNodeKind.Step, FlowLane.Spine, "Title");

    private static FlowGraph Create(ImmutableArray<FlowNode> nodes, params ImmutableArray<FlowEdge> edges) =>
        new() { Title = "Flow", Description = "A flow.", Nodes = nodes, Edges = edges };

    private static ImmutableArray<Inline> Text(string text) => [new TextInline(text)];

    private static (double, double, double, double) GetArea(FlowBox box) => (box.X, box.Y, box.Right, box.Bottom);

    private static (double, double, double, double) GetArea((double X, double Y) a, (double X, double Y) b) =>
        (Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Max(a.X, b.X), Math.Max(a.Y, b.Y));

    private static bool Overlap((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;

    private static IEnumerable<(FlowBox A, FlowBox B)> GetPairs(ImmutableArray<FlowBox> boxes) =>
        boxes.SelectMany((a, i) => boxes.Skip(i + 1).Select(b => (a, b)));

    private static IEnumerable<((double X, double Y) A, (double X, double Y) B)> GetSegments(FlowConnector connector) =>
        connector.Points.Zip(connector.Points.Skip(1));
}
