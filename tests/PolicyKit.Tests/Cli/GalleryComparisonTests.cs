using System.Collections.Immutable;
using PolicyKit.Cli.Galleries;
using PolicyKit.Emit.Svg;

namespace PolicyKit.Tests.Cli;

public sealed class GalleryComparisonTests
{
    [Fact]
    public void Every_page_has_its_fate()
    {
        var before = CreateSchool(new(9, 9, "same", "1"), new(9, 9, "foot", "1"), new(9, 9, "text", "1"), new(9, 9, "gone", "1"));
        var after = CreateSchool(new(9, 9, "same", "1"), new(9, 9, "foot", "2"), new(9, 9, "other", "1"));

        Assert.Equal([PageFate.Same, PageFate.SameText, PageFate.Changed, PageFate.Gone], GetFates(before, after));
        Assert.Equal([PageFate.Same, PageFate.SameText, PageFate.Changed, PageFate.New], GetFates(after, before));
    }

    [Fact]
    public void Other_paper_is_a_change_even_of_an_empty_page() =>
        Assert.Equal([PageFate.Changed], GetFates(CreateSchool(new PagePicture(9, 9, "", "")), CreateSchool(new PagePicture(9, 8, "", ""))));

    [Fact]
    public void A_school_is_known_by_its_file_when_its_name_changes()
    {
        var before = CreateSchool(new PagePicture(9, 9, "same", ""));

        var comparison = GalleryComparison.Create([before], [before with { Name = "Another name" }]);

        Assert.False(comparison.HasChanges);
        Assert.Empty(comparison.NotDrawn);
    }

    [Fact]
    public void A_document_that_one_school_has_lost_is_gone_and_one_that_nobody_drew_is_named()
    {
        var (leaflet, poster) = (CreateDocument("leaflet"), CreateDocument("poster"));
        var (one, two) = (CreateSchool() with { Documents = [leaflet, poster] }, CreateSchool() with { File = "two", Documents = [leaflet] });

        var lost = GalleryComparison.Create([one, two], [one with { Documents = [poster] }, two]);
        var unasked = GalleryComparison.Create([one, two], [one with { Documents = [leaflet] }, two]);

        Assert.Equal(1, lost.Count(PageFate.Gone));
        Assert.Empty(lost.NotDrawn);
        Assert.Equal(0, unasked.Count(PageFate.Gone));
        Assert.Equal("poster", Assert.Single(unasked.NotDrawn));
    }

    [Fact]
    public void A_picture_is_read_as_it_was_written()
    {
        var page = new PagePicture(10.5, 20, "<g><path d=\"M0 0\"/></g>", "<g><use href=\"#s1\"/></g>");

        Assert.Equal(page, PagePicture.Parse(page.Width, page.Height, page.Markup));
        Assert.Equal(page with { Furniture = "" }, PagePicture.Parse(page.Width, page.Height, page.Main));
    }

    private static PageFate[] GetFates(GallerySchool before, GallerySchool after) =>
        [.. GalleryComparison.Create([before], [after]).Documents.Single().Pages.Select(page => page.Fate)];

    private static GallerySchool CreateSchool(params ImmutableArray<PagePicture> pages) =>
        new("one", "One", "", [], [new GalleryDocument("leaflet", "Leaflet", new PagePictures(pages, ImmutableSortedDictionary<string, string>.Empty, []))]);

    private static GalleryDocument CreateDocument(string id) =>
        new(id, id, new PagePictures([new PagePicture(9, 9, id, "")], ImmutableSortedDictionary<string, string>.Empty, []));
}
