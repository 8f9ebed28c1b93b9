using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Blocks;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Emit.Layout.Pages;

/// <summary>What every page carries around its text: the status line, the page number, the running title, the watermark. Not part of what is read aloud.</summary>
internal sealed record Furniture(Document Document, Palette Palette, LineBreaker Lines, double Size)
{
    // Printers leave about this much of the paper white.
    public static readonly double UnprintableEdge = Points.FromMillimetres(7);

    /// <summary>The status line and the school's own, where a line may end after a dot but does not start with one.</summary>
    public static string GetStatus(Document document) =>
        string.Join(" · ", ((string[])[document.StatusLine, document.FooterLine]).Where(t => t != "")).Replace(" · ", "\u00A0· ", StringComparison.Ordinal);

    private double PageNumberWidth => 7 * Size;

    /// <summary>From the page's lower edge to the top of the footer.</summary>
    public double GetFooterReach(double width) => UnprintableEdge + LayFooter(width).Length * LineHeight + 0.8 * Size;

    private double LineHeight => 1.28 * Size;

    public void PaintFooter(DisplayPage page, double left, double width, int number, int count)
    {
        var lines = LayFooter(width);
        var block = new TextBlock(left, Size, LineHeight, Palette.Muted);
        var top = page.Height - UnprintableEdge - lines.Length * LineHeight;
        ReadOnlySpan<(double, double)> rule = [(left, top - 0.35 * Size), (left + width, top - 0.35 * Size)];
        page.Furniture.Add(new ShapeItem(Outline.Polyline(rule), null, Palette.Rule, 0.5));
        for (var i = 0; i < lines.Length; i++)
            page.Furniture.AddRange(block.Paint(lines[i], top + i * LineHeight, Palette));

        var text = string.Create(CultureInfo.InvariantCulture, $"Page {number} of {count}");
        var glyphs = FontFamily.Default.Shape(text, FontStyle.Regular);
        var item = new GlyphItem(0, top + (lines.Length - 1) * LineHeight + block.GetBaseline(FontMetrics.Default), glyphs, Size, Palette.Muted);
        page.Furniture.Add(item with { X = left + width - item.Width });
    }

    /// <summary>Says on every page but the first which document it belongs to, unless the margin is too narrow to hold it.</summary>
    public void PaintRunningTitle(DisplayPage page, double left, double width, double top)
    {
        if (top < 3 * LineHeight)
            return;

        var lines = Lines.Break(InlineRun.Untagged($"{Document.Title} – {Document.Publisher}", FontStyle.Regular), Size, width);
        if (lines.Length > 1)
            lines = Lines.Break(InlineRun.Untagged(Document.Title, FontStyle.Regular), Size, width);
        var block = new TextBlock(left, Size, LineHeight, Palette.Muted);
        if (!lines.IsEmpty)
            page.Furniture.AddRange(block.Paint(lines[0], top - 2.2 * LineHeight, Palette));
    }

    public void PaintWatermark(DisplayPage page)
    {
        if (Document.Watermark == "")
            return;

        var size = Math.Min(0.22 * page.Width, 0.75 * page.Width / Math.Max(0.1, FontFamily.Default.Measure(Document.Watermark, FontStyle.Bold, 1)));
        var item = new GlyphItem(0, 0, FontFamily.Default.Shape(Document.Watermark, FontStyle.Bold), size, Palette.Stop);
        page.Watermarks.Add(new WatermarkText(item, 40));
    }

    // The page number stands at the end of the last line, or on one of its own where the words leave it no room.
    private ImmutableArray<TextLine> LayFooter(double width)
    {
        var text = GetStatus(Document);
        var lines = text == "" ? [] : Lines.Break(InlineRun.Untagged(text, FontStyle.Regular), Size, width);
        return lines.IsEmpty || lines[^1].Width > width - PageNumberWidth - Size ? lines.Add(new TextLine([], 0)) : lines;
    }
}
