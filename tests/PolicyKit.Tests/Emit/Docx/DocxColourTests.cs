using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Emit.Docx;

namespace PolicyKit.Tests.Emit.Docx;

public sealed class DocxColourTests
{
    private static readonly XNamespace W = OpenedDocx.W;
    private static readonly Theme Yellow = new() { Primary = "#8c7400", Band = "#ffd400", Accent = "#12355b" };

    [Fact]
    public void A_pale_colour_stays_behind_a_title_that_is_dark_on_it()
    {
        var docx = OpenedDocx.Emit(SampleDocuments.Sheet with { Theme = Yellow });

        var title = GetStyle(docx, "Title");
        Assert.Equal(("FFD400", "accent1"), (GetValue(title, "shd", "fill"), GetValue(title, "shd", "themeFill")));
        Assert.Equal("000000", GetValue(title, "color", "val"));
        Assert.Empty(GetStyle(docx, "Heading1").Descendants(W + "color"));
        Assert.Equal("1A1A1A", GetValue(GetStyle(docx, "Normal"), "color", "val"));
        Assert.DoesNotContain("8C7400", GetColours(docx, "word/styles.xml").Select(c => c.Value));
    }

    [Fact]
    public void Text_can_be_read_whatever_the_school_chooses() => Prop
        .ForAll(Arb.From(Gen.Choose(0, 0xFFFFFF)), colour =>
        {
            var theme = new Theme { Primary = "#1d4f91", Band = string.Create(CultureInfo.InvariantCulture, $"#{colour:x6}") };
            var styles = new StyleSheet(SampleDocuments.Sheet with { Theme = theme }, new TypeSize(11, 1.2));
            return styles.All.All(s => GetContrast(s.Ink, GetGround(s, styles)) >= 4.5)
                && GetContrast(styles.Link, styles.Contact.Box!.Fill) >= 4.5;
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_schools_colours_are_those_of_the_theme_so_that_they_are_changed_in_one_place()
    {
        foreach (var document in (Document[])[SampleDocuments.Policy, SampleDocuments.Sheet, SampleDocuments.Leaflet, SampleDocuments.Poster])
        {
            var docx = OpenedDocx.Emit(document with { Theme = new Theme { Primary = "#0b4f6c", Accent = "#d9a441" } });

            var colours = ((string[])["word/styles.xml", "word/document.xml"]).SelectMany(part => GetColours(docx, part)).ToImmutableArray();
            Assert.Contains(colours, c => c.Value == "0B4F6C");
            Assert.All(colours.Where(c => c.Value is "0B4F6C" or "D9A441"), c => Assert.Contains(c.Parent!.Attributes(), a => a.Name.LocalName is "themeColor" or "themeFill"));
        }
    }

    // Light words in a flowchart stand on red, and on the school's colour where that is dark.
    private static InkColour GetGround(ParagraphStyle style, StyleSheet styles) => style switch
    {
        { Box: { } box } => box.Fill,
        { Id: "TableHeading" } => styles.Brand,
        { Id: "FlowStepLight" or "FlowDetailLight" } => styles.HasPaleBrand ? new InkColour(StyleSheet.Danger) : styles.Brand,
        _ => InkColour.White,
    };

    private static double GetContrast(InkColour text, InkColour ground) => text.Colour.GetContrast(ground.Colour);

    private static XElement GetStyle(OpenedDocx docx, string id) =>
        docx.GetPart("word/styles.xml").Root!.Elements(W + "style").Single(s => s.Attribute(W + "styleId")!.Value == id);

    private static string GetValue(XElement style, string element, string attribute) => style.Descendants(W + element).Single().Attribute(W + attribute)!.Value;

    private static IEnumerable<XAttribute> GetColours(OpenedDocx docx, string part) =>
        docx.GetPart(part).Descendants().Attributes().Where(a => a.Name.LocalName is "fill" or "color" or "val" && a.Value.Length == 6);
}
