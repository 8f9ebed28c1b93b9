using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>A box drawn behind the slabs that stand in it; each page that they reach gets its part.</summary>
internal sealed class Frame(double left, double width)
{
    public Rgb? Fill { get; init; }

    public Rgb? Border { get; init; }

    public double BorderWidth { get; init; } = 0.75;

    /// <summary>A bar down the left edge.</summary>
    public Rgb? Bar { get; init; }

    public double BarWidth { get; init; }

    public IEnumerable<DisplayItem> Draw(double top, double bottom)
    {
        if (Fill is { } fill)
            yield return new ShapeItem(Outline.Rectangle(left, top, width, bottom - top), fill);
        if (Border is { } border)
        {
            var half = BorderWidth / 2;
            yield return new ShapeItem(Outline.Rectangle(left + half, top + half, width - BorderWidth, bottom - top - BorderWidth), null, border, BorderWidth);
        }

        if (Bar is { } bar)
            yield return new ShapeItem(Outline.Rectangle(left, top, BarWidth, bottom - top), bar);
    }
}
