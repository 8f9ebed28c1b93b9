using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Blocks;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Emit.Layout.Pages;

/// <summary>One column from top to bottom, on as many pages as it takes or fitted to a number of pages: policies and one-page sheets.</summary>
internal sealed class ColumnPages(Document document, Palette palette)
{
    // Of the width: on the narrowest card, two contacts still stand side by side.
    private const double LargestNumber = 0.055;

    // Of its usual side margins.
    private const double LeastMargins = 0.7;

    private readonly LineBreaker _lines = new(FontFamily.Default);
    private readonly PageSetup _page = document.Page;

    // Large print is large throughout, down to the page numbers.
    private double Scale => IsSheet ? 1 : Math.Max(1, _page.TextSize / PageSetup.A4.TextSize);

    private bool IsSheet => _page.Layout == PageLayout.Sheet;

    public LaidOutDocument Lay()
    {
        if (_page.PageBudget <= 0)
            return LayOnFewestPages();

        var (type, layout) = Fitting.FindFirst(GetSteps(), step => (step, Lay(step)), laid => IsWithinBudget(laid.Item2));
        if (!IsWithinBudget(layout))
            return layout with { Diagnostics = [Report(layout.Pages.Length)] };

        return IsSheet && type.LineSpacing < _page.LineSpacing ? Fitting.FindFirst(GetLooser(type), Lay, IsWithinBudget) : layout;
    }

    // A page more is no fault, but one that begins with the last two lines of the page before serves nobody: a little less space takes them back.
    private LaidOutDocument LayOnFewestPages()
    {
        const double LeastSpace = 0.6;
        var steps = TypeScale.GetFittingSteps(_page, []).Where(step => step.Text >= _page.TextSize && step.Space >= LeastSpace).ToImmutableArray();
        var tightest = Lay(steps[^1]);
        return Fitting.FindFirst(steps, Lay, layout => layout.Pages.Length <= tightest.Pages.Length);
    }

    // A sheet is read as one view, so it gives up some of its white edge before anything on it is cut.
    private ImmutableArray<TypeScale> GetSteps()
    {
        if (!IsSheet)
            return TypeScale.GetFittingSteps(_page, []);

        var steps = TypeScale.GetFittingSteps(_page, [1.5, 1.25]);
        return [.. steps, steps[^1] with { Margins = LeastMargins }];
    }

    private bool IsWithinBudget(LaidOutDocument layout) => layout.Pages.Length <= _page.PageBudget;

    // Spaces change by whole beats and leave a rest at the foot of a sheet, where it serves nobody: the lines share it.
    private ImmutableArray<TypeScale> GetLooser(TypeScale type)
    {
        const int Steps = 8;
        var spare = _page.LineSpacing - type.LineSpacing;
        return [.. Enumerable.Range(0, Steps + 1).Select(i => type with { LineSpacing = type.LineSpacing + spare * (Steps - i) / Steps })];
    }

    private LaidOutDocument Lay(TypeScale type)
    {
        var (width, height) = (Points.FromMillimetres(_page.Width), Points.FromMillimetres(_page.Height));
        var left = GetMargin(_page.MarginLeft, type);
        var columnWidth = Math.Max(72, width - left - GetMargin(_page.MarginRight, type));
        var top = Points.FromMillimetres(_page.MarginTop);

        var furniture = new Furniture(document, palette, _lines, IsSheet ? 7.5 : 8 * Scale);

        // The back of a card is in the same hand as its front.
        var following = _page.IsPocketSized ? furniture with { Document = document with { StatusLine = "", FooterLine = "" } } : furniture;
        var firstBottom = GetBottom(furniture);
        var bottom = GetBottom(following);

        var root = new StructureElement("Document");
        var pages = new List<DisplayPage> { new(width, height) };
        if (IsSheet)
            type = type with { HeadingScale = 1.2 + 0.2 * Math.Min(1, type.Space), Number = Math.Min(type.Number, LargestNumber * columnWidth) };
        var banner = new Banner(document, palette, _lines, left, columnWidth, IsSheet ? 22 + 3 * type.Roominess : 27 * Scale, 16 * Scale, IsSheet ? 1 : 2)
        {
            Padding = IsSheet ? 5 + 6 * type.Roominess : 17,
            SmallSize = IsSheet ? 9.5 : 11 * Scale,
            LogoShare = IsSheet ? 0.16 : 0.2,
            MostPublisherLines = _page.IsPocketSized ? 2 : int.MaxValue,
        };
        var bannerBottom = banner.Paint(pages[0], 0, width, document.Theme.HasBands ? 0 : top / 2, 0, root);
        var firstTop = bannerBottom + (IsSheet ? 0.8 : 1.6) * type.Text * (0.4 + 0.6 * type.Space);

        var context = new LayoutContext(document, palette, type, _lines) { PageHeight = bottom - top, IsCrowded = IsSheet && type.Space < TypeScale.Tight };
        var slabs = new BlockLayout(context).Lay(document.Blocks, new Strip(0, columnWidth), root);
        var isFirst = true;
        Paginator.Paginate(slabs, () =>
        {
            if (isFirst)
            {
                isFirst = false;
                return (pages[0], new PageArea(left, firstTop, columnWidth, firstBottom - firstTop));
            }

            pages.Add(new DisplayPage(width, height));
            following.PaintRunningTitle(pages[^1], left, columnWidth, top);
            return (pages[^1], new PageArea(left, top, columnWidth, bottom - top));
        });

        for (var i = 0; i < pages.Count; i++)
        {
            (i == 0 ? furniture : following).PaintFooter(pages[i], left, columnWidth, i + 1, pages.Count);
            furniture.PaintWatermark(pages[i]);
        }

        return new LaidOutDocument(document, [.. pages], root, [.. context.Outline]);

        double GetBottom(Furniture foot) => height - Math.Max(Points.FromMillimetres(_page.MarginBottom), foot.GetFooterReach(columnWidth) + 4 * type.Roominess);
    }

    private static double GetMargin(double millimetres, TypeScale type)
    {
        var margin = Points.FromMillimetres(millimetres);
        return Math.Min(margin, Math.Max(Furniture.UnprintableEdge, type.Margins * margin));
    }

    private Diagnostic Report(int pageCount)
    {
        var location = Cuts.FindLeastImportant(document.Blocks).Select(b => b.Origin.Template).FirstOrDefault(t => t is not null);
        var diagnostic = Diagnostic.Create(LayoutDiagnostics.TooManyPages, location, document.Title, pageCount, _page.PageBudget)
            .WithHint(Cuts.Suggest(document.Blocks) ?? "Shorten the longest parts");

        // Running text of a page more is still read, and a school does better with it than with nothing.
        return _page.Layout == PageLayout.Flow ? diagnostic with { Severity = DiagnosticSeverity.Warning } : diagnostic;
    }
}
