using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Tests.Emit.Layout.Pages;

public sealed class CrowdedSheetTests
{
    private static readonly Paragraph Line = Say("One line of a sheet that is full of them, and each of them takes the whole width and then a little of a second line too.");

    private static readonly double Margin = 15 * 72 / 25.4;

    [Fact]
    public void A_sheet_gives_up_white_edge_before_it_takes_another_page()
    {
        Assert.Equal(Margin, GetLeft(Lay(CreateSheet(Line))), 3);

        var fullest = Enumerable.Range(50, 150).Select(count => Lay(CreateSheet(Say(string.Join(' ', Enumerable.Repeat("One of the sentences of a very long text.", count))))))
            .TakeWhile(laid => laid.Pages.Length == 1).Last();
        Assert.InRange(GetLeft(fullest), 7 * 72 / 25.4, Margin - 5);
        Assert.Contains(fullest.Pages[0].Items.OfType<GlyphItem>(), g => g.Size == SampleDocuments.Sheet.Page.MinimumTextSize);
    }

    [Fact]
    public void The_wordier_of_two_columns_is_the_wider_only_on_a_crowded_sheet()
    {
        var columns = new Columns([new Column([Line, Line, Line]), new Column([Line])]);
        var crowd = Enumerable.Repeat(Line, 21);

        var roomy = GetSecondColumn(Lay(CreateSheet(columns)));
        var crowded = GetSecondColumn(Lay(CreateSheet([columns, .. crowd])));

        Assert.True(crowded > roomy + 20, $"{crowded} and {roomy}");
    }

    [Fact]
    public void A_card_says_on_its_front_alone_where_it_is_from()
    {
        ImmutableArray<Block> sides = [Line, new PageBreak(), Line];
        Assert.Equal([true, true], Lay(CreateSheet(sides) with { Page = SampleDocuments.Sheet.Page with { PageBudget = 2 } }).Pages.Select(SaysStatus));
        Assert.Equal([true, false], Lay(CreateCard(sides)).Pages.Select(SaysStatus));

        static bool SaysStatus(DisplayPage page) => page.Furniture.OfType<GlyphItem>().Count() > 1;
    }

    [Fact]
    public void A_long_name_is_left_to_the_foot_of_a_card()
    {
        var card = CreateCard(Line);
        Assert.Equal(["P", "H1"], Lay(card with { Publisher = "Ash School", Subtitle = "" }).Root.Children.OfType<StructureElement>().Select(e => e.Role).Take(2));
        Assert.Equal("H1", Lay(card with { Publisher = string.Join(' ', Enumerable.Repeat("Featherstonehaugh", 8)), Subtitle = "" }).Root.Children.OfType<StructureElement>().First().Role);
    }

    private static Document CreateSheet(params ImmutableArray<Block> blocks) => SampleDocuments.Sheet with { Blocks = blocks };

    private static Document CreateCard(params ImmutableArray<Block> blocks) =>
        CreateSheet(blocks) with { Page = SampleDocuments.Sheet.Page with { Width = 105, Height = 148, PageBudget = 2, MarginTop = 6, MarginLeft = 6, MarginRight = 6 } };

    private static LaidOutDocument Lay(Document document) => DocumentLayout.Lay(document);

    private static double GetLeft(LaidOutDocument laid) => laid.Pages[0].Items.OfType<GlyphItem>().Min(g => g.X);

    // The text of the columns comes first after the title block.
    private static double GetSecondColumn(LaidOutDocument laid)
    {
        var starts = laid.Pages[0].Items.OfType<GlyphItem>().Where(g => g.Content is not null && g.X > laid.Pages[0].Width / 3).ToArray();
        return starts.GroupBy(g => Math.Round(g.X, 1)).OrderByDescending(g => g.Count()).First().Key;
    }

    private static Paragraph Say(string text) => new([new TextInline(text)]);
}
