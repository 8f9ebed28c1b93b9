using PolicyKit.Documents;
using PolicyKit.Emit.Reading;

namespace PolicyKit.Tests.Emit.Reading;

public sealed class DocxReaderTests
{
    private const string Bullets = """
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum>
        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
        """;

    [Fact]
    public void Runs_that_look_alike_are_one_text_again()
    {
        var reading = WordFile.Read("""<w:p><w:r><w:t xml:space="preserve">Tell the </w:t></w:r><w:r w:rsidR="00A1"><w:t>lead</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> at once</w:t></w:r></w:p>""");

        var paragraph = Assert.IsType<Paragraph>(Assert.Single(reading.Document!.Blocks));
        Assert.Equal(new TextInline("Tell the lead"), paragraph.Inlines[0]);
        Assert.Equal(new TextInline(" at once"), Assert.IsType<Strong>(paragraph.Inlines[1]).Inlines[0]);
        Assert.Equal("policy.docx:1:1", paragraph.Origin.Template!.ToString());
    }

    [Fact]
    public void A_place_reads_as_the_number_of_the_paragraph_and_blank_ones_do_not_count()
    {
        var reading = WordFile.Read("<w:p><w:r><w:t>One</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>Two</w:t></w:r></w:p>");

        Assert.Equal("One\nTwo", reading.Text.Content);
        Assert.Equal("policy.docx:2:1", reading.Document!.Blocks[1].Origin.Template!.ToString());
        Assert.Equal("Two", reading.Text.ToString(reading.Document.Blocks[1].Origin.Template!.Span));
    }

    [Theory]
    [InlineData("""<w:pStyle w:val="berschrift2"/>""", 3)]
    [InlineData("""<w:pStyle w:val="OurSection"/>""", 2)]
    [InlineData("""<w:pStyle w:val="Heading3"/>""", 4)]
    [InlineData("""<w:outlineLvl w:val="0"/>""", 2)]
    [InlineData("""<w:pStyle w:val="Title"/>""", 1)]
    [InlineData("""<w:pStyle w:val="OurSection"/><w:outlineLvl w:val="9"/>""", 0)]
    public void A_heading_is_known_by_its_style_the_styles_beneath_it_or_its_own_level(string properties, int level)
    {
        var reading = new WordFile($"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>Scope</w:t></w:r></w:p>").AddStyles("""
            <w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
            <w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>
            <w:style w:type="paragraph" w:styleId="OurSection"><w:name w:val="Our section"/><w:basedOn w:val="H1"/></w:style>
            <w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
            """).Read();

        Assert.Equal(level, (Assert.Single(reading.Document!.Blocks) as Heading)?.Level ?? 0);
    }

    [Theory]
    [InlineData("urn:somebody:else", 2)]
    [InlineData("urn:policykit:manifest:1", 1)]
    public void Words_in_the_style_of_footers_are_text_unless_the_file_is_one_of_ours(string manifest, int count)
    {
        var reading = new WordFile("""<w:p><w:r><w:t>Tell the lead</w:t></w:r></w:p><w:p><w:pPr><w:pStyle w:val="F"/></w:pPr><w:r><w:t>Ring the office</w:t></w:r></w:p>""")
            .AddStyles("""<w:style w:type="paragraph" w:styleId="F"><w:name w:val="footer"/></w:style>""")
            .AddPart("customXml", "item1.xml", $"""<manifest xmlns="{manifest}"/>""")
            .Read();

        Assert.Equal(count, reading.Document!.Blocks.Length);
        Assert.Equal(2 - count, reading.Furniture.Length);
    }

    [Fact]
    public void Styles_that_lead_round_in_a_circle_end()
    {
        var reading = new WordFile("""<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr><w:r><w:t>Scope</w:t></w:r></w:p>""").AddStyles("""
            <w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="B"/></w:style><w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>
            """).Read();

        Assert.IsType<Paragraph>(Assert.Single(reading.Document!.Blocks));
    }

