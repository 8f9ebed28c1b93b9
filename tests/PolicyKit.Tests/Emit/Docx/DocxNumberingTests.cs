using System.Xml.Linq;
using PolicyKit.Documents;
using static PolicyKit.Tests.Emit.Docx.SmallDocuments;

namespace PolicyKit.Tests.Emit.Docx;

public sealed class DocxNumberingTests
{
    private static readonly XNamespace W = OpenedDocx.W;

    [Fact]
    public void Headings_are_numbered_by_Word_from_the_prefix()
    {
        var docx = OpenedDocx.Emit(Create(Section("7.9.1", "Scope"), Section("7.9.1.1", "Words", 3), Section("7.9.2", "Roles")) with { NumberPrefix = "7.9" });

        var levels = docx.GetPart("word/numbering.xml").Descendants(W + "lvl").Where(l => l.Elements(W + "pStyle").Any(s => GetValue(s).StartsWith("Heading", StringComparison.Ordinal)));
        Assert.Equal(["7.9.%1", "7.9.%1.%2"], levels.Select(l => GetValue(l.Element(W + "lvlText")!)));
        Assert.Equal(["A small document", "Scope", "Words", "Roles"], docx.GetLines());
    }

    [Fact]
    public void A_number_that_Word_would_not_reach_is_typed()
    {
        var docx = OpenedDocx.Emit(Create(Section("1", "First"), Section("4", "Fourth"), Section("2", "Second")));

        Assert.Equal(["A small document", "First", "4\tFourth", "Second"], docx.GetLines());
    }

    [Fact]
    public void A_heading_without_a_number_stays_out_of_the_numbering()
    {
        var docx = OpenedDocx.Emit(Create(Section("1", "First"), Section("", "Aside")));

        Assert.Equal("0", GetNumbering(docx, "Aside"));
        Assert.Null(GetNumbering(docx, "First"));
    }

    [Fact]
    public void Sections_are_Heading_1_under_the_title()
    {
        var docx = OpenedDocx.Emit(Create(Section("", "Scope"), Section("", "Words", 3)));

        Assert.Equal(["Title", "Heading1", "Heading2"], docx.Body.Descendants(W + "pStyle").Select(GetValue));
    }

    [Fact]
    public void Every_ordered_list_starts_again()
    {
        var docx = OpenedDocx.Emit(Create(Numbers("one", "two"), Say("between"), Numbers("other") with { Start = 9 }));

        Assert.Equal(GetNumbering(docx, "one"), GetNumbering(docx, "two"));
        Assert.Equal("1", GetStart(docx, "one"));
        Assert.Equal("9", GetStart(docx, "other"));
    }

    [Fact]
    public void A_list_inside_a_list_is_one_level_deeper()
    {
        var inner = new ListBlock(false, [new ListItem([Say("inner")])]);

        var docx = OpenedDocx.Emit(Create(new ListBlock(false, [new ListItem([Say("outer"), inner])])));

        Assert.Equal(["ListBullet", "ListBullet2"], docx.Body.Descendants(W + "pStyle").Select(GetValue).Skip(1));
    }

    [Theory]
    [InlineData(CalloutKind.Do, "ListTick")]
    [InlineData(CalloutKind.DoNot, "ListCross")]
    public void What_to_do_and_not_to_do_has_markers_of_its_own(CalloutKind kind, string style)
    {
        var docx = OpenedDocx.Emit(Create(new Callout(kind, [new ListBlock(false, [new ListItem([Say("item")])])])));

        var numbering = docx.GetPart("word/numbering.xml").Root!;
        var abstractId = GetValue(FindNumber(numbering, GetNumbering(docx, "item")!).Element(W + "abstractNumId")!);
        var definition = numbering.Elements(W + "abstractNum").Single(a => a.Attribute(W + "abstractNumId")!.Value == abstractId);
        Assert.Equal(style, GetValue(definition.Descendants(W + "pStyle").Single()));
    }

    private static string? GetNumbering(OpenedDocx docx, string text) => docx.Body
        .Descendants(W + "p")
        .Single(p => OpenedDocx.GetText(p) == text)
        .Descendants(W + "numId")
        .Select(GetValue)
        .SingleOrDefault();

    private static string GetStart(OpenedDocx docx, string text) =>
        GetValue(FindNumber(docx.GetPart("word/numbering.xml").Root!, GetNumbering(docx, text)!).Descendants(W + "startOverride").Single());

    private static XElement FindNumber(XElement numbering, string id) => numbering.Elements(W + "num").Single(n => n.Attribute(W + "numId")!.Value == id);

    private static string GetValue(XElement element) => element.Attribute(W + "val")!.Value;
}
