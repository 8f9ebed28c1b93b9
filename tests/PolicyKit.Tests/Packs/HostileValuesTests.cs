using System.Globalization;
using System.Text;
using System.Xml.Linq;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Emit.Html;
using PolicyKit.Emit.Pdf;
using PolicyKit.Tests.Emit.Docx;
using PolicyKit.Tests.Emit.Pdf;

namespace PolicyKit.Tests.Packs;

/// <summary>Whatever a school writes is read back from its files as the same characters, and none of it becomes markup.</summary>
public sealed class HostileValuesTests
{
    public static TheoryData<string> Names =>
    [
        "Zoë O'Dwyer-Łukasiewicz",
        "Gwenllian Ŵynne",
        "<script>alert(1)</script>",
        "A & B % C # D _ E * F",
        "Begum [x](y)",
        "{{ 1 + 1 }} and {clause=\"X\"}",
        "[[page]]",
        "| cell | and \\ and `code` ~~~",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_name_reaches_every_document_in_every_format(string name)
    {
        foreach (var document in CompileWithLead(name).GetDocuments())
        {
            Assert.Contains(name, Unwrap(ReadHtml(document)));
            Assert.Contains(name, Unwrap(string.Join('\n', OpenedDocx.Emit(document).GetLines())));
            Assert.Contains(Unwrap(name).Replace(" ", ""), Unwrap(PdfReading.Read(PdfEmitter.Emit(document)).GetText()).Replace(" ", ""));
        }
    }

    [Fact]
    public void A_name_of_120_characters_and_eleven_deputies_fit_where_pages_are_counted()
    {
        var profile = Samples.Read("quayside-college.yaml").Replace("Quayside College of Further Education", new string('W', 20) + string.Concat(Enumerable.Repeat(" Longname College", 5)) + " of Further Art");
        var compilation = National.Compile(profile);

        Assert.Equal(11, compilation.Profile.People.Deputies.Length);
        Assert.Equal(120, compilation.Profile.School.Name!.Length);
        Assert.Equal(1, PdfEmitter.Emit(compilation.GetDocument("staff-one-pager")!).PageCount);
        Assert.Equal(2, PdfEmitter.Emit(compilation.GetDocument("parent-leaflet")!).PageCount);
    }

    [Fact]
    public void A_character_that_no_font_holds_is_reported_and_kept()
    {
        var file = PdfEmitter.Emit(CompileWithLead("Amina \U0001F642 Begum").GetDocument("staff-one-pager")!);

        Assert.Contains(file.Diagnostics, d => d.Message.Contains("1F642", StringComparison.Ordinal));
        Assert.Contains("\U0001F642", PdfReading.Read(file).GetText());
    }

    [Theory]
    [InlineData("docx")]
    [InlineData("pdf")]
    [InlineData("html")]
    [InlineData("md")]
    public void The_culture_of_the_machine_changes_no_byte(string format)
    {
        var emit = OutputFormat.All.First(f => f.Name == format).Emit;
        var before = emit(CompileWithLead("Amina Begum").GetDocument("policy-section")!).Bytes;

        CultureInfo.CurrentCulture = new CultureInfo("") { NumberFormat = { NumberDecimalSeparator = ",", NegativeSign = "−" } };
        var after = emit(CompileWithLead("Amina Begum").GetDocument("policy-section")!).Bytes;

        Assert.NotEmpty(before);
        Assert.True(before.AsSpan().SequenceEqual(after.AsSpan()));
    }

    private static Compilation CompileWithLead(string name)
    {
        var compilation = National.Compile(Samples.Read("oakfield-primary.yaml").Replace("name: Amina Begum", $"name: '{name.Replace("'", "''")}'"));
        Assert.Equal(name, compilation.Profile.People.Dsl!.Name);
        return compilation;
    }

    private static string ReadHtml(Document document)
    {
        var html = Encoding.UTF8.GetString(HtmlEmitter.Emit(document).Bytes.AsSpan());
        return XDocument.Parse(html[html.IndexOf("<html", StringComparison.Ordinal)..]).Root!.Value;
    }

    /// <summary>Soft break opportunities and line ends are layout, not text.</summary>
    private static string Unwrap(string text) => text.Replace("\u200B", "").Replace("\u00AD", "").Replace('\u00A0', ' ').Replace('\n', ' ');
}
