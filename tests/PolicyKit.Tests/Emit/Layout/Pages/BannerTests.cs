using PolicyKit.Documents;
using PolicyKit.Emit.Layout;
using PolicyKit.Emit.Layout.Display;

namespace PolicyKit.Tests.Emit.Layout.Pages;

public sealed class BannerTests
{
    public static TheoryData<string> Samples => ["policy", "sheet", "leaflet", "poster"];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Wide_and_tall_logos_cover_a_good_part_of_what_a_square_one_does(string sample)
    {
        var square = GetLogo(sample, 100, 100);
        var (wide, tall) = (GetLogo(sample, 300, 100), GetLogo(sample, 100, 200));

        Assert.InRange(wide.Width * wide.Height, 0.4 * square.Width * square.Height, 4 * square.Width * square.Height);
        Assert.InRange(tall.Width * tall.Height, 0.4 * square.Width * square.Height, 2 * square.Width * square.Height);
    }

    [Fact]
    public void A_narrow_logo_leaves_its_room_to_the_title()
    {
        var document = SampleDocuments.Policy with { Title = "Nudes and semi-nudes in school" };
        Assert.Single(GetTitle(document with { Theme = new Theme { Logo = SamplePictures.Draw(40, 100, "Crest") } }));
        Assert.Equal(2, GetTitle(document with { Theme = new Theme { Logo = SamplePictures.Draw(400, 100, "Crest") } }).Count());
    }

    private static IEnumerable<double> GetTitle(Document document)
    {
        var glyphs = DocumentLayout.Lay(document).Pages[0].Items.OfType<GlyphItem>().ToArray();
        return glyphs.Where(g => g.Size == glyphs.Max(other => other.Size)).Select(g => g.Baseline).Distinct();
    }

    private static ImageItem GetLogo(string sample, int width, int height)
    {
        var document = sample switch
        {
            "sheet" => SampleDocuments.Sheet,
            "leaflet" => SampleDocuments.Leaflet,
            "poster" => SampleDocuments.Poster,
            _ => SampleDocuments.Policy,
        };
        return DocumentLayout.Lay(document with { Theme = new Theme { Logo = SamplePictures.Draw(width, height, "Crest") } }).Pages[0].Items.OfType<ImageItem>().Single();
    }
}
