using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Blocks;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Flow;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Emit.Layout.Pages;

/// <summary>
/// A wall poster: title, flowchart over the whole width, and a band of boxes and telephone numbers at the foot; then a page of text.
/// Blocks before the first page break stand on the poster, those after it on the page of text.
/// </summary>
internal sealed class PosterPages(Document document, Palette palette)
{
    private const double LeastNumberSize = 40;
    private const double BandSize = 17;
    private const double LeastBandSize = 14;

    // The shorter side of A3, in millimetres.
    private const double LargeSheet = 297;

    private readonly LineBreaker _lines = new(FontFamily.Default);
    private readonly PageSetup _page = document.Page;
    private readonly double _width = Points.FromMillimetres(document.Page.Width);
    private readonly double _height = Points.FromMillimetres(document.Page.Height);
    private readonly double _left = Points.FromMillimetres(document.Page.MarginLeft);
    private readonly double _top = Points.FromMillimetres(document.Page.MarginTop);
    private readonly Furniture _furniture = new(document, palette, new LineBreaker(FontFamily.Default), Math.Min(document.Page.Width, document.Page.Height) < LargeSheet ? 8 : 9.5);

    // A smaller sheet is read from closer by: there the title and the numbers leave more of it to the boxes.
    private double Scale => Math.Min(_page.Width, _page.Height) < LargeSheet ? 0.6 : 1;

    // The full name of a school can take lines of a poster that its boxes need.
    private bool IsPublisherToldBelow => document.Subtitle != "" && document.StatusLine.Contains(document.Publisher, StringComparison.Ordinal);

    private double ColumnWidth => Math.Max(72, _width - _left - Points.FromMillimetres(_page.MarginRight));

    private double Bottom => _height - Math.Max(Points.FromMillimetres(_page.MarginBottom), _furniture.GetFooterReach(ColumnWidth) + 4);

    public LaidOutDocument Lay()
    {
        var onPoster = document.Blocks.TakeWhile(b => b is not PageBreak).ToImmutableArray();
        var afterwards = AddSteps(document.Blocks[onPoster.Length..], onPoster);

        var poster = Fitting.FindFirst(GetSteps(), step => LayPoster(onPoster, step.Size, step.Space), p => p.Fits);
        var diagram = PaintFigure(poster);

        var pages = new List<DisplayPage> { poster.Page };
        var context = LayText(afterwards, poster.Root, pages);
        for (var i = 0; i < pages.Count; i++)
        {
            _furniture.PaintFooter(pages[i], _left, ColumnWidth, i + 1, pages.Count);
            _furniture.PaintWatermark(pages[i]);
        }

        return new LaidOutDocument(document, [.. pages], poster.Root, [.. context.Outline]) { Diagnostics = GetDiagnostics(poster, diagram) };
    }

    /// <param name="Figure">Null without a flowchart.</param>
    private sealed record Poster(DisplayPage Page, StructureElement Root, Figure? Figure, double Size, bool Fits);

    /// <summary>A flowchart that is drawn when its size is settled, and the place kept for it.</summary>
    private sealed record Figure(FlowGraph Graph, FlowSketch Sketch, double Top, StructureElement Holder);

    // Larger than asked for where there is room. What is crowded gives up its spaces first: across a room, a larger letter is worth more than the room around it.
    private ImmutableArray<(double Size, double Space)> GetSteps()
    {
        const double Smallest = 6;
        var asked = _page.TextSize;
        var larger = Enumerable.Range(1, 9).Select(i => asked + 0.5 * i).Reverse();
        var smaller = Enumerable.Range(1, 60).Select(i => asked - 0.5 * i).Append(_page.MinimumTextSize).Where(size => size >= Smallest && size < asked).Distinct().OrderDescending();
        return
        [
            .. larger.Select(size => (size, 1.0)),
            .. Enumerable.Range(0, 6).Select(i => (asked, 1 - 0.2 * i)),
            .. smaller.Select(size => (size, 0.0)),
        ];
    }

    private Poster LayPoster(ImmutableArray<Block> blocks, double size, double space)
    {
        var root = new StructureElement("Document");
        var page = new DisplayPage(_width, _height);
        var banner = new Banner(document, palette, _lines, _left, ColumnWidth, (60 + 4 * space) * Scale, (48 + 12 * space) * Scale, 2) { Padding = (5 + 7 * space) * Scale, SmallSize = 14.5 * Scale, LogoShare = 0.15, NamesPublisher = !IsPublisherToldBelow };
        var top = banner.Paint(page, 0, _width, 0, 0, root) + (0.5 + 0.2 * space) * size;

        // The band is read from close by, its numbers from afar.
        var type = new TypeScale(Math.Min(size, Math.Max(LeastBandSize, BandSize * Scale)), 1.28, 0.5) { Number = LeastNumberSize * Scale };
        var layout = new BlockLayout(new LayoutContext(document, palette, type, _lines) { PageHeight = Bottom - _top, SpreadsLists = true, HasLowCards = true });
        var chartAt = blocks.TakeWhile(b => b is not Flowchart).Count();
        var above = layout.Lay(blocks[..chartAt], new Strip(0, ColumnWidth), root);
        if (!above.IsEmpty)
            top = SlabStack.Place(above, _left, top, page) + 0.8 * size;

        var chart = blocks.ElementAtOrDefault(chartAt) as Flowchart;
        var figureHolder = root.AddElement("Div");
        var below = LayBand(layout, blocks[Math.Min(chartAt + 1, blocks.Length)..], root);
        var bandTop = Bottom - SlabStack.GetHeight(below);
        SlabStack.Place(below, _left, bandTop, page);

        var room = bandTop - top - (0.5 + 0.2 * space) * size;
        if (chart is null)
            return new Poster(page, root, null, size, room >= 0);

        var sketch = FlowchartLayout.Sketch(chart.Graph, ColumnWidth, Math.Max(1, room), size, space);
        return new Poster(page, root, new Figure(chart.Graph, sketch, top, figureHolder), size, sketch.Height <= room + 0.01);
    }

