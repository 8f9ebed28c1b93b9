using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>Joins boxes by lines of right angles: the cheapest way over a grid, where bends, crossings and boxes in the way cost.</summary>
/// <remarks>Every way has a price and none is forbidden, so a graph that cannot be drawn well is still drawn.</remarks>
internal sealed class FlowRouter
{
    private const int Sides = 4;

    private readonly ImmutableArray<FlowBox> _boxes;
    private readonly double _clearance;
    private readonly double[] _xs;
    private readonly double[] _ys;

    // What already runs through a crossing of the grid, and along the step to the right of it or below it; 0 for nothing.
    private readonly int[] _points;
    private readonly int[] _stepsRight;
    private readonly int[] _stepsDown;

    // What such a step costs where nothing runs along it: a search takes the same steps again for every line.
    private readonly double[] _freeStepsRight;
    private readonly double[] _freeStepsDown;

    // Lines that return to one box with one label share a trunk.
    private readonly Dictionary<string, int> _nets = new(StringComparer.Ordinal);

    // Where a search has been: the least cost of coming to a crossing in a direction, and from where that came.
    private readonly double[] _costs;
    private readonly int[] _origins;

    public FlowRouter(ImmutableArray<FlowBox> boxes, FlowLayoutOptions options, double height)
    {
        _boxes = boxes;
        _clearance = Math.Min(options.RowGap, options.ColumnGap) * 0.4;
        var ports = boxes.SelectMany(GetPorts).Concat(boxes.SelectMany(a => boxes.SelectMany(b => GetLevelPorts(a, b)))).ToImmutableArray();
        _xs = GetLines(ports.Select(p => p.OutX).Concat(GetChannels(boxes)), options.Width);
        _ys = GetLines(ports.Select(p => p.OutY), height);

        var count = _xs.Length * _ys.Length;
        (_points, _stepsRight, _stepsDown) = (new int[count], new int[count], new int[count]);
        (_freeStepsRight, _freeStepsDown) = (GetFreeSteps(1, 0), GetFreeSteps(0, 1));
        (_costs, _origins) = (new double[count * Sides], new int[count * Sides]);
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
        var net = GetNet(edge.IsReturn ? $"return to {edge.To}: {edge.Label}" : $"{edge.From} to {edge.To}: {edge.Label}");
        var path = FindPath(edge.IsReturn, net, from, to);
        var joins = path.Points.FindIndex(1, p => edge.IsReturn && _points[p] == net);
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

    private int GetNet(string name)
    {
        if (!_nets.TryGetValue(name, out var net))
            _nets.Add(name, net = _nets.Count + 1);
        return net;
    }

    private (Port From, List<int> Points, Port To) FindPath(bool isReturn, int net, FlowBox from, FlowBox to)
    {
        var starts = GetStarts(from, to);
        var goals = GetPorts(to, from);
        var goalPoints = goals.Select(GetIndex).ToArray();
        var queue = new PriorityQueue<(int State, int Goal), Priority>();
        var turn = 0;
        Array.Fill(_costs, double.MaxValue);
        for (var i = 0; i < starts.Length; i++)
        {
            var point = GetIndex(starts[i]);
            Reach(GetState(point, starts[i].Side), starts[i].Cost + GetPointCost(net, point, isBend: false), ~i);
        }

        while (queue.TryDequeue(out var next, out var priority))
        {
            var (state, goal) = next;
            if (goal >= 0)
                return Trace(state, goal);
            if (priority.Cost > _costs[state])
                continue;

            var (point, heading) = (state / Sides, (Side)(state % Sides));
            for (var i = 0; i < goals.Length; i++)
            {
                if (goalPoints[i] != point)
                    continue;

                // A line from anywhere comes in from below or above, apart from the answer that comes in from the side.
                var entry = isReturn && goals[i].Side is Side.Left or Side.Right ? 3 * BendCost : 0;
                var bends = heading == Opposite(goals[i].Side) ? 0 : heading == goals[i].Side ? 3 : 1;
                queue.Enqueue((state, i), new Priority(priority.Cost + goals[i].Cost + entry + bends * BendCost, turn++));
            }

            for (var side = Side.Top; side <= Side.Right; side++)
            {
                if (side == Opposite(heading) || GetNeighbour(point, side) is not { } neighbour)
                    continue;

                var isBend = side != heading;
                Reach(
                    GetState(neighbour, side),
                    priority.Cost + (isBend ? BendCost + GetPointCost(net, point, isBend) : 0) + GetStepCost(net, point, neighbour) + GetPointCost(net, neighbour, isBend: false),
                    state);
            }
        }

        return (starts[0], [GetIndex(starts[0])], goals[0]);

        // The origin is the state before, or the complement of a start's number.
        void Reach(int state, double cost, int origin)
        {
            if (cost >= _costs[state])
                return;

            (_costs[state], _origins[state]) = (cost, origin);
            queue.Enqueue((state, -1), new Priority(cost, turn++));
        }

        (Port From, List<int> Points, Port To) Trace(int state, int goal)
        {
            var points = new List<int> { state / Sides };
            for (; _origins[state] >= 0; points.Add(state / Sides))
                state = _origins[state];
            points.Reverse();
            return (starts[~_origins[state]], points, goals[goal]);
        }
    }

    private static int GetState(int point, Side heading) => point * Sides + (int)heading;

    private const double BendCost = 40;
    private const double CrossingCost = 250;
    private const double OverlapCost = 3000;
    private const double BoxCost = 6000;

    private double GetPointCost(int net, int point, bool isBend) => _points[point] is 0 || _points[point] == net ? 0 : isBend ? OverlapCost : CrossingCost;

    private double GetStepCost(int net, int from, int to)
    {
        var (step, isDown) = (Math.Min(from, to), IsDown(from, to));
        var other = (isDown ? _stepsDown : _stepsRight)[step];
        if (other == 0)
            return (isDown ? _freeStepsDown : _freeStepsRight)[step];

        var length = isDown ? _ys[step / _xs.Length + 1] - _ys[step / _xs.Length] : _xs[step % _xs.Length + 1] - _xs[step % _xs.Length];
        return other == net ? length * 0.2 : length + OverlapCost;
    }

    /// <summary>The cost of each step of so many lines right and down; 0 where the grid ends.</summary>
    private double[] GetFreeSteps(int right, int down)
    {
        var costs = new double[_points.Length];
        for (var row = 0; row + down < _ys.Length; row++)
        {
            for (var column = 0; column + right < _xs.Length; column++)
            {
                var (x, y, endX, endY) = (_xs[column], _ys[row], _xs[column + right], _ys[row + down]);
                costs[row * _xs.Length + column] = endX - x + (endY - y) + (IsBlocked(x, y, endX, endY) ? BoxCost : 0);
            }
        }

        return costs;
    }

    private bool IsBlocked(double left, double top, double right, double bottom)
    {
        var margin = _clearance - 0.01;
        foreach (var box in _boxes)
        {
            if (right > box.X - margin && left < box.Right + margin && bottom > box.Y - margin && top < box.Bottom + margin)
                return true;
        }

        return false;
    }

    private void Occupy(int net, List<int> points, int end)
    {
        for (var i = 0; i <= end; i++)
        {
            if (_points[points[i]] == 0)
                _points[points[i]] = net;
            if (i > 0 && GetStep(points[i - 1], points[i]) == 0)
                GetStep(points[i - 1], points[i]) = net;
        }
    }

    // What runs along the step between two neighbours.
    private ref int GetStep(int from, int to) => ref (IsDown(from, to) ? _stepsDown : _stepsRight)[Math.Min(from, to)];

    private bool IsDown(int from, int to) => Math.Abs(to - from) == _xs.Length;

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

    // What leaves the refer branch leaves at its outer end: between it and the spine stand the lines that come in, and their labels.
    private ImmutableArray<Port> GetStarts(FlowBox from, FlowBox to) => from.Node.Lane == FlowLane.Refer && to.Node.Lane == FlowLane.Spine
        ? [.. GetPorts(from, to).Select(port => port with { Cost = port.Cost + 2 * (from.Right - port.X) })]
        : GetPorts(from, to);

    private ImmutableArray<Port> GetPorts(FlowBox box, FlowBox other) => [.. GetPorts(box), .. GetLevelPorts(box, other)];

    private IEnumerable<Port> GetPorts(FlowBox box)
    {
        foreach (var (part, cost) in ((double, double)[])[(0.5, 0), (0.25, 25), (0.75, 25)])
        {
            var (x, y) = (box.X + box.Width * part, box.Y + box.Height * part);
            yield return CreatePort(box, Side.Top, x, cost);
            yield return CreatePort(box, Side.Bottom, x, cost);
            yield return CreatePort(box, Side.Left, y, cost);
            yield return CreatePort(box, Side.Right, y, cost);
        }
    }

    // Opposite the middle of the other box, so that a level line can join two boxes of different heights.
    private IEnumerable<Port> GetLevelPorts(FlowBox box, FlowBox other)
    {
        if (other.CenterY <= box.Y + _clearance / 2 || other.CenterY >= box.Bottom - _clearance / 2)
            yield break;

        yield return CreatePort(box, Side.Left, other.CenterY, 1);
        yield return CreatePort(box, Side.Right, other.CenterY, 1);
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

    private static Side Opposite(Side side) => (Side)((int)side ^ 1);

    /// <summary>A side of a box, and the direction in which a line leaves it; opposite sides stand together.</summary>
    private enum Side
    {
        Top,
        Bottom,
        Left,
        Right,
    }

    /// <summary>Where a line may meet a box, and the grid point before it that keeps the line clear of the box.</summary>
    private readonly record struct Port(Side Side, double X, double Y, double OutX, double OutY, double Cost);

    /// <summary>Of ways that cost the same, the one found first.</summary>
    private readonly record struct Priority(double Cost, int Turn) : IComparable<Priority>
    {
        public int CompareTo(Priority other) => Cost < other.Cost ? -1 : Cost > other.Cost ? 1 : Turn.CompareTo(other.Turn);
    }
}
