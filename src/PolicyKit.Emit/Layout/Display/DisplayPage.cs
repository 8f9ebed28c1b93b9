using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Display;

/// <summary>A page ready to paint: grounds first, then the content in reading order, then what runs across or around it.</summary>
internal sealed record DisplayPage(double Width, double Height)
{
    public List<DisplayItem> Grounds { get; } = [];

    public List<DisplayItem> Items { get; } = [];

    /// <summary>Headers, footers and fold marks.</summary>
    public List<DisplayItem> Furniture { get; } = [];

    /// <summary>Painted across everything, see-through.</summary>
    public List<WatermarkText> Watermarks { get; } = [];
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