    [Fact]
    public void Lists_are_counted_and_nested_as_word_shows_them()
    {
        var reading = new WordFile(string.Concat(Item(2, 0, "Stay calm"), Item(2, 0, "Tell the lead"), Item(1, 1, "or a deputy"), Item(2, 0, "Write it down"), "<w:p><w:r><w:t>Then</w:t></w:r></w:p>", Item(2, 0, "Go home")))
            .AddPart("numbering", "numbering.xml", $"<w:numbering {WordFile.Namespaces}>{Bullets}</w:numbering>").Read();

        var first = Assert.IsType<ListBlock>(reading.Document!.Blocks[0]);
        Assert.True(first.IsOrdered);
        Assert.Equal((3, 3), (first.Start, first.Items.Length));
        var inner = Assert.IsType<ListBlock>(first.Items[1].Blocks[1]);
        Assert.False(inner.IsOrdered);
        Assert.Equal("or a deputy", DocumentWalker.GetText(Assert.IsType<Paragraph>(inner.Items[0].Blocks[0]).Inlines));
        Assert.Equal(6, Assert.IsType<ListBlock>(reading.Document.Blocks[2]).Start);

        static string Item(int numbering, int level, string text) =>
            $"""<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>""";
    }

    [Fact]
    public void A_numbered_heading_has_the_number_that_word_shows()
    {
        var reading = new WordFile(Heading(0, "Scope") + Heading(0, "Roles") + Heading(1, "The lead"))
            .AddPart("numbering", "numbering.xml", $"""<w:numbering {WordFile.Namespaces}><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="7.%1"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="upperRoman"/><w:lvlText w:val="7.%1 %2)"/></w:lvl></w:abstractNum><w:num w:numId="4"><w:abstractNumId w:val="5"/></w:num></w:numbering>""")
            .Read();

        Assert.Equal(["7.1", "7.2", "7.2 I)"], reading.Document!.Blocks.Cast<Heading>().Select(h => h.Number));

        static string Heading(int level, string text) =>
            $"""<w:p><w:pPr><w:outlineLvl w:val="{level}"/><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="4"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>""";
    }

    [Fact]
    public void A_table_keeps_its_header_row_its_caption_and_the_place_of_spanned_cells()
    {
        var reading = new WordFile($"""
            <w:p><w:pPr><w:pStyle w:val="Caption"/></w:pPr><w:r><w:t>Who to ring</w:t></w:r></w:p>
            <w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>{Cell("Who")}{Cell("Number")}{Cell("Hours")}</w:tr>
            <w:tr>{Cell("Police")}{Cell("999", """<w:gridSpan w:val="2"/>""")}</w:tr>
            <w:tr><w:trPr><w:del w:author="A"/></w:trPr>{Cell("Old")}{Cell("1")}{Cell("2")}</w:tr></w:tbl>
            """).AddStyles("""<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/></w:style>""").Read();

        var table = Assert.IsType<Table>(Assert.Single(reading.Document!.Blocks));
        Assert.Equal("Who to ring", table.Caption);
        Assert.Equal(["Who", "Number", "Hours"], table.Header.Select(GetText));
        Assert.Equal(["Police", "999", ""], Assert.Single(table.Rows).Select(GetText));
        Assert.Equal("Who to ring\nWho\nNumber\nHours\nPolice\n999", reading.Text.ToString(table.Origin.Template!.Span));

        static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>";
        static string GetText(TableCell cell) => DocumentWalker.GetText(cell.Inlines);
    }

    [Fact]
    public void A_table_without_a_header_row_has_an_empty_header()
    {
        const string Row = "<w:tr><w:tc><w:p><w:r><w:t>A</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>B</w:t></w:r></w:p></w:tc></w:tr>";
        var table = Assert.IsType<Table>(Assert.Single(WordFile.Read($"<w:tbl>{Row}{Row}</w:tbl>").Document!.Blocks));

        Assert.All(table.Header, c => Assert.Empty(c.Inlines));
        Assert.Equal(2, table.Rows.Length);
    }