    private FlowDiagram? PaintFigure(Poster poster)
    {
        if (poster.Figure is not { } figure)
            return null;

        var diagram = figure.Sketch.Draw();
        SlabStack.Place([FlowchartLayout.Paint(figure.Graph, diagram, poster.Size, 0, palette, figure.Holder)], _left, figure.Top, poster.Page);
        return diagram;
    }

    // Boxes stand side by side, so that the band stays low.
    private ImmutableArray<Slab> LayBand(BlockLayout layout, ImmutableArray<Block> blocks, StructureElement root)
    {
        var boxes = blocks.TakeWhile(b => b is Callout).ToImmutableArray();
        ImmutableArray<Block> arranged = boxes.Length < 2 ? blocks : [new Columns([.. boxes.Select(b => new Column([b]))]), .. blocks[boxes.Length..]];
        return layout.Lay(arranged, new Strip(0, ColumnWidth), root);
    }

    // A poster never goes out without its text for those who cannot see the picture.
    private static ImmutableArray<Block> AddSteps(ImmutableArray<Block> afterwards, ImmutableArray<Block> onPoster)
    {
        if (afterwards.SelectMany(DocumentWalker.GetBlocks).Any(b => b is ListBlock { IsOrdered: true }))
            return afterwards;

        return
        [
            .. afterwards,
            .. onPoster.OfType<Flowchart>().SelectMany(f => (IEnumerable<Block>)[new Heading(2, [new TextInline(f.Graph.Title)]), FlowSteps.GetSteps(f.Graph)]),
        ];
    }

    private LayoutContext LayText(ImmutableArray<Block> blocks, StructureElement root, List<DisplayPage> pages)
    {
        // Read in the hand, not across the room: smaller type leaves the lines the room that the poster spends on size.
        var setup = _page with { TextSize = 0.75 * _page.TextSize, MinimumTextSize = 0.55 * _page.TextSize, LineSpacing = 1.4, MinimumLineSpacing = 1.2 };
        var steps = TypeScale.GetFittingSteps(setup, []);
        var first = pages.Count;
        var laid = Fitting.FindFirst(steps, Lay, result => result.Pages.Count <= 1);
        pages.AddRange(laid.Pages);
        foreach (var child in laid.Part.Children)
            root.Add(child);
        return laid.Context;

        (List<DisplayPage> Pages, StructureElement Part, LayoutContext Context) Lay(TypeScale type)
        {
            var part = new StructureElement("Div");
            var context = new LayoutContext(document, palette, type, _lines) { PageHeight = Bottom - _top };
            var slabs = new BlockLayout(context).Lay(blocks, new Strip(0, ColumnWidth), part);
            var textPages = new List<DisplayPage>();
            var top = _top + 2.5 * _furniture.Size;
            Paginator.Paginate(slabs, () =>
            {
                textPages.Add(new DisplayPage(_width, _height));
                _furniture.PaintRunningTitle(textPages[^1], _left, ColumnWidth, top);
                return (textPages[^1], new PageArea(_left, top, ColumnWidth, Bottom - top));
            });
            return (textPages, part, context);
        }
    }

    private ImmutableArray<Diagnostic> GetDiagnostics(Poster poster, FlowDiagram? diagram)
    {
        if (poster.Size >= _page.MinimumTextSize - 0.01 && poster.Fits)
            return [];

        // The lane that reaches lowest decides about the size, and in it the boxes of most lines.
        var longest = diagram?.Boxes.GroupBy(box => box.X).OrderByDescending(lane => lane.Sum(box => box.Height)).First()
            .OrderByDescending(box => box.Lines.Length).Take(2).ToImmutableArray() ?? [];
        return
        [
            Diagnostic.Create(
                LayoutDiagnostics.PosterTypeTooSmall,
                longest.Select(box => box.Node.Origin.Template).FirstOrDefault(),
                document.Title, Math.Floor(poster.Size).ToString(CultureInfo.InvariantCulture), _page.MinimumTextSize)
                .WithHint(longest.IsEmpty
                    ? "Say less on the poster"
                    : $"Say less in {string.Join(" or ", longest.Select(box => $"“{box.Node.Title}”"))}, which take the most lines, or leave a question to the policy with “poster: false”"),
        ];
    }
}
