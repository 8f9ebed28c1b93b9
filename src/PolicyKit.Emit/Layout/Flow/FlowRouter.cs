using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>Joins boxes by lines of right angles: the cheapest way over a grid, where bends, crossings and boxes in the way cost.</summary>
/// <remarks>Every way has a price and none is forbidden, so a graph that cannot be drawn well is still drawn.</remarks>
internal sealed class FlowRouter
{
    private readonly ImmutableArray<FlowBox> _boxes;
    private readonly double _clearance;
    private readonly double[] _xs;
    private readonly double[] _ys;

    // What already runs through a crossing of the grid, and along the step to the right of it or below it.
    private readonly Dictionary<int, string> _points = [];
    private readonly Dictionary<(int Point, bool IsDown), string> _steps = [];

    public FlowRouter(ImmutableArray<FlowBox> boxes, FlowLayoutOptions options, double height)
    {
        _boxes = boxes;
        _clearance = Math.Min(options.RowGap, options.ColumnGap) * 0.4;
        var ports = boxes.SelectMany(b => GetPorts(b, null)).Concat(boxes.SelectMany(a => boxes.SelectMany(b => GetPorts(a, b)))).ToImmutableArray();
        _xs = GetLines(ports.Select(p => p.OutX).Concat(GetChannels(boxes)), options.Width);
        _ys = GetLines(ports.Select(p => p.OutY), height);
    }

    public ImmutableArray<FlowConnector> Route(ImmutableArray<FlowEdge> edges)
    {
        var connectors = new Dictionary<int, FlowConnector>();
        foreach (var i in Enumerable.Range(0, edges.Length).OrderBy(i => GetTurn(edges[i])).ThenByDescending(i => edges[i].IsReturn ? GetDistance(edges[i]) : 0))
        {
            if (FindBox(edges[i].From) is { } from && FindBox(edges[i].To) is { } to && from != to)
                connectors[i] = Route(edges[i], from, to);
        }

        return [.. connectors.OrderBy(c => c.Key).Select(c => c.Value)];
    }

    private FlowBox? FindBox(string id) => _boxes.FirstOrDefault(b => b.Node.Id == id);

    // The spine is drawn first and straight; what returns from anywhere finds its way around that, and what leaves the refer branch runs outside both.
    private int GetTurn(FlowEdge edge) => (edge.IsReturn, FindBox(edge.From)?.Node.Lane, FindBox(edge.To)?.Node.Lane) switch
    {
        (false, FlowLane.Spine, FlowLane.Spine) => 0,
        (false, FlowLane.Refer, _) => 3,
        (false, _, _) => 1,
        _ => 2,
    };

    private double GetDistance(FlowEdge edge) => FindBox(edge.From) is { } a && FindBox(edge.To) is { } b ? Math.Abs(a.CenterY - b.CenterY) : 0;

    private FlowConnector Route(FlowEdge edge, FlowBox from, FlowBox to)
    {
        // Lines that return to one box with one label share a trunk.
        var net = edge.IsReturn ? $"return to {edge.To}: {edge.Label}" : $"{edge.From} to {edge.To}: {edge.Label}";
        var path = FindPath(edge.IsReturn, net, from, to);
        var joins = path.Points.FindIndex(1, p => edge.IsReturn && _points.GetValueOrDefault(p) == net);
        var end = joins < 0 ? path.Points.Count - 1 : joins;
        Occupy(net, path.Points, end);

        var points = new List<(double X, double Y)> { (path.From.X, path.From.Y) };
        points.AddRange(path.Points.Take(end + 1).Select(GetPoint));
        if (joins < 0)
            points.Add((path.To.X, path.To.Y));

        var isAside = from.Node.Kind == FlowNodeKind.Aside || to.Node.Kind == FlowNodeKind.Aside;
        var corners = Simplify(points);
        return new FlowConnector(edge, corners, !isAside && joins < 0, corners[0].X, corners[0].Y);
    }

