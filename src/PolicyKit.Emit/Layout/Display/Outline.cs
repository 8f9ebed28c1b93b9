using System.Collections.Immutable;

namespace PolicyKit.Emit.Layout.Display;

/// <summary>Lines and curves, as a pen draws them.</summary>
internal sealed record Outline(ImmutableArray<OutlineStep> Steps)
{
    // How far the handles of four Bézier curves stand out when they make a circle of radius 1.
    private const double CircleHandle = 0.5523;

    public static Outline Rectangle(double x, double y, double width, double height) =>
        Polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)]);

    public static Outline RoundedRectangle(double x, double y, double width, double height, double radius)
    {
        var r = Math.Min(radius, Math.Min(width, height) / 2);
        var k = r * (1 - CircleHandle);
        var (right, bottom) = (x + width, y + height);
        return new Outline(
        [
            OutlineStep.MoveTo(x + r, y),
            OutlineStep.LineTo(right - r, y),
            OutlineStep.CurveTo(right - k, y, right, y + k, right, y + r),
            OutlineStep.LineTo(right, bottom - r),
            OutlineStep.CurveTo(right, bottom - k, right - k, bottom, right - r, bottom),
            OutlineStep.LineTo(x + r, bottom),
            OutlineStep.CurveTo(x + k, bottom, x, bottom - k, x, bottom - r),
            OutlineStep.LineTo(x, y + r),
            OutlineStep.CurveTo(x, y + k, x + k, y, x + r, y),
            OutlineStep.Close,
        ]);
    }

    public static Outline Circle(double x, double y, double radius) => RoundedRectangle(x - radius, y - radius, 2 * radius, 2 * radius, radius);

    public static Outline Polygon(ReadOnlySpan<(double X, double Y)> points) => new([.. Polyline(points).Steps, OutlineStep.Close]);

    public static Outline Polyline(ReadOnlySpan<(double X, double Y)> points)
    {
        var steps = ImmutableArray.CreateBuilder<OutlineStep>(points.Length + 1);
        foreach (var (x, y) in points)
            steps.Add(steps.Count == 0 ? OutlineStep.MoveTo(x, y) : OutlineStep.LineTo(x, y));
        return new Outline(steps.ToImmutable());
    }

    public Outline MoveBy(double x, double y) => new([.. Steps.Select(s => s.MoveBy(x, y))]);
}

internal enum OutlineVerb
{
    MoveTo,
    LineTo,
    CurveTo,
    Close,
}

/// <summary>One stroke of the pen to <paramref name="X3"/>, <paramref name="Y3"/>; a curve by way of two handles.</summary>
internal readonly record struct OutlineStep(OutlineVerb Verb, double X1, double Y1, double X2, double Y2, double X3, double Y3)
{
    public static OutlineStep Close { get; } = new(OutlineVerb.Close, 0, 0, 0, 0, 0, 0);

    public static OutlineStep MoveTo(double x, double y) => new(OutlineVerb.MoveTo, x, y, x, y, x, y);

    public static OutlineStep LineTo(double x, double y) => new(OutlineVerb.LineTo, x, y, x, y, x, y);

    public static OutlineStep CurveTo(double x1, double y1, double x2, double y2, double x3, double y3) => new(OutlineVerb.CurveTo, x1, y1, x2, y2, x3, y3);

    public OutlineStep MoveBy(double x, double y) => new(Verb, X1 + x, Y1 + y, X2 + x, Y2 + y, X3 + x, Y3 + y);
}