    [Fact]
    public void A_table_that_only_arranges_blocks_is_read_as_these_blocks()
    {
        var blocks = WordFile.Read("""
            <w:tbl><w:tr><w:tc><w:p><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:r><w:t>Lead</w:t></w:r></w:p><w:p><w:r><w:t>A. Begum</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Deputy</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Boxed</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
            """).Document!.Blocks;

        Assert.IsType<Heading>(Assert.IsType<Columns>(blocks[0]).Items[0].Blocks[0]);
        Assert.IsType<Callout>(blocks[1]);
    }

    [Fact]
    public void Links_are_read_from_relationships_and_from_fields()
    {
        var reading = new WordFile("""
            <w:p><w:hyperlink r:id="rId1"><w:r><w:t>CEOP</w:t></w:r></w:hyperlink></w:p>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "mailto:lead@oak.example" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Write</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            <w:p><w:fldSimple w:instr="HYPERLINK \l &quot;scope&quot;"><w:r><w:t>Scope</w:t></w:r></w:fldSimple></w:p>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>never</w:t></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>7</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            """).AddExternal("hyperlink", "https://www.ceop.example/").Read();

        Assert.Equal(
            ["https://www.ceop.example/", "mailto:lead@oak.example", "#scope"],
            reading.Document!.Blocks.SelectMany(DocumentWalker.GetInlines).OfType<Link>().Select(l => l.Target));
        Assert.Equal("CEOP\nWrite\nScope\n7", reading.Text.Content);
        Assert.Empty(reading.Diagnostics);
    }

    [Fact]
    public void Changes_are_read_as_if_they_were_accepted_and_told()
    {
        var reading = new WordFile("""
            <w:p><w:r><w:t xml:space="preserve">Staff </w:t></w:r><w:del w:author="A"><w:r><w:delText>may</w:delText></w:r></w:del><w:ins w:author="A"><w:r><w:t>must</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> tell</w:t></w:r></w:p>
            <w:p><w:pPr><w:rPr><w:del w:author="A"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Joined </w:t></w:r></w:p><w:p><w:r><w:t>line</w:t></w:r></w:p>
            """).AddPart("comments", "comments.xml", $"<w:comments {WordFile.Namespaces}><w:comment><w:p><w:r><w:t>Is this right?</w:t></w:r></w:p></w:comment></w:comments>").Read();

        Assert.Equal("Staff must tell\nJoined line", reading.Text.Content);
        Assert.Equal("policy.docx still holds 3 tracked changes and 1 comment", Assert.Single(reading.Diagnostics).Message);
        Assert.Equal("must", Assert.Single(reading.Marks, m => m.Kind == TextMarkKind.Inserted).Text);
    }

    [Fact]
    public void Text_boxes_are_read_once_after_the_paragraph_that_holds_them()
    {
        var reading = WordFile.Read("""
            <w:p><w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:docPr id="1" name="Box"/><wps:wsp><wps:txbx><w:txbxContent><w:p><w:r><w:t>Ring 999</w:t></w:r></w:p></w:txbxContent></wps:txbx></wps:wsp></wp:inline></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Ring 999</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t xml:space="preserve"> and after</w:t></w:r></w:p>
            """);

        Assert.Equal("Before and after\nRing 999", reading.Text.Content);
        Assert.IsType<Callout>(reading.Document!.Blocks[1]);
        Assert.DoesNotContain(reading.Marks, m => m.Kind == TextMarkKind.PictureWithoutText);
    }

    [Fact]
    public void Pictures_say_what_they_show_or_that_they_say_nothing()
    {
        var reading = WordFile.Read("""
            <w:p><w:r><w:t>A</w:t></w:r><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="Flowchart of five steps"/></wp:inline></w:drawing></w:r></w:p>
            <w:p><w:r><w:drawing><wp:inline><wp:docPr id="2" name="Picture 2"/></wp:inline></w:drawing></w:r></w:p>
            """);

        Assert.Equal([(TextMarkKind.PictureText, "Flowchart of five steps"), (TextMarkKind.PictureWithoutText, "")], reading.Marks.Select(m => (m.Kind, m.Text)));
    }

