using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Flow;

/// <summary>Finds a place for each label beside its line, where it touches neither box, line nor label.</summary>
internal sealed class FlowLabels(ImmutableArray<FlowBox> boxes, ImmutableArray<FlowConnector> connectors, FlowLayoutOptions options, double height)
{
    private readonly ImmutableArray<Area> _boxes = [.. boxes.Select(b => new Area(b.X, b.Y, b.Width, b.Height))];
    private readonly ImmutableArray<Area> _lines = [.. connectors.SelectMany(c => c.Points.Zip(c.Points.Skip(1), Area.FromLine))];
    private readonly List<Area> _taken = [];

    private double Size => options.DetailSize;

    private double LineHeight => Size * 1.12;

    private double Distance => options.DetailSize * 0.4;

    public ImmutableArray<FlowConnector> Place()
    {
        var shared = new HashSet<(string To, string Label)>();
        var placed = connectors.ToDictionary(c => c, c => c);
        foreach (var connector in connectors.OrderBy(c => c.Edge.IsReturn).ThenByDescending(c => GetLength(c)))
        {
            var isTold = connector.Edge.IsReturn && !shared.Add((connector.Edge.To, connector.Edge.Label));
            if (connector.Edge.Label.Trim() != "" && !isTold)
                placed[connector] = Place(connector);
        }

        return [.. connectors.Select(c => placed[c])];
    }

    private FlowConnector Place(FlowConnector connector)
    {
        var (area, lines) = FindPlace(connector);
        _taken.Add(area);

        var first = area.Top + LineHeight / 2 + Size * 0.25;
        return connector with
        {
            LabelX = area.Left,
            LabelY = first,
            LabelLines = [.. lines.Select((line, i) => new FlowLine(area.Left, first + i * LineHeight, Size, true, line.Inlines) { Width = line.Width })],
        };
    }

    // The first of equals is taken, and the first that touches nothing ends the search.
    private (Area Area, ImmutableArray<FlowTextLine> Lines) FindPlace(FlowConnector connector)
    {
        (Area Area, ImmutableArray<FlowTextLine> Lines) best = (default, []);
        var least = int.MaxValue;
        foreach (var candidate in GetCandidates(connector))
        {
            var penalty = GetPenalty(candidate.Area);
            if (penalty >= least)
                continue;

            (best, least) = (candidate, penalty);
            if (least == 0)
                break;
        }

        return best;
    }

    // In the order of taste: right of its line or over it, in as few lines as fit.
    private IEnumerable<(Area Area, ImmutableArray<FlowTextLine> Lines)> GetCandidates(FlowConnector connector)
    {
        var text = new FlowText([new TextInline(connector.Edge.Label)], options.Measure, Size, isBold: true);
        var segments = connector.Points.Zip(connector.Points.Skip(1));
        var ordered = connector.Edge.IsReturn ? segments.OrderByDescending(s => Math.Abs(s.First.Y - s.Second.Y)) : segments;
        foreach (var isFirstChoice in (bool[])[true, false])
        {
            foreach (var width in (double[])[options.Width, options.Width / 4, options.Width / 5, options.Width / 8])
            {
                var lines = text.WrapEvenly(width);
                var (w, h) = (lines.Max(l => l.Width), lines.Length * LineHeight);
                foreach (var (a, b) in ordered)
                {
                    var areas = a.X == b.X
                        ? GetPlaces(a.Y, b.Y, h).Select(y => new Area(isFirstChoice ? a.X + Distance : a.X - Distance - w, y, w, h))
                        : GetPlaces(a.X, b.X, w).Select(x => new Area(x, isFirstChoice ? a.Y - Distance / 2 - h : a.Y + Distance / 2, w, h));
                    foreach (var area in areas)
                        yield return (area, lines);
                }
            }
        }
    }

    // The middle of a line, then its start, its end and places between.
    private IEnumerable<double> GetPlaces(double from, double to, double length)
    {
        var direction = Math.Sign(to - from);
        var (first, last) = (from + direction * (Distance + length / 2), to - direction * (Distance + length / 2));
        foreach (var part in (double[])[0.5, 0, 1, 0.25, 0.75])
            yield return first + (last - first) * part - length / 2;
    }

    private int GetPenalty(Area area)
    {
        var penalty = area.Left < 0 || area.Top < 0 || area.Left + area.Width > options.Width || area.Top + area.Height > height ? 3 : 0;
        foreach (var box in _boxes)
            penalty += area.Touches(box, Distance - 0.01, 2) ? 3 : 0;
        foreach (var line in _lines)
            penalty += area.Touches(line, Distance * 0.8, Distance * 0.3) ? 1 : 0;
        foreach (var label in _taken)
            penalty += area.Touches(label, 2, 2) ? 3 : 0;
        return penalty;
    }

    private static double GetLength(FlowConnector connector) =>
        connector.Points.Zip(connector.Points.Skip(1)).Sum(s => Math.Abs(s.First.X - s.Second.X) + Math.Abs(s.First.Y - s.Second.Y));

    private readonly record struct Area(double Left, double Top, double Width, double Height)
    {
        public static Area FromLine((double X, double Y) a, (double X, double Y) b) =>
            new(Math.Min(a.X, b.X), Math.Min(a.Y, b.Y), Math.Abs(a.X - b.X), Math.Abs(a.Y - b.Y));

        public bool Touches(Area other, double beside, double above) =>
            Left < other.Left + other.Width + beside && other.Left < Left + Width + beside
            && Top < other.Top + other.Height + above && other.Top < Top + Height + above;
    }
}
