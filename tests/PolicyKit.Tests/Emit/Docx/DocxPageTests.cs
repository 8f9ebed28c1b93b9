using System.Collections.Immutable;
using System.Xml.Linq;
using PolicyKit.Documents;
using PolicyKit.Emit.Docx;
using static PolicyKit.Tests.Emit.Docx.SmallDocuments;

namespace PolicyKit.Tests.Emit.Docx;

public sealed class DocxPageTests
{
    private static readonly XNamespace W = OpenedDocx.W;

    [Fact]
    public void A_draft_says_so_on_the_first_page_and_on_all_others()
    {
        var docx = OpenedDocx.Emit(Create(Say("Text")) with { Watermark = "DRAFT" });

        foreach (var part in (string[])["word/header1.xml", "word/header2.xml"])
            Assert.Single(docx.GetPart(part).Descendants().Attributes("string"), a => a.Value == "DRAFT");
    }

    [Fact]
    public void A_final_document_has_no_watermark()
    {
        var docx = OpenedDocx.Emit(Create(Say("Text")));

        Assert.DoesNotContain(docx.GetPart("word/header1.xml").Descendants(), e => e.Name.LocalName == "shape");
    }

    [Fact]
    public void The_foot_of_the_page_says_where_it_is_from_and_which_page_it_is()
    {
        var docx = OpenedDocx.Emit(Create(Say("Text")) with { FooterLine = "Mill Lane" });

        var footer = docx.GetPart("word/footer2.xml").Root!;
        Assert.Equal(["Oakfield Academy · Version 1", "Mill Lane\tPage 1 of 1"], footer.Elements(W + "p").Select(OpenedDocx.GetText));
        Assert.Equal([" PAGE ", " NUMPAGES "], footer.Descendants(W + "instrText").Select(i => i.Value));
    }

    [Fact]
    public void The_logo_is_described_to_those_who_cannot_see_it()
    {
        var docx = OpenedDocx.Emit(Create(Say("Text")) with { Theme = new Theme { Logo = SchoolLogo } });

        Assert.Equal("The logo of Oakfield Academy", docx.GetPart("word/header1.xml").Descendants().Single(e => e.Name.LocalName == "docPr").Attribute("descr")!.Value);
        Assert.Contains("word/media/logo.png", docx.PartNames);
        Assert.Empty(docx.GetSchemaErrors());
        Assert.Empty(DocxLint.GetProblems(docx));
    }

    [Fact]
    public void A_logo_that_is_no_picture_is_left_out()
    {
        var docx = OpenedDocx.Emit(Create(Say("Text")) with { Theme = new Theme { Logo = new Logo([1, 2, 3], "") } });

        Assert.DoesNotContain(docx.PartNames, n => n.Contains("logo", StringComparison.Ordinal));
    }

    [Fact]
    public void Panels_stand_in_the_order_in_which_they_are_printed()
    {
        var blocks = Enumerable.Range(1, 6).SelectMany<int, Block>(n => n == 1 ? [Say("Panel 1")] : [new PanelBreak(""), Say($"Panel {n}")]);

        var docx = OpenedDocx.Emit(Create([.. blocks]) with { Page = SampleDocuments.Leaflet.Page });

        Assert.Equal(["Panel 2", "Panel 6", "Oakfield Academy · Version 1", "Oakfield Academy", "A small document", "Panel 1", "Panel 3", "Panel 4", "Panel 5"], docx.GetLines().Where(l => l.Length > 0));
        Assert.Equal(4, docx.Body.Descendants(W + "br").Count(b => b.Attribute(W + "type")?.Value == "column"));
        Assert.Equal(2, docx.Body.Descendants(W + "sectPr").Count());
    }

    [Fact]
    public void A_panel_that_the_order_forgets_is_still_printed()
    {
        var docx = OpenedDocx.Emit(Create(Say("Panel 1"), new PanelBreak(""), Say("Panel 2")) with { Page = new PageSetup { Layout = PageLayout.Panels, PanelOrder = [[1]] } });

        Assert.Contains("Panel 2", docx.GetLines());
    }

    [Fact]
    public void A_sheet_that_is_too_long_is_set_smaller_but_never_below_its_floor()
    {
        var page = SampleDocuments.Sheet.Page;
        var lines = Enumerable.Repeat<Block>(Say("One more thing that every adult in school should know before they are told."), 48);

        var normal = OpenedDocx.Emit(Create(Say("Short")) with { Page = page });
        var full = OpenedDocx.Emit(Create([.. lines]) with { Page = page });
        var endless = OpenedDocx.Emit(Create([.. lines, .. lines, .. lines]) with { Page = page });

        Assert.Equal(24, GetBodySize(normal));
        Assert.InRange(GetBodySize(full), 21, 23);
        Assert.Equal(21, GetBodySize(endless));
    }

    [Fact]
    public void Facts_in_a_table_have_a_header_row_that_repeats()
    {
        var docx = OpenedDocx.Emit(Create(new Table([new TableCell([new TextInline("Role")])], [[new TableCell([new TextInline("Lead")])]])));

        var rows = docx.Body.Descendants(W + "tr").ToImmutableArray();
        Assert.NotNull(rows[0].Element(W + "trPr")!.Element(W + "tblHeader"));
        Assert.All(rows, r => Assert.NotNull(r.Element(W + "trPr")!.Element(W + "cantSplit")));
    }

    [Fact]
    public void The_properties_name_the_school_and_the_only_date_is_the_documents_own()
    {
        var docx = OpenedDocx.Emit(Create(Say("Text")) with { Version = "3.2", Language = "cy" });

        var core = docx.GetPart("docProps/core.xml").Root!.Elements().Select(e => $"{e.Name.LocalName}: {e.Value}");
        Assert.Equal(
            ["title: A small document", "creator: Oakfield Academy", "lastModifiedBy: Oakfield Academy", "language: cy", "version: 3.2", "created: 2026-09-14T00:00:00Z", "modified: 2026-09-14T00:00:00Z"],
            core);
    }

    [Fact]
    public void The_same_document_makes_the_same_bytes()
    {
        foreach (var sample in (Document[])[SampleDocuments.Policy, SampleDocuments.Sheet, SampleDocuments.Leaflet, SampleDocuments.Poster])
            Assert.Equal(DocxEmitter.Emit(sample).Bytes.AsSpan(), DocxEmitter.Emit(sample with { }).Bytes.AsSpan());
    }

    [Fact]
    public void No_part_carries_the_time_of_the_build() =>
        Assert.All(OpenedDocx.Emit(SampleDocuments.Policy).PartTimes, t => Assert.Equal(new DateTime(1980, 1, 1), t.DateTime));

    private static int GetBodySize(OpenedDocx docx)
    {
        var normal = docx.GetPart("word/styles.xml").Root!.Elements(W + "style").Single(s => s.Attribute(W + "styleId")!.Value == "Normal");
        return (int)normal.Descendants(W + "sz").Single().Attribute(W + "val")!;
    }
}