    private (Port From, List<int> Points, Port To) FindPath(bool isReturn, string net, FlowBox from, FlowBox to)
    {
        var starts = GetPorts(from, to).ToImmutableArray();
        var goals = GetPorts(to, from).ToImmutableArray();
        var goalsAt = goals.ToLookup(GetIndex);
        var costs = new Dictionary<(int Point, Side Heading), double>();
        var previous = new Dictionary<(int Point, Side Heading), (int Point, Side Heading)>();
        var startOf = new Dictionary<(int Point, Side Heading), Port>();
        var queue = new PriorityQueue<((int Point, Side Heading) State, Port? Goal), (double Cost, int Turn)>();
        var turn = 0;

        foreach (var start in starts)
        {
            var state = (GetIndex(start), start.Side);
            var cost = start.Cost + GetPointCost(net, state.Item1, isBend: false);
            if (cost < costs.GetValueOrDefault(state, double.MaxValue))
            {
                (costs[state], startOf[state]) = (cost, start);
                queue.Enqueue((state, null), (cost, turn++));
            }
        }

        while (queue.TryDequeue(out var next, out var priority))
        {
            var (state, goal) = next;
            if (goal is not null)
                return (FindStart(state), Trace(state), goal.Value);
            if (priority.Cost > costs[state])
                continue;

            foreach (var reached in goalsAt[state.Point])
            {
                // A line from anywhere comes in from below or above, apart from the answer that comes in from the side.
                var entry = isReturn && reached.Side is Side.Left or Side.Right ? 3 * BendCost : 0;
                var bends = state.Heading == Opposite(reached.Side) ? 0 : state.Heading == reached.Side ? 3 : 1;
                queue.Enqueue((state, reached), (priority.Cost + reached.Cost + entry + bends * BendCost, turn++));
            }

            foreach (var heading in Enum.GetValues<Side>())
            {
                if (heading == Opposite(state.Heading) || GetNeighbour(state.Point, heading) is not { } point)
                    continue;

                var isBend = heading != state.Heading;
                var cost = priority.Cost + (isBend ? BendCost + GetPointCost(net, state.Point, isBend) : 0)
                    + GetStepCost(net, state.Point, point) + GetPointCost(net, point, isBend: false);
                if (cost >= costs.GetValueOrDefault((point, heading), double.MaxValue))
                    continue;

                costs[(point, heading)] = cost;
                previous[(point, heading)] = state;
                startOf.Remove((point, heading));
                queue.Enqueue(((point, heading), null), (cost, turn++));
            }
        }

        return (starts[0], [GetIndex(starts[0])], goals[0]);

        Port FindStart((int, Side) state)
        {
            while (!startOf.ContainsKey(state))
                state = previous[state];
            return startOf[state];
        }

        List<int> Trace((int Point, Side Heading) state)
        {
            var points = new List<int> { state.Point };
            while (!startOf.ContainsKey(state))
            {
                state = previous[state];
                points.Add(state.Point);
            }

            points.Reverse();
            return points;
        }
    }

    private const double BendCost = 40;
    private const double CrossingCost = 250;
    private const double OverlapCost = 3000;
    private const double BoxCost = 6000;

    private double GetPointCost(string net, int point, bool isBend) =>
        _points.TryGetValue(point, out var other) && other != net ? isBend ? OverlapCost : CrossingCost : 0;

    private double GetStepCost(string net, int from, int to)
    {
        var ((ax, ay), (bx, by)) = (GetPoint(from), GetPoint(to));
        var length = Math.Abs(ax - bx) + Math.Abs(ay - by);
        if (_steps.TryGetValue(GetStep(from, to), out var other))
            return other == net ? length * 0.2 : length + OverlapCost;

        var margin = _clearance - 0.01;
        var isBlocked = _boxes.Any(b =>
            Math.Max(ax, bx) > b.X - margin && Math.Min(ax, bx) < b.Right + margin && Math.Max(ay, by) > b.Y - margin && Math.Min(ay, by) < b.Bottom + margin);
        return isBlocked ? length + BoxCost : length;
    }

    private void Occupy(string net, List<int> points, int end)
    {
        for (var i = 0; i <= end; i++)
        {
            _points.TryAdd(points[i], net);
            if (i > 0)
                _steps.TryAdd(GetStep(points[i - 1], points[i]), net);
        }
    }

    private (int Point, bool IsDown) GetStep(int from, int to) => (Math.Min(from, to), Math.Abs(to - from) == _xs.Length);

