using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using PolicyKit.Documents;
using PolicyKit.Emit.Reading;
using Hyperlink = PolicyKit.Documents.Link;
using Paragraph = PolicyKit.Documents.Paragraph;
using Table = PolicyKit.Documents.Table;
using WordText = DocumentFormat.OpenXml.Wordprocessing.Text;

namespace PolicyKit.Tests.Emit.Reading;

/// <summary>Files that other programs made.</summary>
public sealed class ForeignWordFileTests
{
    /// <summary>One policy, saved by LibreOffice in its two kinds of .docx, and by way of .doc, .odt and .rtf.</summary>
    public static TheoryData<string> Files => ["libreoffice-word-2007.docx", "libreoffice-office-open-xml.docx", "libreoffice-from-doc.docx", "libreoffice-from-odt.docx", "libreoffice-from-rtf.docx"];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_policy_reads_the_same_whichever_way_it_was_saved(string file)
    {
        var reading = Load(file);
        var document = reading.Document!;
        var blocks = DocumentWalker.GetBlocks(document).ToArray();

        Assert.Equal("Responding to the sharing of images", document.Title);
        Assert.Equal([2, 3, 3], blocks.OfType<Heading>().Select(h => h.Level));
        Assert.Contains("\nThis section is for all staff at [insert name of school].\n", reading.Text.Content, StringComparison.Ordinal);

        var list = blocks.OfType<ListBlock>().First();
        Assert.True(list.IsOrdered);
        Assert.Equal(["Stay calm.", "Tell the designated safeguarding lead (lead@oak.example).", "Write it down."], list.Items.Select(i => GetText(i.Blocks[0])));
        Assert.Equal("or a deputy", GetText(Assert.IsType<ListBlock>(list.Items[1].Blocks[1]).Items[0].Blocks[0]));

        var table = Assert.Single(blocks.OfType<Table>());
        Assert.Equal(["Police", "999", "Lead", "01632 960101"], table.Rows.TakeLast(2).SelectMany(r => r).Select(c => DocumentWalker.GetText(c.Inlines)));
        Assert.Equal(["mailto:lead@oak.example", "https://www.oak.example/policy"], blocks.SelectMany(DocumentWalker.GetInlines).OfType<Hyperlink>().Select(l => l.Target));
        Assert.EndsWith("See our website. Last line\nTBC", reading.Text.Content, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("libreoffice-word-97.doc", "Word 97")]
    [InlineData("libreoffice.odt", "OpenDocument")]
    public void A_file_in_another_format_is_called_what_it_is(string file, string name) =>
        Assert.Contains(name, Assert.Single(Load(file).Diagnostics).Message, StringComparison.Ordinal);

    [Fact]
    public void A_file_made_with_the_open_xml_sdk_is_read()
    {
        using var stream = new MemoryStream();
        using (var word = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Template))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new DocumentFormat.OpenXml.Wordprocessing.Document(new Body(
                new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Heading1" }), new Run(new WordText("Scope"))),
                new SdtBlock(new SdtContentBlock(new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new Run(new WordText("All staff")), new Run(new Break()), new Run(new WordText("and governors"))))),
                new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new InsertedRun(new Run(new WordText("added"))) { Author = "A" }, new DeletedRun(new Run(new DeletedText("gone"))) { Author = "A" })));
        }

        var reading = DocxReader.Read(stream.ToArray(), "template.dotx");

        Assert.Equal("Scope\nAll staff and governors\nadded", reading.Text.Content);
        Assert.IsType<LineBreak>(Assert.IsType<Paragraph>(reading.Document!.Blocks[1]).Inlines[1]);
        Assert.Equal("PK0057", Assert.Single(reading.Diagnostics).Id);
    }

    private static DocxReading Load(string file) => DocxReader.Read(File.ReadAllBytes(Repository.GetPath("tests/PolicyKit.Tests/Emit/Reading/Files/" + file)), file);

    private static string GetText(Block block) => DocumentWalker.GetText(Assert.IsType<Paragraph>(block).Inlines);
}
