using PolicyKit.Documents;

namespace PolicyKit.Tests.Packs;

/// <summary>Names of teams and "all other times" say nothing to a reader who has never rung: the documents add what the team is, and when that is.</summary>
public sealed class NamedServicesTests
{
    private const string DayHours = "    hours: Mon-Fri 09:00-17:00\n    last_checked";

    [Theory]
    [InlineData("staff-one-pager")]
    [InlineData("parent-leaflet")]
    public void A_team_is_said_to_be_childrens_social_care(string document) => Assert.All(
        ["Multi-Agency Safeguarding Hub (MASH), children’s social care", "Emergency Duty Team, children’s social care"],
        name => Assert.Contains(name, GetText(document, DayHours)));

    [Fact]
    public void A_name_that_says_so_itself_is_left_as_it_is()
    {
        var text = National.GetText(Compile(Samples.Read("oakfield-primary.yaml").Replace("Emergency Duty Team", "Children's Social Care at Night"), "staff-one-pager"));
        Assert.DoesNotContain("Night, children’s social care", text);
    }

    [Theory]
    [InlineData(DayHours, "Evenings, nights, weekends and all other times")]
    [InlineData("    hours: Mon-Thu 8am-5pm; Fri 8am-4pm\n    last_checked", "Evenings, nights, weekends and all other times")]
    [InlineData("    hours: Mon-Sat 09:00-17:00\n    last_checked", "All other times")]
    [InlineData("    hours: Mon-Fri 09:00-22:00\n    last_checked", "All other times")]
    [InlineData("    hours: Mon-Fri 16:00-09:00\n    last_checked", "All other times")]
    public void All_other_times_is_said_in_plain_words_only_where_they_are_true(string hours, string expected) =>
        Assert.Contains($" | {expected} | ", GetText("staff-one-pager", hours));

    [Fact]
    public void A_family_who_finds_nobody_at_ten_in_the_evening_has_a_number_on_the_cover()
    {
        var text = GetText("parent-leaflet", DayHours);
        var cover = text[..text.IndexOf("What it is", StringComparison.Ordinal)];
        Assert.Contains("Monday to Thursday, 8am to 4.30pm", cover);
        Assert.Contains("children’s social care, 01632\u00A0960200, or 01632\u00A0960201 when it is closed", cover);
        Assert.Contains("Get it taken down soon, even before we answer, from another phone or computer.", text);
        Assert.Contains("Delete nothing until the DSL has spoken to you.", text);
    }

    [Fact]
    public void Nothing_that_a_family_must_not_do_has_a_tick()
    {
        var leaflet = Compile(Samples.Read("oakfield-primary.yaml"), "parent-leaflet");
        var ticked = DocumentWalker.GetBlocks(leaflet).OfType<ListBlock>().Where(list => list.Marker == ListMarker.Tick).SelectMany(list => list.Items).SelectMany(item => item.Blocks).OfType<Paragraph>();
        Assert.NotEmpty(ticked);
        Assert.DoesNotContain(ticked, paragraph => DocumentWalker.GetText(paragraph.Inlines).StartsWith("Do not", StringComparison.Ordinal));
        Assert.Contains("Open it, share it or delete anything.", National.GetText(leaflet));
    }

    private static string GetText(string document, string hours) => National.GetText(Compile(Samples.Read("oakfield-primary.yaml").Replace(DayHours, hours), document));

    private static Document Compile(string profile, string document) => National.Compile(profile).GetDocuments().First(d => d.Id == document);
}
