using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Emit.Docx;
using PolicyKit.Emit.Reading;
using PolicyKit.Tests.Documents;
using PolicyKit.Tests.Emit.Docx;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.Emit.Reading;

/// <summary>What our own writer put into a Word file comes back out of it.</summary>
public sealed class DocxRoundTripTests
{
    [Fact]
    public void Random_documents_keep_their_words_headings_and_lists() => Prop
        .ForAll(RandomDocuments.All, document =>
        {
            var reading = Read(document);
            Assert.Empty(reading.Diagnostics);

            // Panels stand in the order of the sheet, and a poster's steps in a table.
            if (document.Page.Layout is PageLayout.Flow or PageLayout.Sheet)
                AssertContained(GetSaid(document), Squeeze(reading.Text.Content));

            // A number alone is a heading to one and nothing to the other, and a part before the first section is numbered 0 or 1.
            if (document.Page.Layout is PageLayout.Flow && document.Blocks.OfType<Heading>().All(h => h.Number == "" || (IsSaid(h.Inlines) && !h.Number.Split('.').Contains("0"))))
                Assert.Equal(document.Blocks.OfType<Heading>().Where(h => IsSaid(h.Inlines)).Select(Describe), reading.Document!.Blocks.OfType<Heading>().Where(h => h.Level > 1).Select(Describe));

            var items = DocumentWalker.GetBlocks(reading.Document!).OfType<ListBlock>().SelectMany(l => l.Items).Select(i => Squeeze(GetText(((Paragraph)i.Blocks[0]).Inlines)));
            var expected = document.Blocks.OfType<ListBlock>().SelectMany(l => l.Items).Select(i => i.Blocks[0]).OfType<Paragraph>().Select(p => Squeeze(GetText(p.Inlines))).Where(t => t != "");
            Assert.Empty(expected.Except(items));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Tables_come_back_cell_by_cell()
    {
        var table = new Table([Cell("Who"), Cell("Number")], [[Cell("Police"), Cell("999")], [Cell(""), Cell("101")]]) { Caption = "Whom to ring" };
        var read = Assert.IsType<Table>(Read(SmallDocuments.Create(table)).Document!.Blocks.Last());

        Assert.Equal("Whom to ring", read.Caption);
        Assert.Equal(table.Header.Select(c => GetText(c.Inlines)), read.Header.Select(c => GetText(c.Inlines)));
        Assert.Equal(table.Rows.SelectMany(r => r).Select(c => GetText(c.Inlines)), read.Rows.SelectMany(r => r).Select(c => GetText(c.Inlines)));

        static TableCell Cell(string text) => new([new TextInline(text)]);
    }

    [Fact]
    public void Lists_come_back_with_their_numbers_signs_and_nesting()
    {
        var inner = new ListBlock(false, [new ListItem([SmallDocuments.Say("at once")])]);
        var list = new ListBlock(true, [new ListItem([SmallDocuments.Say("Tell the lead"), inner]), new ListItem([SmallDocuments.Say("Write it down")])]) { Start = 4 };
        var crosses = new ListBlock(false, [new ListItem([SmallDocuments.Say("Look")])]) { Marker = ListMarker.Cross };
        var blocks = Read(SmallDocuments.Create(list, SmallDocuments.Say("Never:"), crosses)).Document!.Blocks;

        var read = Assert.IsType<ListBlock>(blocks[^3]);
        Assert.Equal((true, 4, 2), (read.IsOrdered, read.Start, read.Items.Length));
        Assert.False(Assert.IsType<ListBlock>(read.Items[0].Blocks[1]).IsOrdered);
        Assert.Equal(ListMarker.Cross, Assert.IsType<ListBlock>(blocks[^1]).Marker);
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void The_documents_of_every_sample_read_back_without_a_word_lost(string sample)
    {
        foreach (var document in National.GetDocuments(sample))
        {
            var reading = Read(document);
            var text = Squeeze(reading.Text.Content);

            Assert.Empty(reading.Diagnostics);
            Assert.Equal(document.Title, reading.Document!.Title);
            Assert.Equal(document.Language, reading.Document.Language);
            Assert.All(GetSaid(document), said => Assert.Contains(said, text, StringComparison.Ordinal));
            Assert.Equal(
                document.Blocks.OfType<Heading>().Select(h => $"{h.Level} {h.Number} {GetText(h.Inlines)}").Order(StringComparer.Ordinal),
                reading.Document.Blocks.OfType<Heading>().Where(h => h.Level > 1).Select(h => $"{h.Level} {h.Number} {DocumentWalker.GetText(h.Inlines)}").Order(StringComparer.Ordinal).Where(h => document.Page.Layout != PageLayout.Poster || document.Blocks.OfType<Heading>().Any(d => h.EndsWith(GetText(d.Inlines), StringComparison.Ordinal))));
        }
    }

    private static DocxReading Read(Document document) => DocxReader.Read([.. OutputFormat.Docx.Emit(document).Bytes], "small.docx");

    private static void AssertContained(IEnumerable<string> said, string text)
    {
        var at = 0;
        foreach (var words in said)
        {
            var place = text.IndexOf(words, at, StringComparison.Ordinal);
            Assert.True(place >= 0, $"“{words}” is lost");
            at = place + words.Length;
        }
    }

    // Word files tell only some levels apart.
    private static (int Level, string Text) Describe(Heading heading) => (StyleSheet.GetHeadingLevel(heading), Squeeze(heading.Number + GetText(heading.Inlines)));

    /// <summary>What each block says by itself, in order.</summary>
    private static IEnumerable<string> GetSaid(Document document) => DocumentWalker.GetBlocks(document)
        .SelectMany(b => b switch
        {
            Heading heading => [heading.Inlines],
            Paragraph paragraph => [paragraph.Inlines],
            Table table => table.Header.Concat(table.Rows.SelectMany(r => r)).Select(c => c.Inlines),
            _ => (IEnumerable<ImmutableArray<Inline>>)[],
        })
        .Select(i => Squeeze(GetText(i)))
        .Where(t => t != "");

    private static bool IsSaid(ImmutableArray<Inline> inlines) => Squeeze(GetText(inlines)) != "";

    // As the writer says a value that is missing, with what a Word file cannot hold replaced.
    private static string GetText(ImmutableArray<Inline> inlines) => string.Concat(DocumentWalker.Flatten(inlines).Select(i => i switch
    {
        TextInline text => LegalText.Create(text.Text),
        MissingValue missing => LegalText.Create($"[missing: {missing.Name}]"),
        LineBreak => " ",
        _ => "",
    }));

    private static string Squeeze(string text)
    {
        var squeezed = new StringBuilder();
        foreach (var character in text.Where(c => !char.IsWhiteSpace(c)))
            squeezed.Append(character);
        return squeezed.ToString();
    }
}
