using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Tests.Emit.Layout.Pages;

public class PanelPagesTests
{
    private const double PointsToMillimetre = 72 / 25.4;

    [Fact]
    public void A_leaflet_folds_where_its_narrow_panel_ends()
    {
        var pages = DocumentLayout.Lay(SampleDocuments.Leaflet).Pages;
        Assert.Equal([[97, 197], [100, 200]], pages.Select(page => GetFolds(page).Select(x => Math.Round(x / PointsToMillimetre, 2)).Distinct().Order().ToArray()));
    }

    [Fact]
    public void Fold_marks_stand_in_the_margin_and_text_keeps_off_the_folds()
    {
        foreach (var page in DocumentLayout.Lay(SampleDocuments.Leaflet).Pages)
        {
            var folds = GetFolds(page).Distinct().ToArray();
            Assert.All(GetMarks(page).SelectMany(mark => mark.Outline.Steps), step => Assert.True(step.Y3 <= 10 * PointsToMillimetre || step.Y3 >= page.Height - 9 * PointsToMillimetre));
            foreach (var text in page.Items.OfType<GlyphItem>())
                Assert.All(folds, fold => Assert.True(text.X + text.Width <= fold - 7.9 * PointsToMillimetre + text.Size || text.X >= fold + 7.9 * PointsToMillimetre));
        }
    }

    [Fact]
    public void A_panel_with_too_many_words_is_named_with_how_many()
    {
        ImmutableArray<Block> tooMuch = [.. Enumerable.Repeat(0, 40).Select(_ => new Paragraph([new TextInline("Nothing that a family is told may be cut off at the foot of a panel.")]))];
        var leaflet = SampleDocuments.Leaflet;
        var last = leaflet.Blocks.ToList().FindLastIndex(block => block is PanelBreak);
        var diagnostic = Assert.Single(DocumentLayout.Lay(leaflet with { Blocks = leaflet.Blocks.InsertRange(last + 1, tooMuch) }).Diagnostics, d => d.Id == "PK6011");
        Assert.Contains($"“{((PanelBreak)leaflet.Blocks[last]).Name}”", diagnostic.Message);
        Assert.Matches(@"about \d{3} words too long", diagnostic.Message);
    }

    [Fact]
    public void Only_the_fullest_panel_gives_up_the_space_between_its_lines()
    {
        var block = new Paragraph([new TextInline("Words of a panel that is read at home, in as many lines as it takes to make two of them.")]);
        var leaflet = SampleDocuments.Leaflet with { Blocks = [block, new PanelBreak("Short"), block, new PanelBreak("Long"), .. Enumerable.Repeat(block, 17)] };

        var laid = DocumentLayout.Lay(leaflet);

        Assert.Empty(laid.Diagnostics);
        var heights = laid.Pages.SelectMany(page => page.Items.OfType<GlyphItem>().Where(g => g.Size == leaflet.Page.TextSize && g.Glyphs.Length > 5).GroupBy(g => g.X)).Select(GetLineHeight).ToArray();
        var roomy = Math.Round(leaflet.Page.TextSize * leaflet.Page.LineSpacing, 6);
        Assert.Equal([roomy, roomy], heights[..2].Order());
        Assert.InRange(heights[2], leaflet.Page.TextSize * leaflet.Page.MinimumLineSpacing, roomy - 0.1);

        static double GetLineHeight(IEnumerable<GlyphItem> panel) => panel.Zip(panel.Skip(1), (a, b) => Math.Round(b.Baseline - a.Baseline, 6)).Where(d => d > 0).Min();
    }

    private static IEnumerable<ShapeItem> GetMarks(DisplayPage page) => page.Furniture.OfType<ShapeItem>().Where(shape => shape.Outline.Steps.Length == 2);

    private static IEnumerable<double> GetFolds(DisplayPage page) => GetMarks(page).Select(mark => mark.Outline.Steps[0].X3);
}