    private int? GetNeighbour(int point, Side heading)
    {
        var (column, row) = (point % _xs.Length, point / _xs.Length);
        return heading switch
        {
            Side.Left => column > 0 ? point - 1 : null,
            Side.Right => column + 1 < _xs.Length ? point + 1 : null,
            Side.Top => row > 0 ? point - _xs.Length : null,
            _ => row + 1 < _ys.Length ? point + _xs.Length : null,
        };
    }

    private (double X, double Y) GetPoint(int point) => (_xs[point % _xs.Length], _ys[point / _xs.Length]);

    private int GetIndex(Port port) => FindLine(_ys, port.OutY) * _xs.Length + FindLine(_xs, port.OutX);

    private static int FindLine(double[] lines, double value)
    {
        var index = Array.BinarySearch(lines, value);
        return index >= 0 ? index : Math.Clamp(~index, 0, lines.Length - 1);
    }

    private static double[] GetLines(IEnumerable<double> values, double end) =>
        [.. values.Select(v => Math.Clamp(v, 0, end)).Distinct().Order()];

    // Three tracks between neighbouring lanes, for lines that go up or down there.
    private static IEnumerable<double> GetChannels(ImmutableArray<FlowBox> boxes)
    {
        var lanes = boxes.Select(b => (b.X, b.Right)).Distinct().OrderBy(l => l.X).ToImmutableArray();
        for (var i = 1; i < lanes.Length; i++)
        {
            for (var part = 1; part <= 3; part++)
                yield return lanes[i - 1].Right + (lanes[i].X - lanes[i - 1].Right) * part / 4;
        }
    }

    private IEnumerable<Port> GetPorts(FlowBox box, FlowBox? other)
    {
        foreach (var (part, cost) in ((double, double)[])[(0.5, 0), (0.25, 25), (0.75, 25)])
        {
            var (x, y) = (box.X + box.Width * part, box.Y + box.Height * part);
            yield return CreatePort(box, Side.Top, x, cost);
            yield return CreatePort(box, Side.Bottom, x, cost);
            yield return CreatePort(box, Side.Left, y, cost);
            yield return CreatePort(box, Side.Right, y, cost);
        }

        // Opposite the middle of the other box, so that a level line can join two boxes of different heights.
        if (other is not null && other.CenterY > box.Y + _clearance / 2 && other.CenterY < box.Bottom - _clearance / 2)
        {
            yield return CreatePort(box, Side.Left, other.CenterY, 1);
            yield return CreatePort(box, Side.Right, other.CenterY, 1);
        }
    }

    private Port CreatePort(FlowBox box, Side side, double at, double cost) => side switch
    {
        Side.Top => new(side, at, box.Y, at, Math.Max(0, box.Y - _clearance), cost),
        Side.Bottom => new(side, at, box.Bottom, at, box.Bottom + _clearance, cost),
        Side.Left => new(side, box.X + FlowShapes.GetSideInset(box, at), at, Math.Max(0, box.X - _clearance), at, cost),
        _ => new(side, box.Right - FlowShapes.GetSideInset(box, at), at, box.Right + _clearance, at, cost),
    };

    private static ImmutableArray<(double X, double Y)> Simplify(List<(double X, double Y)> points)
    {
        var corners = new List<(double X, double Y)>();
        foreach (var point in points)
        {
            if (corners.Count > 0 && corners[^1] == point)
                continue;
            if (corners.Count > 1 && (corners[^1].X == corners[^2].X && point.X == corners[^1].X || corners[^1].Y == corners[^2].Y && point.Y == corners[^1].Y))
                corners.RemoveAt(corners.Count - 1);
            corners.Add(point);
        }

        return [.. corners];
    }

    private static Side Opposite(Side side) => side switch
    {
        Side.Top => Side.Bottom,
        Side.Bottom => Side.Top,
        Side.Left => Side.Right,
        _ => Side.Left,
    };

    /// <summary>A side of a box, and the direction in which a line leaves it.</summary>
    private enum Side
    {
        Top,
        Bottom,
        Left,
        Right,
    }

    /// <summary>Where a line may meet a box, and the grid point before it that keeps the line clear of the box.</summary>
    private readonly record struct Port(Side Side, double X, double Y, double OutX, double OutY, double Cost);
}