    [Fact]
    public void Words_of_a_diagram_are_read()
    {
        var reading = new WordFile("""<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="D" descr="Steps"/><dgm:relIds r:dm="rId1"/></wp:inline></w:drawing></w:r></w:p>""")
            .AddPart("diagramData", "data1.xml", $"<dgm:dataModel {WordFile.Namespaces}><dgm:pt><a:p><a:r><a:t>Tell the lead</a:t></a:r></a:p></dgm:pt><dgm:pt><a:p/></dgm:pt></dgm:dataModel>").Read();

        Assert.Equal("Tell the lead", reading.Text.Content);
    }

    [Fact]
    public void What_is_highlighted_hidden_or_still_a_prompt_is_told_once_whatever_its_runs()
    {
        var reading = WordFile.Read("""
            <w:p><w:r><w:t xml:space="preserve">Ring </w:t></w:r><w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>[name</w:t></w:r><w:r><w:rPr><w:i/><w:highlight w:val="yellow"/></w:rPr><w:t xml:space="preserve"> of DSL]</w:t></w:r></w:p>
            <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>Delete before use</w:t></w:r></w:p>
            <w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Click here</w:t></w:r></w:p></w:sdtContent></w:sdt>
            <w:p><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Choose a date</w:t></w:r></w:sdtContent></w:sdt></w:p>
            """);

        Assert.Equal(
            ["PK0058 policy.docx:1:6 “[name of DSL]”", "PK0058 policy.docx:2:1 “Delete before use”", "PK0058 policy.docx:3:1 “Click here”", "PK0058 policy.docx:4:1 “Choose a date”"],
            reading.Diagnostics.Select(d => $"{d.Id} {d.Location} {d.Message[..(d.Message.IndexOf('”') + 1)]}"));
    }

    [Fact]
    public void Notes_follow_the_text_and_headers_stand_apart()
    {
        var reading = new WordFile("""<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p><w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:headerReference w:type="first" r:id="rId3"/></w:sectPr>""")
            .AddPart("footnotes", "footnotes.xml", $"""<w:footnotes {WordFile.Namespaces}><w:footnote w:id="-1"><w:p><w:r><w:t>separator</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:t>See section 7</w:t></w:r></w:p></w:footnote></w:footnotes>""")
            .AddPart("header", "header1.xml", $"<w:hdr {WordFile.Namespaces}><w:p><w:r><w:t>[School name]</w:t></w:r></w:p></w:hdr>")
            .AddPart("header", "header2.xml", $"<w:hdr {WordFile.Namespaces}><w:p><w:r><w:t>Never shown</w:t></w:r></w:p></w:hdr>")
            .Read();

        Assert.Equal("Text\nSee section 7\n[School name]", reading.Text.Content);
        Assert.Equal(2, reading.Document!.Blocks.Length);
        Assert.Equal("policy.docx:3:1", Assert.Single(reading.Furniture).Origin.Template!.ToString());
    }

    [Fact]
    public void A_contents_table_is_not_read_as_text()
    {
        var reading = WordFile.Read("""
            <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Scope 1</w:t></w:r></w:p><w:p><w:r><w:t>Roles 2</w:t></w:r></w:p></w:sdtContent></w:sdt>
            <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \o </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Scope 1</w:t></w:r></w:p><w:p><w:r><w:t>Roles 2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
            <w:p><w:r><w:t>Text</w:t></w:r></w:p>
            """);

        Assert.Equal("Text", reading.Text.Content);
    }

    [Fact]
    public void Strict_files_are_read_like_all_others()
    {
        var file = new WordFile("") { Main = $"""<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main" xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships"><w:body><w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Scope</w:t></w:r></w:p></w:body></w:document>""" };

        Assert.Equal(2, Assert.IsType<Heading>(Assert.Single(file.Read().Document!.Blocks)).Level);
    }

    [Fact]
    public void The_title_is_the_one_that_readers_see()
    {
        const string Core = """<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Template v2</dc:title></cp:coreProperties>""";
        Assert.Equal("Nudes policy", new WordFile("""<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Nudes policy</w:t></w:r></w:p>""").Add("docProps/core.xml", Core).Read().Document!.Title);
        Assert.Equal("policy", new WordFile("<w:p><w:r><w:t>x</w:t></w:r></w:p>").Read().Document!.Title);
    }
}
