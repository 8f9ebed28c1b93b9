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
            var (docx, pdf, html) = Read(document);
            var comparison = new BuiltTextComparison();

            Assert.Empty(comparison.Compare(docx, pdf));
            Assert.Empty(comparison.Compare(docx, html));
            Assert.Empty(comparison.Compare(pdf, html));
            Assert.Empty(comparison.CompareOrder(docx, pdf));
            Assert.Empty(comparison.CompareOrder(docx, html));
            Assert.Empty(comparison.CompareOrder(html, pdf));
        }
    }

    [Fact]
    public void The_files_of_random_documents_say_the_same() => Prop
        .ForAll(RandomDocuments.All, document =>
        {
            // A picture says what the steps beside it leave out.
            if (document.Page.Layout == PageLayout.Poster)
                return;

            var (docx, pdf, html) = Read(FinalDocuments.Create(document));
            var comparison = new BuiltTextComparison();
            Assert.Empty(comparison.Compare(docx, pdf));
            Assert.Empty(comparison.Compare(docx, html));
        })
        .QuickCheckThrowOnFailure();

    private static (BuiltText Docx, BuiltText Pdf, BuiltText Html) Read(Document document) => (
        BuiltDocx.Read([.. OutputFormat.Docx.Emit(document).Bytes])!,
        BuiltPdf.Read([.. OutputFormat.Pdf.Emit(document).Bytes])!,
        BuiltHtml.Read([.. OutputFormat.Html.Emit(document).Bytes])!);
}
