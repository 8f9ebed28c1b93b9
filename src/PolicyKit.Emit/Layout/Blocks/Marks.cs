using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>Signs that are drawn because the fonts do not hold them. Shape tells them apart on a black-and-white copy; colour only helps.</summary>
internal static class Marks
{
    /// <summary>A list marker in a square of the given size.</summary>
    public static ShapeItem DrawListMarker(ListMarker marker, double x, double y, double size, Palette palette) => marker switch
    {
        ListMarker.Tick => new ShapeItem(DrawTick(x, y, size), null, palette.Go, 0.16 * size),
        ListMarker.Cross => new ShapeItem(DrawCross(x, y, size), null, palette.Stop, 0.16 * size),
        _ => new ShapeItem(Outline.Rectangle(x + 0.06 * size, y + 0.06 * size, 0.88 * size, 0.88 * size), null, palette.Text, 0.09 * size),
    };

    /// <summary>The sign of a box in a square of the given size.</summary>
    public static IEnumerable<ShapeItem> DrawSign(CalloutKind kind, double x, double y, double size, Rgb ink)
    {
        var (middle, radius) = (x + size / 2, size / 2);
        if (kind == CalloutKind.Danger)
        {
            yield return new ShapeItem(Outline.Polygon([(middle, y), (x + size, y + 0.92 * size), (x, y + 0.92 * size)]), ink, ink, 0.06 * size);
            yield return new ShapeItem(Outline.Polyline([(middle, y + 0.32 * size), (middle, y + 0.6 * size)]), null, Rgb.White, 0.11 * size);
            yield return new ShapeItem(Outline.Circle(middle, y + 0.76 * size, 0.065 * size), Rgb.White);
            yield break;
        }

        if (kind == CalloutKind.Say)
        {
            yield return new ShapeItem(Outline.RoundedRectangle(x, y + 0.06 * size, size, 0.68 * size, 0.16 * size), ink);
            yield return new ShapeItem(Outline.Polygon([(x + 0.2 * size, y + 0.7 * size), (x + 0.5 * size, y + 0.7 * size), (x + 0.2 * size, y + 0.98 * size)]), ink);
            yield return new ShapeItem(Outline.Polyline([(x + 0.2 * size, y + 0.3 * size), (x + 0.8 * size, y + 0.3 * size)]), null, Rgb.White, 0.08 * size);
            yield return new ShapeItem(Outline.Polyline([(x + 0.2 * size, y + 0.5 * size), (x + 0.6 * size, y + 0.5 * size)]), null, Rgb.White, 0.08 * size);
            yield break;
        }

        yield return new ShapeItem(Outline.Circle(middle, y + radius, radius), ink);
        var inner = 0.56 * size;
        switch (kind)
        {
            case CalloutKind.Do:
                yield return new ShapeItem(DrawTick(x + 0.22 * size, y + 0.22 * size, inner), null, Rgb.White, 0.12 * size);
                break;
            case CalloutKind.DoNot:
                yield return new ShapeItem(DrawCross(x + 0.22 * size, y + 0.22 * size, inner), null, Rgb.White, 0.12 * size);
                break;
            default:
                yield return new ShapeItem(Outline.Circle(middle, y + 0.27 * size, 0.075 * size), Rgb.White);
                yield return new ShapeItem(Outline.Polyline([(middle, y + 0.43 * size), (middle, y + 0.78 * size)]), null, Rgb.White, 0.12 * size);
                break;
        }
    }

    /// <summary>How a marker is said.</summary>
    public static string GetName(ListMarker marker) => marker switch
    {
        ListMarker.Tick => "Tick",
        ListMarker.Cross => "Cross",
        ListMarker.Checkbox => "Tick box",
        _ => "",
    };

    private static Outline DrawTick(double x, double y, double size) =>
        Outline.Polyline([(x + 0.04 * size, y + 0.55 * size), (x + 0.36 * size, y + 0.87 * size), (x + 0.96 * size, y + 0.15 * size)]);

    private static Outline DrawCross(double x, double y, double size)
    {
        var (near, far) = (0.12 * size, 0.88 * size);
        return new Outline(
        [
            .. Outline.Polyline([(x + near, y + near), (x + far, y + far)]).Steps,
            .. Outline.Polyline([(x + far, y + near), (x + near, y + far)]).Steps,
        ]);
    }
}
