using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Tests.Emit.Layout.Pages;

public sealed class ColumnPagesTests
{
    private const double Size = 18;
    private const double LineHeight = 1.4 * Size;

    [Fact]
    public void A_few_lines_too_many_for_a_page_are_taken_back_by_a_little_less_space()
    {
        var layouts = Enumerable.Range(5, 30).Select(count => DocumentLayout.Lay(CreateLargePrint(CreateParagraphs(count)))).ToArray();
        var roomy = layouts[0];
        var full = layouts.Last(layout => layout.Pages.Length == 1);

        Assert.Equal(LineHeight, GetLineHeight(roomy), 2);
        Assert.InRange(GetLineHeight(full), 1.3 * Size, LineHeight - 0.1);
        Assert.All(layouts, layout => Assert.Contains(layout.Pages[0].Items.OfType<GlyphItem>(), glyph => glyph.Size == Size));
    }

    [Fact]
    public void Space_is_given_up_only_where_it_saves_a_page()
    {
        var layouts = Enumerable.Range(5, 30).Select(count => DocumentLayout.Lay(CreateLargePrint(CreateParagraphs(count)))).ToArray();
        var first = layouts.First(layout => layout.Pages.Length == 2);

        Assert.Equal(LineHeight, GetLineHeight(first), 2);
    }

    [Fact]
    public void A_box_of_a_few_lines_is_not_broken_for_the_sake_of_a_full_page()
    {
        var box = new Callout(CalloutKind.Danger, [CreateParagraph("Call 999 and stay. " + string.Concat(Enumerable.Repeat("Stay with the child until help has come. ", 6)))]) { Title = "Danger" };
        var fillings = Enumerable.Range(2, 14).Select(count => DocumentLayout.Lay(CreateLargePrint([.. CreateParagraphs(count), box, .. CreateParagraphs(8)]))).ToArray();

        Assert.Contains(fillings, layout => GetPagesOfBox(layout) is [1]);
        Assert.All(fillings, layout => Assert.Single(GetPagesOfBox(layout)));
    }

    [Fact]
    public void The_last_item_of_a_list_does_not_go_to_the_next_page_alone()
    {
        var list = new ListBlock(IsOrdered: false, [.. "abcd".Select(letter => new ListItem([CreateParagraph($"Item {letter}")]))]);
        var layouts = Enumerable.Range(6, 14).Select(count => DocumentLayout.Lay(CreateLargePrint([.. CreateParagraphs(count), list, .. CreateParagraphs(8)]))).ToArray();

        Assert.All(layouts, layout => Assert.All(layout.Pages, page => Assert.NotEqual(1, CountBullets(page))));
        Assert.Contains(layouts, layout => layout.Pages.Length > 1 && CountBullets(layout.Pages[1]) is 2 or 3 or 4);
    }

    private static int CountBullets(DisplayPage page) => page.Items.OfType<GlyphItem>().Count(glyph => glyph.Glyphs[0].CodePoint == '•');

    private static Document CreateLargePrint(ImmutableArray<Block> blocks) => new()
    {
        Id = "guide",
        Title = "A guide",
        Publisher = "Oakfield Academy",
        Date = new DateOnly(2026, 9, 14),
        Page = PageSetup.A4 with { TextSize = Size, MinimumTextSize = Size, LineSpacing = 1.4, MinimumLineSpacing = 1.3 },
        Blocks = blocks,
    };

    private static ImmutableArray<Block> CreateParagraphs(int count) => [.. Enumerable.Repeat(0, count).Select(_ => CreateParagraph("Stay calm and listen, and tell the safeguarding lead at once what you were told, in the words of the child."))];

    private static Paragraph CreateParagraph(string text) => new([new TextInline(text)]);

    /// <summary>The least between two lines, which is that within a paragraph.</summary>
    private static double GetLineHeight(LaidOutDocument layout)
    {
        var baselines = layout.Pages[0].Items.OfType<GlyphItem>().Where(glyph => glyph.Size == Size).Select(glyph => glyph.Baseline).Distinct().Order().ToArray();
        return baselines.Zip(baselines.Skip(1), (above, below) => below - above).Min();
    }

    /// <summary>The zero-based pages on which a part of the red edge stands.</summary>
    private static int[] GetPagesOfBox(LaidOutDocument layout)
    {
        var danger = Palette.Create(new Theme()).Danger;
        return [.. layout.Pages.Index().Where(page => page.Item.Grounds.Concat(page.Item.Items).OfType<ShapeItem>().Any(shape => shape.Stroke == danger)).Select(page => page.Index)];
    }
}
