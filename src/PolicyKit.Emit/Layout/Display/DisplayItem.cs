using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;

namespace PolicyKit.Emit.Layout.Display;

/// <summary>Something painted or marked on a page: points, origin at the top left, y down. The family is closed: painters handle every case.</summary>
internal abstract record DisplayItem
{
    private protected DisplayItem()
    {
    }

    /// <summary>The content it is part of; null for decoration and page furniture.</summary>
    public TaggedContent? Content { get; init; }

    public abstract DisplayItem MoveBy(double x, double y);
}

/// <summary>A run of text on one baseline.</summary>
internal sealed record GlyphItem(double X, double Baseline, ImmutableArray<Glyph> Glyphs, double Size, Rgb Ink) : DisplayItem
{
    public double Width => Size * Glyphs.Sum(g => g.Advance);

    public override DisplayItem MoveBy(double x, double y) => this with { X = X + x, Baseline = Baseline + y };
}

/// <summary>The number of the page where an anchor stands, set when all pages are known.</summary>
internal sealed record PageNumberItem(string Anchor, double Right, double Baseline, double Size, Rgb Ink) : DisplayItem
{
    public override DisplayItem MoveBy(double x, double y) => this with { Right = Right + x, Baseline = Baseline + y };

    public GlyphItem Resolve(int number)
    {
        var glyphs = FontFamily.Default.Shape(number.ToString(CultureInfo.InvariantCulture), FontStyle.Regular);
        var resolved = new GlyphItem(0, Baseline, glyphs, Size, Ink) { Content = Content };
        return resolved with { X = Right - resolved.Width };
    }
}

/// <summary>A drawn shape, filled, stroked or both.</summary>
internal sealed record ShapeItem(Outline Outline, Rgb? Fill, Rgb? Stroke = null, double LineWidth = 1) : DisplayItem
{
    public bool IsDashed { get; init; }

    public override DisplayItem MoveBy(double x, double y) => this with { Outline = Outline.MoveBy(x, y) };
}

internal sealed record ImageItem(double X, double Y, double Width, double Height, Logo Logo) : DisplayItem
{
    public override DisplayItem MoveBy(double x, double y) => this with { X = X + x, Y = Y + y };
}

/// <summary>Where a reader can click.</summary>
internal sealed record LinkItem(double X, double Y, double Width, double Height, LinkTarget Target) : DisplayItem
{
    public override DisplayItem MoveBy(double x, double y) => this with { X = X + x, Y = Y + y };
}

/// <summary>Where links, contents and bookmarks lead to.</summary>
internal sealed record AnchorItem(string Id, double Y) : DisplayItem
{
    public override DisplayItem MoveBy(double x, double y) => this with { Y = Y + y };
}

/// <summary>The area of a figure, which its tag must state.</summary>
internal sealed record FigureItem(double X, double Y, double Width, double Height, StructureElement Element) : DisplayItem
{
    public override DisplayItem MoveBy(double x, double y) => this with { X = X + x, Y = Y + y };
}

/// <summary>A link: where it leads, how it is described aloud, and its place in the structure.</summary>
/// <param name="Address">tel:, mailto: or https: address, or #id.</param>
internal sealed record LinkTarget(string Address, string Description, StructureElement Element, LinkReference Reference);
