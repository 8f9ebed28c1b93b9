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
        Assert.Single(Regex.Matches(page, $"<section class=\"document {choice}\" "));
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
    public void Nothing_has_changed_since_a_gallery_of_the_same_schools()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Run("gallery", "--output", "before.html");
        Assert.Equal(0, _folder.Run("gallery", "--against", "before.html"));
        Assert.Contains("Every page is as it was, 4 pages in all.", _folder.Out);
        Assert.DoesNotContain("<figure", _folder.Read("gallery-changes.html"));
    }

    [Fact]
    public void A_page_that_changed_is_shown_before_and_after_and_the_others_are_not()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("school-profiles/puddleducks.yaml", SampleProfiles.Nursery);
        _folder.Run("gallery", "--documents", "parent-leaflet,flowchart-poster", "--output", "before.html");
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield.Replace("01632 960101", "01632 960177", StringComparison.Ordinal));
        Assert.Equal(1, _folder.Run("gallery", "--documents", "parent-leaflet,flowchart-poster", "--against", "before.html"));

        var page = _folder.Read("gallery-changes.html");
        Assert.Equal(["Oakfield Primary School"], Regex.Matches(page, "<h2>([^<]+) <").Select(m => m.Groups[1].Value));
        Assert.Equal(["Before", "After", "Where they differ"], Regex.Matches(page, "<b>([^<]+)</b>").Select(m => m.Groups[1].Value).Distinct());
        Assert.All(Regex.Matches(page, "href=\"#(s[0-9a-f]+)\"").Select(m => m.Groups[1].Value), id => Assert.Contains($" id=\"{id}\"", page));
        Assert.Contains("default-src 'none'", page);
        Assert.DoesNotMatch("(src|href)=\"(?!#|data:)", page);
        Assert.DoesNotContain(" style=", page);
        Assert.Matches(@"changed, \d are as they were\.", _folder.Out);
    }

    [Fact]
    public void New_pages_are_told_and_what_was_not_drawn_is_named()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Run("gallery", "--documents", "flowchart-poster", "--output", "before.html");
        Assert.Equal(1, _folder.Run("gallery", "--documents", "parent-leaflet", "--against", "before.html", "--output", "after.html"));
        Assert.Contains("1 page is new.", _folder.Out);
        Assert.Contains("Not drawn this time: flowchart-poster", _folder.Out);
        Assert.Contains("<b>New</b>", _folder.Read("after.html"));
    }

    [Theory]
    [InlineData("<p>Not a gallery</p>")]
    [InlineData("<section class=\"school\" data-school=\"a\" data-name=\"A\">\n<section data-document=\"d\" data-title=\"D\">\n<a href=\"#a\"><svg viewBox=\"0 0 9 9\"><script>alert(1)</script></svg></a>")]
    [InlineData("<section class=\"school\" data-school=\"a\" data-name=\"A\">\n<section data-document=\"d\" data-title=\"D\">\n<a href=\"#a\"><svg viewBox=\"0 0 9 9\"><use href=\"https://elsewhere.example/x\"/></svg></a>")]
    [InlineData("<section class=\"school\" data-school=\"a\" data-name=\"A\">\n<section data-document=\"d\" data-title=\"D\">\n<a href=\"#a\"><svg viewBox=\"0 0 9 9\"><g></svg></a>")]
    public void A_page_that_is_no_gallery_is_refused(string page)
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("before.html", page);
        Assert.Equal(2, _folder.Run("gallery", "--against", "before.html"));
        Assert.Contains("PK0100", _folder.Error);
        Assert.False(_folder.Has("gallery-changes.html"));
    }

    [Fact]
    public void The_earlier_gallery_is_never_replaced()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Run("gallery");
        var before = _folder.Read("gallery.html");
        Assert.Equal(2, _folder.Run("gallery", "--against", "gallery.html", "--output", "gallery.html"));
        Assert.Contains("PK0101", _folder.Error);
        Assert.Equal(before, _folder.Read("gallery.html"));
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
