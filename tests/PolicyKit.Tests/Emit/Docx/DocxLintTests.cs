using PolicyKit.Documents;
using static PolicyKit.Tests.Emit.Docx.SmallDocuments;

namespace PolicyKit.Tests.Emit.Docx;

/// <summary>A lint that never finds anything proves nothing, so each of its eyes is shown what it looks for.</summary>
public sealed class DocxLintTests
{
    [Theory]
    [InlineData("_pk_a\"", "_pk_b\"", "The bookmark _pk_b is used 2 times")]
    [InlineData("w:anchor=\"_pk_a\"", "w:anchor=\"_pk_c\"", "Nothing is called _pk_c")]
    [InlineData("<w:pStyle w:val=\"Title\"/>", "<w:pStyle w:val=\"Tytle\"/>", "There is no style Tytle")]
    [InlineData("<w:numId w:val=\"7\"/>", "<w:numId w:val=\"70\"/>", "There is no numbering 70")]
    [InlineData("w:tag w:val=\"pk:a", "w:tag w:val=\"pk:0123456789012345678901234567890123456789012345678901234567890123456789", "is too long")]
    [InlineData("w:fldCharType=\"end\"", "w:fldCharType=\"separate\"", "A field in document never ends")]
    [InlineData("r:id=\"rIdLink1\"", "r:id=\"rIdLink9\"", "word/document.xml has no relationship rIdLink9")]
    [InlineData("cell</w:t></w:r></w:p></w:tc>", "cell</w:t></w:r></w:p><w:tbl/></w:tc>", "A cell does not end with a paragraph")]
    [InlineData("<w:bookmarkEnd w:id=\"1\"/>", "<w:bookmarkEnd w:id=\"99\"/>", "Bookmark 99 never starts")]
    [InlineData("PAGEREF _Toc000000001", "PAGEREF _Toc000000009", "Nothing is called _Toc000000009")]
    [InlineData("<w:tblHeader/>", "", "A table's first row is not marked as its header: name")]
    [InlineData("<w:gridCol w:w=\"", "<w:gridCol w:w=\"1", "A table of ")]
    [InlineData("<w:tcW w:w=\"", "<w:tcW w:w=\"1", "A row is not as wide as its table: name")]
    [InlineData("<w:hyperlink r:id=\"rIdLink1\" ", "<w:hyperlink ", "word/document.xml never uses rIdLink1")]
    [InlineData("<w:p>", "<w:p w:rsidR=\"00A1\">", "rsidR differs from build to build")]
    public void A_broken_file_is_reported(string found, string replacement, string problem) =>
        AssertReported("word/document.xml", found, replacement, problem);

    [Theory]
    [InlineData("docProps/core.xml", "<dc:title>A small document</dc:title>", "<dc:title> </dc:title>", "The document has no title")]
    [InlineData("word/styles.xml", "<w:lang w:val=\"en-GB\"", "<w:lang", "The document has no language")]
    [InlineData("word/numbering.xml", "<w:abstractNumId w:val=\"1\"/>", "<w:abstractNumId w:val=\"91\"/>", "There is no list 91")]
    [InlineData("word/settings.xml", "</w:settings>", "<w:updateFields w:val=\"true\"/></w:settings>", "Word will ask whether to update fields")]
    [InlineData("[Content_Types].xml", "Extension=\"xml\"", "Extension=\"yaml\"", "customXml/item1.xml has no content type")]
    public void So_is_a_part_beside_the_text(string part, string found, string replacement, string problem) => AssertReported(part, found, replacement, problem);

    private static void AssertReported(string part, string found, string replacement, string problem)
    {
        var docx = OpenedDocx.Emit(Create(
            new ContentsTable("Contents"),
            Section("", "Heading") with { Id = "a" },
            new Paragraph([new Link("#a", [new TextInline("a")]), new Link("tel:999", [new TextInline("999")])]) { Id = "b" },
            Numbers("one"),
            new Table([new TableCell([new TextInline("name")]), new TableCell([new TextInline("cell")])], [])));
        Assert.Empty(DocxLint.GetProblems(docx));

        var broken = docx.WithPart(part, found, replacement);

        Assert.Contains(DocxLint.GetFaults(broken), p => p.Contains(problem, StringComparison.Ordinal));
    }
}
