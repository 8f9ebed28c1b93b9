using PolicyKit.Documents;
using static PolicyKit.Tests.Emit.Docx.SmallDocuments;

namespace PolicyKit.Tests.Emit.Docx;

public sealed class DocxContentsTests
{
    [Fact]
    public void The_contents_table_is_filled_in_with_numbers_and_pages()
    {
        var docx = OpenedDocx.Emit(Create(
            new ContentsTable("In this section"),
            Section("1", "Scope"),
            Section("", "A part", 3),
            new PageBreak(),
            Section("2", "Roles")));

        Assert.Equal(["In this section", "1\tScope\t1", "2\tRoles\t2"], docx.GetLines().Skip(1).Take(3));
    }

    [Fact]
    public void A_deeper_contents_table_lists_the_parts_too()
    {
        var docx = OpenedDocx.Emit(Create(new ContentsTable("", 2), Section("1", "Scope"), Section("", "A part", 3)));

        Assert.Equal(["1\tScope\t1", "A part\t1"], docx.GetLines().Skip(1).Take(2));
    }

    [Fact]
    public void Pages_are_counted_as_text_fills_them()
    {
        var lines = Enumerable.Repeat<Block>(Say("A line."), 200);

        var docx = OpenedDocx.Emit(Create([new ContentsTable(""), Section("1", "Early"), .. lines, Section("2", "Late")]));

        // Two hundred lines of 11 point on A4, about 36 to a page.
        Assert.Matches(@"^2\tLate\t[5-7]$", docx.GetLines()[2]);
    }

    [Fact]
    public void Word_finds_the_contents_table_as_its_own()
    {
        var docx = OpenedDocx.Emit(Create(new ContentsTable("Contents"), Section("1", "Scope")));

        var galleries = docx.Body.Descendants(OpenedDocx.W + "docPartGallery").Select(g => g.Attribute(OpenedDocx.W + "val")!.Value);
        Assert.Equal(["Table of Contents", "Custom 1"], galleries);
        Assert.Contains(@" TOC \o ""1-1"" \h \z \u ", docx.Body.Descendants(OpenedDocx.W + "instrText").Select(i => i.Value));
    }
}
