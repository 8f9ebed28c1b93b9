using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Blocks;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Emit.Layout.Pages;

/// <summary>
/// A folded leaflet: panels are read in one order and printed in another. One type size for all; what no size can fit goes to a page of its own,
/// and is an error, because nothing a family is told may be cut off.
/// </summary>
internal sealed class PanelPages
{
    private readonly Document _document;
    private readonly Palette _palette;
    private readonly LineBreaker _lines = new(FontFamily.Default);
    private readonly PageSetup _page;
    private readonly double _width;
    private readonly double _height;
    private readonly double _top;
    private readonly double _bottom;
    private readonly ImmutableArray<Panel> _panels;

    public PanelPages(Document document, Palette palette)
    {
        (_document, _palette, _page) = (document, palette, document.Page);
        (_width, _height) = (Points.FromMillimetres(_page.Width), Points.FromMillimetres(_page.Height));
        (_top, _bottom) = (Points.FromMillimetres(_page.MarginTop), _height - Points.FromMillimetres(_page.MarginBottom));
        _panels = CreatePanels();
    }

    /// <param name="Side">Zero-based page.</param>
    /// <param name="Left">Of the panel's paper, not of its text.</param>
    private sealed record Panel(string Name, ImmutableArray<Block> Blocks, int Side, double Left, double Width, bool IsCover, bool IsBack);

    /// <param name="Top">Where its slabs start.</param>
    private sealed record Filled(Panel Panel, ImmutableArray<Slab> Slabs, double Left, double Top, double Room)
    {
        public bool IsOverfull => SlabStack.GetHeight(Slabs) > Room + 0.01;
    }

    public LaidOutDocument Lay()
    {
        var steps = TypeScale.GetFittingSteps(_page, [1.3]);
        var (type, fits) = Fitting.FindFirst(steps, step => (step, _panels.All(panel => Fits(panel, step))), tried => tried.Item2);
        return Lay(fits && type.Space < 1 ? Loosen(type) : _panels.ToDictionary(panel => panel, _ => type));
    }

    // The fullest panel decides about the size of type for all, and about the space between its lines for itself alone: the others keep what they have room for.
    private Dictionary<Panel, TypeScale> Loosen(TypeScale type)
    {
        var looser = TypeScale.GetFittingSteps(_page with { TextSize = type.Text, MinimumTextSize = type.Text }, []).Where(step => step.Space > type.Space).ToList();
        return _panels.ToDictionary(panel => panel, panel => looser.Find(step => Fits(panel, step)) ?? type);
    }

    private bool Fits(Panel panel, TypeScale type) =>
        !Fill(panel, new BlockLayout(CreateContext(type)), new StructureElement("Document"), new DisplayPage(_width, _height)).IsOverfull;

    private ImmutableArray<Panel> CreatePanels()
    {
        var hasGeometry = _page.PanelWidths.Length > 0 && _page.PanelWidths.Length == _page.PanelOrder.Length
            && _page.PanelWidths.Zip(_page.PanelOrder).All(side => side.First.Length == side.Second.Length);
        ImmutableArray<ImmutableArray<double>> widths = hasGeometry ? _page.PanelWidths : [[1, 1, 1], [1, 1, 1]];
        ImmutableArray<ImmutableArray<int>> order = hasGeometry ? _page.PanelOrder : [[2, 6, 1], [3, 4, 5]];

        var places = new SortedDictionary<int, (int Side, double Left, double Width)>();
        for (var side = 0; side < widths.Length; side++)
        {
            var (left, unit) = (0.0, _width / Math.Max(0.001, widths[side].Sum()));
            for (var i = 0; i < widths[side].Length; i++)
            {
                places.TryAdd(order[side][i], (side, left, unit * widths[side][i]));
                left += unit * widths[side][i];
            }
        }

        var parts = SplitIntoParts(places.Count);
        return [.. places.Values.Select((p, i) => new Panel(parts[i].Name, parts[i].Blocks, p.Side, p.Left, p.Width, i == 0, i == places.Count - 1))];
    }

    // A break too many goes on in the last panel, where it is reported as too long.
    private List<(string Name, ImmutableArray<Block> Blocks)> SplitIntoParts(int count)
    {
        var parts = new List<(string Name, List<Block> Blocks)> { (_document.Title, []) };
        foreach (var block in _document.Blocks)
        {
            if (block is PanelBreak first && parts is [(_, { Count: 0 })])
                parts[0] = (first.Name, parts[0].Blocks); // Names the cover, rather than leaving it empty.
            else if (block is PanelBreak panel && parts.Count < count)
                parts.Add((panel.Name, []));
            else if (block is not PanelBreak)
                parts[^1].Blocks.Add(block);
        }

        while (parts.Count < count)
            parts.Add(("", []));
        return [.. parts.Select(p => (p.Name, p.Blocks.ToImmutableArray()))];
    }

