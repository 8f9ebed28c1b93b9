using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>Lines of text as slabs.</summary>
/// <param name="Left">From the left edge of the column.</param>
internal sealed record TextBlock(double Left, double Size, double LineHeight, Rgb Ink)
{
    /// <summary>One slab a line; the first two and the last two lines of a paragraph stay together.</summary>
    public IEnumerable<Slab> Lay(ImmutableArray<TextLine> lines, Palette palette) => lines.Select((line, i) => new Slab(LineHeight, Paint(line, 0, palette))
    {
        Break = i > 0 && (i == 1 || i == lines.Length - 1) ? BreakRule.Never : BreakRule.Free,
    });

    /// <summary>The baseline of a line whose top is at 0.</summary>
    public double GetBaseline(FontMetrics metrics) => (LineHeight - Size * (metrics.Ascent + metrics.Descent)) / 2 + Size * metrics.Ascent;

    /// <summary>What a line whose top is at <paramref name="y"/> shows.</summary>
    public IEnumerable<DisplayItem> Paint(TextLine line, double y, Palette palette)
    {
        var baseline = y + GetBaseline(FontMetrics.Default);
        foreach (var segment in line.Segments)
        {
            var x = Left + segment.X;
            var (link, isMissing) = segment.IsTrailingSpace ? (null, false) : (segment.Run.Link, segment.Run.IsMissing);
            if (isMissing)
                yield return new ShapeItem(Outline.Rectangle(x, baseline - 0.95 * Size, segment.Width, 1.25 * Size), palette.Danger.Tint(0.92), palette.Danger, 0.9);

            var ink = isMissing ? palette.Danger : link is null ? Ink : palette.Link;
            yield return new GlyphItem(x, baseline, segment.Glyphs, Size, ink) { Content = segment.Run.Content };
            if (link is null || segment.Glyphs.IsEmpty)
                continue;

            var under = baseline + 0.14 * Size;
            yield return new ShapeItem(Outline.Polyline([(x, under), (x + segment.Width, under)]), null, ink, 0.055 * Size);
            yield return new LinkItem(x, baseline - 0.95 * Size, segment.Width, 1.25 * Size, link);
        }
    }
}
