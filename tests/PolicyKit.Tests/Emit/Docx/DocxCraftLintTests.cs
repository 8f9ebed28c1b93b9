using PolicyKit.Documents;
using static PolicyKit.Tests.Emit.Docx.SmallDocuments;

namespace PolicyKit.Tests.Emit.Docx;

public sealed class DocxCraftLintTests
{
    private const string Body = "word/document.xml";

    private const string Decorative = "<a:extLst><a:ext uri=\"{C183D7F6-B498-43B3-948B-1728B52AA6E4}\"><adec:decorative xmlns:adec=\"http://schemas.microsoft.com/office/drawing/2017/decorative\" val=\"1\"/></a:ext></a:extLst>";

    private static readonly OpenedDocx Sound = OpenedDocx.Emit(Create(
        Section("", "First"),
        Section("", "Below", level: 3),
        Say("Text"),
        new Paragraph([new Link("tel:999", [new TextInline("999")])]) { Id = "link" },
        Numbers("one"),
        Say("Between"),
        Numbers("two"),
        new Table([new TableCell([new TextInline("name")])], [[new TableCell([new TextInline("cell")])]])) with
    { Theme = new Theme { Logo = SchoolLogo }, Watermark = "DRAFT" });

    [Fact]
    public void A_sound_file_has_nothing_to_report() => Assert.Empty(DocxLint.GetProblems(Sound));

    [Theory]
    [InlineData("<w:pStyle w:val=\"Heading2\"/>", "<w:pStyle w:val=\"Heading3\"/>", "After level 1 a heading is of level 3: Below")]
    [InlineData("<w:pStyle w:val=\"Heading1\"/>", "<w:pStyle w:val=\"Heading2\"/>", "After level 0 a heading is of level 2: First")]
    public void A_heading_that_skips_a_level_is_reported(string found, string replacement, string problem) => AssertReported(Body, found, replacement, problem);

    [Theory]
    [InlineData("<w:t xml:space=\"preserve\">Text</w:t>", "", "An empty paragraph of style BodyText is used as space")]
    [InlineData("</w:tbl>", "</w:tbl><w:p><w:pPr><w:pStyle w:val=\"TableGap\"/></w:pPr></w:p>", "Two gaps follow each other")]
    public void So_is_paper_that_is_typed_rather_than_asked_for(string found, string replacement, string problem) => AssertReported(Body, found, replacement, problem);

    [Theory]
    [InlineData("<w:pStyle w:val=\"BodyText\"/>", "<w:pStyle w:val=\"BodyText\"/><w:shd w:val=\"clear\" w:fill=\"FFD400\"/>", "shd is set at \"Text\" and not by its style")]
    [InlineData("<w:rStyle w:val=\"Hyperlink\"/>", "<w:rStyle w:val=\"Hyperlink\"/><w:color w:val=\"FF0000\"/>", "color is set at \"999\" and not by its style")]
    [InlineData("<w:r><w:t xml:space=\"preserve\">Text", "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Text", "b is set at \"Text\" and not by its style")]
    [InlineData("<w:pStyle w:val=\"BodyText\"/>", "", "A paragraph has no style: Text")]
    public void So_is_a_look_that_no_style_gives(string found, string replacement, string problem) => AssertReported(Body, found, replacement, problem);

    [Theory]
    [InlineData("<w:t xml:space=\"preserve\">999</w:t>", "", "A link has no words")]
    [InlineData("<w:hyperlink r:id=\"rIdLink1\" ", "<w:hyperlink ", "A link leads nowhere: 999")]
    [InlineData(" w:tooltip=\"Ring 999\"", "", "A link does not say where it leads: 999")]
    public void So_is_a_link_without_words_or_aim(string found, string replacement, string problem) => AssertReported(Body, found, replacement, problem);

    [Theory]
    [InlineData("<w:tag ", "A content control has no tag: Text")]
    [InlineData("<w:id ", "A content control has no id: Text")]
    [InlineData("<w:alias ", "A content control has no alias: Text")]
    public void So_is_a_block_that_could_not_be_found_again(string found, string problem) => AssertReported(Body, found, "<w:lock ", problem);

    [Theory]
    [InlineData("<w:tblHeader/>", "", "A table's header looks like one and is not marked as one: name")]
    [InlineData("<w:tblStyle w:val=\"PolicyTable\"/>", "<w:tblStyle w:val=\"LayoutTable\"/>", "A table that only arranges blocks has a header row")]
    [InlineData("</w:tbl>", "<w:tr><w:trPr><w:tblHeader/></w:trPr></w:tr></w:tbl>", "A header row stands below rows that it does not head")]
    public void So_is_a_table_whose_header_is_read_as_facts(string found, string replacement, string problem) => AssertReported(Body, found, replacement, problem);

    [Theory]
    [InlineData("word/numbering.xml", "<w:startOverride w:val=\"1\"/>", "", "The list 7 does not start anew")]
    [InlineData(Body, "<w:numId w:val=\"8\"/>", "<w:numId w:val=\"7\"/>", "The list 7 goes on in another block")]
    public void So_is_a_list_that_goes_on_counting(string part, string found, string replacement, string problem) => AssertReported(part, found, replacement, problem);

    [Theory]
    [InlineData("<w:pgMar ", "<w:paperSrc ", "A section has no paper or no margins")]
    [InlineData("<w:pgSz ", "<w:pgSz w:orient=\"landscape\" ", "Paper of 11906 by 16838 is turned the wrong way")]
    [InlineData("<w:pgMar w:top=\"", "<w:pgMar w:top=\"9", "The margins of a section leave no room for text")]
    [InlineData("<w:titlePg/>", "<w:cols w:num=\"2\"><w:col w:w=\"9000\" w:space=\"500\"/><w:col w:w=\"9000\"/></w:cols><w:titlePg/>", "Columns of 18500 do not fit between margins of")]
    [InlineData("<w:headerReference w:type=\"first\"", "<w:headerReference w:type=\"even\"", "A section has a header on some of its pages only")]
    [InlineData("<w:titlePg/>", "", "A section has a first page that is never shown")]
    [InlineData("</w:sectPr></w:body>", "</w:sectPr><w:p/></w:body>", "The text does not end with its section")]
    public void So_is_a_page_that_cannot_be_printed_as_asked(string found, string replacement, string problem) => AssertReported(Body, found, replacement, problem);

    [Theory]
    [InlineData("word/header1.xml", " descr=\"The logo of Oakfield Academy\"", "", "Logo has no alternative text and is not marked as decoration")]
    [InlineData("word/header1.xml", "descr=\"The logo of Oakfield Academy\"/><a:graphic>", "descr=\"A crest\">" + Decorative + "</wp:docPr><a:graphic>", "Logo is described and marked as decoration")]
    [InlineData("word/header2.xml", " alt=\"DRAFT\"", "", "A watermark has no alternative text")]
    [InlineData("docProps/core.xml", "<dc:language>en-GB</dc:language>", "", "The properties name no language")]
    public void So_is_what_a_screen_reader_could_not_say(string part, string found, string replacement, string problem) => AssertReported(part, found, replacement, problem);

    private static void AssertReported(string part, string found, string replacement, string problem) =>
        Assert.Contains(DocxCraftLint.GetProblems(Sound.WithPart(part, found, replacement)), p => p.StartsWith(problem, StringComparison.Ordinal));
}
