using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Emit.Reading;
using PolicyKit.Tests.Emit.Docx;

namespace PolicyKit.Tests.Emit.Reading;

public sealed class HostileWordFileTests
{
    private const string Words = "<w:p><w:r><w:t>Tell the lead</w:t></w:r></w:p>";

    public static TheoryData<string, string> OtherFiles => new()
    {
        { "", "policy.docx is empty, not a Word document (.docx)" },
        { "%PDF-1.7\n", "policy.docx is a PDF, not a Word document (.docx)" },
        { "{\\rtf1\\ansi", "policy.docx is a Rich Text file (.rtf), not a Word document (.docx)" },
        { "<!DOCTYPE html><html>", "policy.docx is a web page, not a Word document (.docx)" },
        { "<?xml version=\"1.0\"?><w:wordDocument/>", "policy.docx is an XML file, not a Word document (.docx)" },
        { "Staff tell the lead", "policy.docx is a plain text file, not a Word document (.docx)" },
        { "\u0000\u0001\u0002", "policy.docx is a file of another kind, not a Word document (.docx)" },
    };

    [Theory]
    [MemberData(nameof(OtherFiles))]
    public void A_file_of_another_kind_is_called_what_it_is(string content, string message)
    {
        var diagnostic = AssertRefused(DocxReader.Read(Encoding.Latin1.GetBytes(content), "policy.docx"), "PK0050");
        Assert.Equal(message, diagnostic.Message);
        Assert.NotEmpty(diagnostic.Hints);
    }

