using System.Text.RegularExpressions;
using System.Xml.Linq;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Emit.Svg;

namespace PolicyKit.Tests.Emit.Svg;

public class SvgEmitterTests
{
    public static TheoryData<string> Ids => [.. Samples.Select(d => d.Id)];

    private static Document[] Samples => [SampleDocuments.Policy, SampleDocuments.Sheet, SampleDocuments.Leaflet, SampleDocuments.Poster];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_pictures_are_the_pages_of_the_pdf(string id)
    {
        var document = Samples.First(d => d.Id == id);
        var pictures = SvgEmitter.Emit(document);
        var pdf = OutputFormat.Pdf.Emit(document);
        Assert.Equal(pdf.PageCount, pictures.Pages.Length);
        Assert.Equal(pdf.Diagnostics.ToArray(), pictures.Diagnostics.ToArray());
        Assert.All(pictures.Pages, page => Assert.Equal(document.Page.Width / 25.4 * 72, page.Width, 0.01));
        Assert.All(pictures.Pages, page => Assert.Equal(document.Page.Height / 25.4 * 72, page.Height, 0.01));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_shape_that_a_page_refers_to_is_there_once_and_no_other(string id)
    {
        var pictures = SvgEmitter.Emit(Samples.First(d => d.Id == id));
        var used = pictures.Pages.SelectMany(page => Regex.Matches(page.Markup, "href=\"#([^\"]+)\"").Select(m => m.Groups[1].Value)).ToHashSet();
        Assert.Equal(used.Order(StringComparer.Ordinal), pictures.Shapes.Keys);
        Assert.All(pictures.Shapes, shape => Assert.Equal(shape.Key, XElement.Parse(shape.Value).Attribute("id")!.Value));
        Assert.All(pictures.Pages, page => XElement.Parse($"<svg>{page.Markup}</svg>"));
    }

    [Fact]
    public void Documents_drawn_apart_share_the_words_that_they_share()
    {
        var sheet = SvgEmitter.Emit(SampleDocuments.Sheet);
        var again = SvgEmitter.Emit(SampleDocuments.Sheet with { Title = "A quite other title" });
        Assert.True(sheet.Shapes.Keys.Intersect(again.Shapes.Keys).Count() > 50);
        Assert.NotEqual(sheet.Shapes.Keys, again.Shapes.Keys);
        Assert.All(sheet.Shapes.Keys.Intersect(again.Shapes.Keys), id => Assert.Equal(sheet.Shapes[id], again.Shapes[id]));
    }

    [Fact]
    public void The_same_document_gives_the_same_picture()
    {
        var (one, two) = (SvgEmitter.Emit(SampleDocuments.Poster), SvgEmitter.Emit(SampleDocuments.Poster));
        Assert.Equal(one.Pages.ToArray(), two.Pages.ToArray());
        Assert.Equal(one.Shapes.ToArray(), two.Shapes.ToArray());
    }

    [Fact]
    public void A_logo_is_drawn_and_a_draft_is_marked()
    {
        var document = SampleDocuments.Sheet with { Theme = new Theme { Logo = new Logo(SamplePictures.Png, "Crest") }, Watermark = "DRAFT" };
        var pictures = SvgEmitter.Emit(document);
        Assert.Contains(pictures.Shapes.Values, shape => shape.Contains("data:image/png;base64,", StringComparison.Ordinal));
        Assert.Contains("rotate(-40)", Assert.Single(pictures.Pages).Markup);
        Assert.DoesNotContain("rotate(", SvgEmitter.Emit(SampleDocuments.Sheet).Pages[0].Markup);
    }
}