    private LaidOutDocument Lay(Dictionary<Panel, TypeScale> types)
    {
        var root = new StructureElement("Document");
        var pages = Enumerable.Range(0, _panels.Max(p => p.Side) + 1).Select(_ => new DisplayPage(_width, _height)).ToList();
        var context = CreateContext(types[_panels[0]]);
        var overfull = new List<Filled>();
        foreach (var panel in _panels)
        {
            var filled = Fill(panel, new BlockLayout(context with { Type = types[panel] }), root, pages[panel.Side]);
            SlabStack.Place([.. TakeWhatFits(filled.Slabs, filled.Room)], filled.Left, filled.Top, pages[panel.Side]);
            if (filled.IsOverfull)
                overfull.Add(filled);
        }

        AddOverflowPages(overfull, pages);
        var furniture = new Furniture(_document, _palette, _lines, 7.5);
        foreach (var page in pages)
            furniture.PaintWatermark(page);
        foreach (var panel in _panels.Where(p => p.Left > 0))
            MarkFold(pages[panel.Side], panel.Left);
        return new LaidOutDocument(_document, [.. pages], root, [.. context.Outline]) { Diagnostics = [.. overfull.Select(Report)] };
    }

    private LayoutContext CreateContext(TypeScale type) => new(_document, _palette, type, _lines) { PageHeight = _bottom - _top };

    // What stands above and below its slabs is painted; they themselves are not, because most are only tried.
    private Filled Fill(Panel panel, BlockLayout layout, StructureElement root, DisplayPage page)
    {
        var element = root.Add(new StructureElement("Sect") { Title = panel.Name });
        var left = panel.Left + Points.FromMillimetres(_page.MarginLeft);
        var width = Math.Max(36, panel.Width - Points.FromMillimetres(_page.MarginLeft + _page.MarginRight));
        var (top, bottom) = (_top, _bottom);
        if (panel.IsCover)
        {
            // What families are to do first stands beneath, so title and logo give way to it.
            var room = layout.Context.Type.Roominess;
            var banner = new Banner(_document, _palette, _lines, left, width, 20 + 14 * room, 20, 4) { Padding = (_top + 4) * (0.6 + 0.4 * room), SmallSize = 12, LogoShare = 0.1 + 0.18 * room, StacksLogo = true };
            top = banner.Paint(page, panel.Left, panel.Width, 0, (0.24 + 0.16 * room) * _height, element) + (0.6 + 0.6 * room) * layout.Context.Type.Text;
        }

        var slabs = layout.Lay(panel.Blocks, new Strip(0, width), element);
        if (panel.IsBack && LayStatus(element, layout, width) is { Length: > 0 } status)
        {
            bottom -= SlabStack.GetHeight(status) + 6;
            SlabStack.Place(status, left, bottom + 6, page);
        }

        return new Filled(panel, slabs, left, top, bottom - top);
    }

    // Said once, as text: a leaflet has no pages whose foot could carry it.
    private ImmutableArray<Slab> LayStatus(StructureElement element, BlockLayout layout, double width)
    {
        var text = Furniture.GetStatus(_document);
        return text == "" ? [] : [.. layout.LayText(InlineRun.Tagged(text, FontStyle.Regular, element.AddElement("P")), new Strip(0, width), 7.5, 9.6, _palette.Muted)];
    }

    private static IEnumerable<Slab> TakeWhatFits(ImmutableArray<Slab> slabs, double room)
    {
        var used = 0.0;
        for (var i = 0; i < slabs.Length; i++)
        {
            used += slabs[i].Height + (i == 0 ? 0 : slabs[i].SpaceBefore);
            if (used > room + 0.01)
                yield break;

            yield return slabs[i];
        }
    }

    private void AddOverflowPages(List<Filled> overfull, List<DisplayPage> pages)
    {
        foreach (var filled in overfull)
        {
            var rest = filled.Slabs.Skip(TakeWhatFits(filled.Slabs, filled.Room).Count()).ToList();
            Paginator.Paginate(rest, () =>
            {
                pages.Add(new DisplayPage(_width, _height));
                return (pages[^1], new PageArea(Points.FromMillimetres(_page.MarginLeft), _top, filled.Panel.Width, _bottom - _top));
            });
        }
    }

    private void MarkFold(DisplayPage page, double x)
    {
        var length = Points.FromMillimetres(4);
        page.Furniture.Add(new ShapeItem(Outline.Polyline([(x, 0), (x, length)]), null, _palette.Rule, 0.5));
        page.Furniture.Add(new ShapeItem(Outline.Polyline([(x, _height - length), (x, _height)]), null, _palette.Rule, 0.5));
    }

    private static Diagnostic Report(Filled filled)
    {
        var height = SlabStack.GetHeight(filled.Slabs);
        var words = filled.Panel.Blocks.SelectMany(DocumentWalker.GetBlocks).Sum(WordCount.Count);
        var over = Math.Max(1, (int)Math.Ceiling(words * (height - filled.Room) / height));
        var location = filled.Panel.Blocks.Select(b => b.Origin.Template).FirstOrDefault(t => t is not null);
        return Diagnostic.Create(LayoutDiagnostics.PanelTooLong, location, filled.Panel.Name, over)
            .WithHint(Cuts.Suggest(filled.Panel.Blocks) ?? "Shorten names, hours and words in it, or move a part of it to a panel with room");
    }
}
