using System.Text.RegularExpressions;

namespace PolicyKit.Tests.Cli;

public sealed class GalleryVerbTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_page_of_every_school_is_on_one_page_that_needs_nothing_else()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("school-profiles/puddleducks.yaml", SampleProfiles.Nursery);
        Assert.Equal(0, _folder.Run("gallery"));
        var page = _folder.Read("gallery.html");
        Assert.Equal(["Oakfield Primary School", "Puddleducks Day Nursery"], Regex.Matches(page, "<h2 id=\"school-\\d\">([^<]+)</h2>").Select(m => m.Groups[1].Value));
        Assert.Equal(8, Regex.Count(page, "<figcaption>A4 portrait, page 1 of 1</figcaption>"));
        Assert.Equal(8, Regex.Matches(page, "<figure id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).Distinct().Count());
        Assert.Contains("default-src 'none'", page);
        Assert.DoesNotContain("<script", page);
        Assert.DoesNotMatch("(src|href)=\"(?!#|data:)", page);
        Assert.Contains("8 pages of 2 schools drawn", _folder.Out);
    }

    [Fact]
    public void One_document_of_every_school_can_be_chosen_without_a_script()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Run("gallery", "--documents", "parent-leaflet,flowchart-poster");
        var page = _folder.Read("gallery.html");
        var choice = Regex.Match(page, "id=\"(kind-\\d)\"> parent-leaflet of every school").Groups[1].Value;
        Assert.Contains($"body:has(#{choice}:checked) :is(.document:not(.{choice})", page);
        Assert.Single(Regex.Matches(page, $"<section class=\"document {choice}\">"));
    }

    [Fact]
    public void The_same_schools_give_the_same_gallery()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("school-profiles/puddleducks.yaml", SampleProfiles.Nursery);
        _folder.Run("gallery", "--output", "one.html");
        _folder.Run("gallery", "--output", "two.html");
        Assert.Equal(_folder.Read("one.html"), _folder.Read("two.html"));
    }

    [Fact]
    public void A_school_with_errors_is_shown_with_them_and_its_pages_are_marked()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("school-profiles/undiallable.yaml", SampleProfiles.Undiallable);
        Assert.Equal(0, _folder.Run("gallery", "--documents", "parent-leaflet"));
        var schools = _folder.Read("gallery.html").Split("<section aria-labelledby=")[1..];
        Assert.Equal(2, schools.Length);
        Assert.DoesNotContain("error", schools[0]);
        Assert.DoesNotContain("opacity", schools[0]);
        Assert.Contains("<span class=\"error\">error PK2003</span>", schools[1]);
        Assert.Contains("opacity", schools[1]);
    }

    [Fact]
    public void An_unknown_document_is_refused()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        Assert.NotEqual(0, _folder.Run("gallery", "--documents", "parent-leaflt"));
        Assert.Contains("Did you mean parent-leaflet?", _folder.Error);
        Assert.False(_folder.Has("gallery.html"));
    }
}