    [Theory]
    [InlineData("WordDocument", "a Word document in the format of Word 97 to 2003 (.doc)")]
    [InlineData("EncryptedPackage", "protected with a password")]
    [InlineData("Workbook", "a file of an older Office program")]
    public void An_older_office_file_is_told_apart_by_what_it_holds(string stream, string kind)
    {
        byte[] bytes = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[500], .. Encoding.Unicode.GetBytes(stream), .. new byte[64]];
        Assert.Contains(kind, AssertRefused(DocxReader.Read(bytes, "policy.docx"), "PK0050").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "an Excel workbook")]
    [InlineData("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml", "a PowerPoint presentation")]
    public void A_file_of_another_office_program_is_called_what_it_is(string type, string kind) =>
        Assert.Contains(kind, AssertRefused(new WordFile(Words).WithType(type).Read(), "PK0050").Message, StringComparison.Ordinal);

    [Fact]
    public void A_zip_without_a_document_is_called_what_it_is()
    {
        Assert.Contains("a zip file", AssertRefused(DocxReader.Read(Zip(("notes.txt", "Hello")), "policy.docx"), "PK0050").Message, StringComparison.Ordinal);
        Assert.Contains("OpenDocument", AssertRefused(DocxReader.Read(Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>")), "policy.docx"), "PK0050").Message, StringComparison.Ordinal);
        AssertRefused(DocxReader.Read(Zip(("[Content_Types].xml", "<Types/>")), "policy.docx"), "PK0051");
    }

    [Fact]
    public void A_file_that_was_cut_off_is_damaged()
    {
        var bytes = new WordFile(Words).ToBytes();
        AssertRefused(DocxReader.Read(bytes[..(bytes.Length / 2)], "policy.docx"), "PK0051");
    }

    [Fact]
    public void A_bomb_is_refused_by_what_it_unpacks_to_and_not_by_what_it_says()
    {
        var body = new StringBuilder("<w:p><w:r><w:t>").Append('a', 20 << 20).Append("</w:t></w:r></w:p>");
        var bytes = new WordFile(body.ToString()).ToBytes();
        Assert.Contains("zip bomb", AssertRefused(DocxReader.Read(bytes, "policy.docx"), "PK0052").Message, StringComparison.Ordinal);

        // A lie about the size in both of its places.
        for (var at = 0; at + 30 < bytes.Length; at++)
        {
            var signature = BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at));
            if (signature is 0x04034B50 or 0x02014B50)
                BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + (signature == 0x04034B50 ? 22 : 24)), 100);
        }

        AssertRefused(DocxReader.Read(bytes, "policy.docx"), "PK0051", "PK0052");
    }

    [Fact]
    public void A_part_or_a_text_beyond_every_policy_is_refused()
    {
        var noise = string.Concat(Enumerable.Range(0, 700_000).Select(i => (i * 7919 % 1_000_003).ToString(CultureInfo.InvariantCulture)));
        AssertRefused(new WordFile($"<w:p><w:r><w:t>{noise}</w:t></w:r></w:p>").Read(), "PK0052");
        AssertRefused(new WordFile(string.Concat(Enumerable.Repeat("<w:p/>", 1_000_001))).Read(), "PK0052");
    }

    [Fact]
    public void Too_many_parts_are_refused()
    {
        var file = new WordFile(Words);
        for (var i = 0; i < 5_000; i++)
            file.Add(string.Create(CultureInfo.InvariantCulture, $"word/media/{i}.bin"), []);
        AssertRefused(file.Read(), "PK0052");
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        const int Depth = 50_000;
        var nested = string.Concat(Enumerable.Repeat("<w:smartTag>", Depth)) + string.Concat(Enumerable.Repeat("</w:smartTag>", Depth));
        AssertRefused(new WordFile($"<w:p>{nested}</w:p>").Read(), "PK0052");
    }

    [Theory]
    [InlineData("../../autostart.xml")]
    [InlineData("/etc/crontab")]
    [InlineData("word\\..\\..\\evil.dll")]
    [InlineData("C:\\evil.dll")]
    public void A_name_that_leads_out_of_the_file_is_refused(string name) => AssertRefused(new WordFile(Words).Add(name, "x").Read(), "PK0053");

    [Theory]
    [InlineData("word/document.xml")]
    [InlineData("WORD/Document.xml")]
    public void Two_parts_of_one_name_are_refused(string name) => AssertRefused(new WordFile(Words).Add(name, "<x/>").Read(), "PK0053");

    [Theory]
    [InlineData("""<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>""")]
    [InlineData("""<!DOCTYPE w [<!ENTITY a SYSTEM "file:///c:/secret.txt">]>""")]
    [InlineData("""<!DOCTYPE w SYSTEM "https://tracker.example/x.dtd">""")]
    public void A_document_type_definition_is_refused(string definition)
    {
        var file = new WordFile("") { Main = $"{definition}<w:document {WordFile.Namespaces}><w:body>{Words}</w:body></w:document>" };
        Assert.Contains("document type definition", AssertRefused(file.Read(), "PK0053").Message, StringComparison.Ordinal);

        AssertRefused(new WordFile(Words).AddPart("styles", "styles.xml", definition + "<w:styles/>").Read(), "PK0053");
    }

    [Fact]
    public void What_stands_before_a_break_is_read_and_the_break_is_told()
    {
        var reading = new WordFile("") { Main = $"<w:document {WordFile.Namespaces}><w:body>{Words}<w:p><w:r><w:t>Half a sen</w:t></w:r" }.Read();

        Assert.Equal("Tell the lead\nHalf a sen", reading.Text.Content);
        var diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Equal("PK0054", diagnostic.Id);
        Assert.StartsWith("policy.docx cannot be read to its end: word/document.xml breaks off at line 1, column ", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_main_part_that_is_no_document_is_damaged() =>
        AssertRefused(new WordFile("") { Main = "<html><body>Hello</body></html>" }.Read(), "PK0051");

    [Fact]
    public void What_lies_outside_is_told_and_never_fetched()
    {
        var reading = new WordFile(Words).AddExternal("attachedTemplate", @"\\server\share\evil.dotm").AddExternal("image", "https://tracker.example/pixel.png").AddExternal("hyperlink", "https://oak.example").Read();

        Assert.Equal(
            [@"policy.docx takes a picture from https://tracker.example/pixel.png, which was not opened", @"policy.docx takes its template from \\server\share\evil.dotm, which was not opened"],
            reading.Diagnostics.Select(d => d.Message));
        Assert.Equal("Tell the lead", reading.Text.Content);
    }

    [Fact]
    public void A_file_with_macros_is_read_and_told()
    {
        var reading = new WordFile(Words).WithType("application/vnd.ms-word.document.macroEnabled.main+xml").Read();

        Assert.Equal("PK0056", Assert.Single(reading.Diagnostics).Id);
        Assert.NotNull(reading.Document);
    }

    [Fact]
    public void Fields_and_numbering_that_make_no_sense_do_no_harm()
    {
        var begin = """<w:r><w:fldChar w:fldCharType="begin"/></w:r>""";
        var reading = new WordFile($"<w:p>{string.Concat(Enumerable.Repeat(begin, 5000))}</w:p><w:p>{string.Concat(Enumerable.Repeat(begin.Replace("begin", "end", StringComparison.Ordinal), 5001))}<w:r><w:t>End</w:t></w:r></w:p><w:p><w:pPr><w:numPr><w:ilvl w:val=\"99999\"/><w:numId w:val=\"7\"/></w:numPr></w:pPr><w:r><w:t>Item</w:t></w:r></w:p>")
            .AddPart("numbering", "numbering.xml", $"""<w:numbering {WordFile.Namespaces}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="8"><w:start w:val="2147483647"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%9%%x%"/></w:lvl></w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="0"/></w:num></w:numbering>""").Read();

        Assert.EndsWith("Item", reading.Text.Content, StringComparison.Ordinal);
    }

    [Fact]
    public void An_element_with_attributes_without_end_is_refused() =>
        AssertRefused(new WordFile($"<w:p {string.Join(' ', Enumerable.Range(0, 300).Select(i => $"a{i}=\"\""))}/>").Read(), "PK0052");

    [Fact]
    public void Cells_that_claim_more_columns_than_word_makes_do_no_harm()
    {
        const string Cell = """<w:tc><w:tcPr><w:gridSpan w:val="2000000000"/></w:tcPr><w:p><w:r><w:t>Cell</w:t></w:r></w:p></w:tc>""";
        var rows = string.Concat(Enumerable.Repeat($"<w:tr>{string.Concat(Enumerable.Repeat(Cell, 100))}</w:tr>", 100));
        Assert.Equal(10_000, new WordFile($"<w:tbl>{rows}</w:tbl>").Read().Text.LineCount);
    }

    [Fact]
    public void No_file_makes_the_reader_throw()
    {
        var sound = OutputFormat.Docx.Emit(SmallDocuments.Create(new Paragraph([new TextInline("Tell the lead")]))).Bytes.ToArray();
        var damage = from count in Gen.Choose(1, 20)
                     from places in Gen.Choose(0, sound.Length - 1).ArrayOf(count)
                     from values in Gen.Choose(0, 255).ArrayOf(count)
                     select places.Zip(values).ToArray();
        Prop.ForAll(damage.ToArbitrary(), changes =>
        {
            var bytes = (byte[])sound.Clone();
            foreach (var (place, value) in changes)
                bytes[place] = (byte)value;
            var reading = DocxReader.Read(bytes, "policy.docx");
            return reading.Document is not null || reading.Diagnostics.Any(d => d.IsError);
        }).QuickCheckThrowOnFailure();
    }

    private static PolicyKit.Diagnostics.Diagnostic AssertRefused(DocxReading reading, params string[] ids)
    {
        Assert.Null(reading.Document);
        var diagnostic = Assert.Single(reading.Diagnostics);
        Assert.Contains(diagnostic.Id, ids);
        return diagnostic;
    }

    private static byte[] Zip(params (string Path, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in entries)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return stream.ToArray();
    }
}
