using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Emit.Reading.Built;
using PolicyKit.Tests.Documents;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.Emit.Reading.Built;

public sealed class BuiltTextTests
{
    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void The_files_of_every_sample_say_the_same(string sample)
    {
        foreach (var document in National.GetDocuments(sample))
        {
            var (docx, pdf, html, markdown) = Read(document);
            var comparison = new BuiltTextComparison();

            Assert.Empty(comparison.Compare(docx, pdf));
            Assert.Empty(comparison.Compare(docx, html));
            Assert.Empty(comparison.Compare(pdf, html));
            Assert.Empty(comparison.Compare(markdown, html));
            Assert.Empty(comparison.CompareOrder(markdown, html));
            Assert.Empty(comparison.CompareOrder(docx, pdf));
            Assert.Empty(comparison.CompareOrder(docx, html));
            Assert.Empty(comparison.CompareOrder(html, pdf));
        }
    }

    [Fact]
    public void The_files_of_random_documents_say_the_same() => Prop
        // The picture of a poster says what the steps beside it leave out.
        .ForAll(RandomDocuments.All.Filter(document => document.Page.Layout != PageLayout.Poster), document =>
        {
            var (docx, pdf, html, markdown) = Read(FinalDocuments.Create(document));
            var comparison = new BuiltTextComparison();
            Assert.Empty(comparison.Compare(docx, pdf));
            Assert.Empty(comparison.Compare(docx, html));
            Assert.Empty(comparison.Compare(markdown, html));
        })
        .QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void Headings_and_lists_are_read_from_every_format(string sample)
    {
        foreach (var document in National.GetDocuments(sample))
        {
            var (docx, pdf, html, markdown) = Read(document);
            Assert.Equal(html.Headings.Length, pdf.Headings.Length);
            Assert.Equal(html.Headings.Length, docx.Headings.Length);
            Assert.Equal(html.Headings.Length, markdown.Headings.Length);
            Assert.Equal(html.NumberedLists.Select(l => l.Length), markdown.NumberedLists.Select(l => l.Length));
        }
    }

    [Fact]
    public void A_list_right_after_the_contents_is_not_taken_for_part_of_them()
    {
        var (_, _, html, markdown) = Read(new Document
        {
            Id = "small",
            Title = "A small document",
            Publisher = "Oakfield Academy",
            StatusLine = "Oakfield Academy",
            Date = new DateOnly(2026, 9, 14),
            Blocks =
            [
                new Heading(2, [new TextInline("Who to tell")]) { Id = "who" },
                new Paragraph([new TextInline("Tell the lead.")]),
                new ContentsTable("In this section"),
                new ListBlock(IsOrdered: false, [new ListItem([new Paragraph([new TextInline("Stay calm")])])]),
            ],
        });

        Assert.Empty(new BuiltTextComparison().Compare(markdown, html));
    }

    private static (BuiltText Docx, BuiltText Pdf, BuiltText Html, BuiltText Markdown) Read(Document document) => (
        BuiltDocx.Read([.. OutputFormat.Docx.Emit(document).Bytes])!,
        BuiltPdf.Read([.. OutputFormat.Pdf.Emit(document).Bytes])!,
        BuiltHtml.Read([.. OutputFormat.Html.Emit(document).Bytes])!,
        BuiltMarkdown.Read([.. OutputFormat.Markdown.Emit(document).Bytes])!);
}
