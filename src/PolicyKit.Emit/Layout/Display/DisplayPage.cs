using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Display;

/// <summary>A page ready to paint: grounds first, then the content in reading order, then what runs across or around it.</summary>
internal sealed record DisplayPage(double Width, double Height)
{
    private readonly List<DisplayItem> _grounds = [];
    private readonly List<DisplayItem> _items = [];
    private readonly Queue<Action<List<DisplayItem>, List<DisplayItem>>> _unpainted = [];

    public List<DisplayItem> Grounds
    {
        get
        {
            Paint();
            return _grounds;
        }
    }

    public List<DisplayItem> Items
    {
        get
        {
            Paint();
            return _items;
        }
    }

    /// <summary>Headers, footers and fold marks.</summary>
    public List<DisplayItem> Furniture { get; } = [];

    /// <summary>Painted across everything, see-through.</summary>
    public List<WatermarkText> Watermarks { get; } = [];

    /// <summary>Adds grounds and items when the page is first looked at. Most layouts are only tried, and nobody looks at those.</summary>
    public void PaintLater(Action<List<DisplayItem>, List<DisplayItem>> paint) => _unpainted.Enqueue(paint);

    private void Paint()
    {
        while (_unpainted.TryDequeue(out var paint))
            paint(_grounds, _items);
    }
}

/// <summary>Text painted at a slant through the middle of the page.</summary>
internal sealed record WatermarkText(GlyphItem Text, double Degrees);

/// <summary>A heading as bookmarks list it.</summary>
internal sealed record OutlineEntry(int Level, string Text, string Anchor);

/// <summary>A document as placed on its pages, with its structure in reading order.</summary>
internal sealed record LaidOutDocument(
    Document Document,
    ImmutableArray<DisplayPage> Pages,
    StructureElement Root,
    ImmutableArray<OutlineEntry> Outline)
{
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}
