using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Documents.Variants;
using PolicyKit.Emit;
using PolicyKit.Tests.Emit;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.Documents.Variants;

public partial class DocumentVariantTests
{
    public static TheoryData<string> Names => [.. DocumentVariant.All.Select(v => v.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_variant_says_every_word_that_its_document_says(string name) => Prop
        .ForAll(RandomDocuments.All, document => GetWords(document with { Blocks = [.. document.Blocks.Where(b => b is not ContentsTable)] })
            .All(GetWords(DocumentVariant.Find(name)!.Apply(document)).Contains))
        .QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Names))]
    public void A_variant_has_its_own_name_and_tells_clauses_and_steps_in_the_same_order(string name)
    {
        foreach (var document in National.GetDocuments("hartwell-and-ness-high.yaml"))
        {
            var variant = DocumentVariant.Find(name)!.Apply(document);
            Assert.Equal($"{document.Id}-{name}", variant.Id);
            Assert.Equal(National.GetClauses(document), National.GetClauses(variant));
            Assert.Equal(GetHeadings(document), GetHeadings(variant).Intersect(GetHeadings(document)));
        }
    }

    [Fact]
    public void Large_print_is_18_point_in_one_column_with_narrow_tables_only()
    {
        foreach (var document in National.GetDocuments("quayside-college.yaml"))
        {
            var variant = DocumentVariant.LargePrint.Apply(document);
            Assert.Equal((PageLayout.Flow, 18, 18, 0), (variant.Page.Layout, variant.Page.TextSize, variant.Page.MinimumTextSize, variant.Page.PageBudget));
            Assert.DoesNotContain(DocumentWalker.GetBlocks(variant), block => block is Columns or PanelBreak or Table { Header.Length: > 2 });
        }
    }

    [Fact]
    public void Plain_text_holds_headings_paragraphs_and_lists_only()
    {
        foreach (var document in National.GetDocuments("oakfield-primary.yaml"))
        {
            var variant = DocumentVariant.Plain.Apply(document with { Theme = document.Theme with { Logo = new Logo(SamplePictures.Png, "Crest") } });
            Assert.All(DocumentWalker.GetBlocks(variant), block => Assert.True(block is Heading or Paragraph or PageBreak or ListBlock { Marker: ListMarker.Default or ListMarker.Checkbox }));
            Assert.Null(variant.Theme.Logo);
            Assert.False(variant.Theme.HasBands);
        }
    }

    [Theory]
    [InlineData("large-print")]
    [InlineData("plain")]
    public void Whom_to_call_starts_a_page_of_its_own_and_nothing_else_does(string name)
    {
        foreach (var document in National.GetDocuments("oakfield-primary.yaml"))
        {
            var blocks = DocumentVariant.Find(name)!.Apply(document).Blocks;
            var breaks = blocks.Index().Where(b => b.Item is PageBreak);
            if (document.Page.Layout == PageLayout.Panels)
                Assert.Equal("Who to call", DocumentWalker.GetText(Assert.IsType<Heading>(blocks[Assert.Single(breaks).Index + 1]).Inlines));
            else
                Assert.Empty(breaks);
        }
    }

    [Fact]
    public void Headings_of_plain_text_skip_no_level()
    {
        foreach (var document in National.GetDocuments("oakfield-primary.yaml"))
        {
            var level = 1;
            foreach (var heading in DocumentWalker.GetBlocks(DocumentVariant.Plain.Apply(document)).OfType<Heading>())
            {
                Assert.InRange(heading.Level, 2, level + 1);
                level = heading.Level;
            }
        }
    }

    [Theory]
    [InlineData("Copy it", "Do not copy it")]
    [InlineData("Do not look", "Do not look")]
    [InlineData("Don’t look", "Don’t look")]
    [InlineData("Never look", "Never look")]
    [InlineData("No copies", "No copies")]
    [InlineData("Note it on paper", "Do not note it on paper")]
    public void What_a_cross_refuses_is_refused_in_words_and_once(string item, string told) => Assert.Equal(
        ["Do not: at the scene", told],
        TellPlainly(new Callout(CalloutKind.DoNot, [new ListBlock(IsOrdered: false, [Item(new Strong([new TextInline(item[..2])]), new TextInline(item[2..]))])]) { Title = "at the scene" }));

    [Theory]
    [InlineData(CalloutKind.DoNot, "", "Do not")]
    [InlineData(CalloutKind.DoNot, "At the scene", "Do not: At the scene")]
    [InlineData(CalloutKind.DoNot, "Do not do this", "Do not do this")]
    [InlineData(CalloutKind.Danger, "Now", "Danger: Now")]
    [InlineData(CalloutKind.Note, "Law", "Law")]
    public void A_box_that_warns_by_its_colour_warns_in_words(CalloutKind kind, string title, string told) =>
        Assert.Equal([told, "Look at it."], TellPlainly(new Callout(kind, [new Paragraph([new TextInline("Look at it.")])]) { Title = title }));

    [Fact]
    public void A_row_of_a_table_says_what_each_value_is()
    {
        var table = new Table([Cell("Who"), Cell("When"), Cell("Phone")], [[Cell("Amina Begum"), Cell(""), Cell("01632 960101")]]);
        var variant = DocumentVariant.Plain.Apply(SampleDocuments.Policy with { Blocks = [table] });
        Assert.Equal("Amina Begum Phone: 01632 960101", GetOwnText(Assert.Single(DocumentWalker.GetBlocks(variant).OfType<Paragraph>())));
    }

    [Fact]
    public void The_poster_on_A4_is_fitted_to_its_paper_in_type_of_14_points_or_more()
    {
        var poster = DocumentVariant.A4.Apply(National.GetDocuments("oakfield-primary.yaml").First(d => d.Id == "flowchart-poster"));
        Assert.Equal((210, 297, 14), (poster.Page.Width, poster.Page.Height, poster.Page.MinimumTextSize));
        var file = OutputFormat.Pdf.Emit(poster);
        Assert.Equal(2, file.PageCount);
        Assert.Empty(file.Diagnostics);
    }

    [Fact]
    public void Every_format_writes_every_variant_of_the_national_pack()
    {
        var variants = National.GetDocuments("puddleducks-nursery.yaml")
            .SelectMany(document => National.Pack.Symbol.Documents.First(d => d.Id == document.Id).Variants.Select(variant => variant.Apply(document)))
            .ToArray();
        Assert.True(variants.Length >= 7);
        foreach (var variant in variants)
            Assert.All(OutputFormat.All, format => Assert.Empty(format.Emit(variant).Diagnostics.Where(d => d.IsError)));
    }

    private static IEnumerable<string> TellPlainly(Block block) =>
        DocumentWalker.GetBlocks(DocumentVariant.Plain.Apply(SampleDocuments.Sheet with { Blocks = [block] })).Select(GetOwnText).Where(t => t != "");

    private static ListItem Item(params ReadOnlySpan<Inline> inlines) => new([new Paragraph([.. inlines])]);

    private static TableCell Cell(string text) => new([new TextInline(text)]);

    private static IEnumerable<string> GetHeadings(Document document) =>
        DocumentWalker.GetBlocks(document).OfType<Heading>().Select(h => $"{h.Number} {DocumentWalker.GetText(h.Inlines)}");

    private static HashSet<string> GetWords(Document document) =>
        [.. DocumentWalker.GetBlocks(document).SelectMany(block => Word().Matches(GetOwnText(block)).Select(m => m.Value.ToLowerInvariant()))];

    private static string GetOwnText(Block block) => block switch
    {
        Heading heading => DocumentWalker.GetText(heading.Inlines),
        Paragraph paragraph => DocumentWalker.GetText(paragraph.Inlines),
        Callout callout => callout.Title,
        // The first header names what the rows then say themselves.
        Table table => string.Join(' ', table.Rows.SelectMany(row => row).Select(cell => DocumentWalker.GetText(cell.Inlines)).Append(table.Caption)),
        ContactCard card => string.Join(' ', card.Lines.SelectMany(l => (string[])[l.Label, l.Text]).Concat([card.Name, card.Role, card.Hours])),
        Flowchart chart => string.Join(' ', DocumentWalker.GetBlocks(FlowSteps.GetSteps(chart.Graph)).Select(GetOwnText).Append(chart.Graph.Title)),
        _ => "",
    };

    [GeneratedRegex(@"[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
