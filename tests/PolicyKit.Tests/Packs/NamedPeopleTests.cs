using PolicyKit.Analyzers;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Packs;

/// <summary>Whom the short documents name, so that nobody who needs a person finds none.</summary>
public sealed class NamedPeopleTests
{
    private static readonly string[] Short = ["staff-one-pager", "staff-one-pager-card", "parent-leaflet", "flowchart-poster"];

    [Theory]
    [InlineData("Mon-Tue 08:00-16:30; Thu-Fri 08:00-16:30", "Mon 08:00-16:00", "Wed 08:00-16:00", "Priya Shah")]
    [InlineData("Mon, Tue, Thu 08:00-16:30", "Fri 08:00-16:00", "Wed 08:00-16:00", "Tom O'Neill, Priya Shah")]
    [InlineData("Mon-Fri 08:00-16:30", "Mon 08:00-16:00", "Wed 08:00-16:00", "Tom O'Neill")]
    public void Every_school_day_has_somebody_on_all_that_hangs_and_goes_home(string lead, string first, string second, string named)
    {
        var compilation = Compile(lead, first, second);
        Assert.DoesNotContain(compilation.Analyze(), d => d.Id is "PK4225" or "PK3018");
        Assert.All(Short, id => Assert.All(named.Split(", "), name => Assert.Contains(name, GetText(compilation, id))));
    }

    [Theory]
    [InlineData("flowchart-poster", "Wednesday and Thursday", "Friday, Tom O'Neill")]
    [InlineData("staff-one-pager-card", "Wed and Thu", "Fri, Tom O'Neill")]
    public void A_second_stand_in_has_a_line_with_day_and_number_on_the_card_of_the_first(string document, string first, string second)
    {
        var card = GetCards(Compile("Mon-Tue 08:00-16:30", "Fri 08:00-16:00", "Wed-Thu 08:00-16:00"), document)[1];
        Assert.Equal("Priya Shah", card.Name);
        Assert.Equal([first, second], card.Lines.Select(line => line.Label));
        Assert.Equal(["tel:+441632960109", "tel:+441632960102"], card.Lines.Select(line => line.Target));
        Assert.Equal("", card.Hours);
    }

    [Fact]
    public void A_deputy_whom_no_day_needs_is_left_to_the_staff_sheet()
    {
        var compilation = Compile("Mon-Tue 08:00-16:30; Thu-Fri 08:00-16:30", "Mon 08:00-16:00", "Wed 08:00-16:00");
        Assert.All(["flowchart-poster", "staff-one-pager-card"], id => Assert.Equal("Wednesday, 8am to 4pm. More deputies: see the staff sheet", GetCards(compilation, id)[1].Hours));
        Assert.Contains("Tom O'Neill", GetText(compilation, "staff-one-pager"));
    }

    [Theory]
    [InlineData("Ruth Adeyemi, headteacher", "Tell Ruth Adeyemi, headteacher, 01632\u00A0960103. If that fails")]
    [InlineData("the Year 6 leader", "Tell the Year 6 leader (school office, 01632\u00A0960100). If that fails")]
    [InlineData("the leader on call on 01632 960109", "Tell the leader on call on 01632 960109. If that fails")]
    public void Whoever_acts_when_nobody_is_there_has_a_number(string cover, string expected)
    {
        var compilation = National.Compile(Samples.Read("oakfield-primary.yaml").Replace("unavailable: Ruth Adeyemi, headteacher", $"unavailable: {cover}"));
        Assert.All(["staff-one-pager", "staff-one-pager-card", "flowchart-poster"], id => Assert.Contains(expected, GetText(compilation, id)));

        var poster = Find(compilation, "flowchart-poster");
        var front = National.GetText(poster with { Blocks = [.. poster.Blocks.TakeWhile(block => block is not PageBreak)] });
        Assert.Contains($"No one? {expected.Replace("If that fails", "Still no one? Refer yourself.")}", front);
    }

    [Theory]
    [InlineData("Mon-Thu 08:00-16:30", "Fri 08:00-16:00", "Wed 08:00-16:00", "Or Tom O'Neill, 01632\u00A0960102, Friday.")]
    [InlineData("Mon-Tue 08:00-16:30; Thu-Fri 08:00-16:30", "Mon 08:00-16:00", "Wed 08:00-16:00", "Or Priya Shah, 01632\u00A0960109, Wednesday.")]
    public void The_cover_of_the_leaflet_names_whoever_is_there_on_the_leads_free_day(string lead, string first, string second, string expected)
    {
        var leaflet = Find(Compile(lead, first, second), "parent-leaflet");
        Assert.Contains(expected, National.GetText(leaflet with { Blocks = [.. leaflet.Blocks.TakeWhile(block => block is not PanelBreak)] }));
    }

    [Theory]
    [InlineData("chair: { name: Colin Marsh, email: chair@oakfield.example }", "Tell Colin Marsh, chair@oakfield.example.")]
    [InlineData("chair: { name: Colin Marsh }", "Tell Colin Marsh, 01632\u00A0960100.")]
    public void Whoever_hears_of_a_concern_about_staff_can_be_reached(string chair, string expected)
    {
        var profile = Samples.Read("oakfield-primary.yaml");
        const string Chair = "chair: { name: Colin Marsh, email: chair@oakfield.example }";
        Assert.Contains(Chair, profile);
        var compilation = National.Compile(profile.Replace(Chair, chair));
        Assert.All(["staff-one-pager", "staff-one-pager-card", "flowchart-poster"], id => Assert.Contains(expected, GetText(compilation, id)));
    }

    private static Compilation Compile(string lead, string first, string second) => National.Compile(
        Samples.Read("oakfield-primary.yaml")
            .Replace("hours: Mon-Thu 08:00-16:30 ", $"hours: \"{lead}\" ")
            .Replace("      hours: Wed-Fri 08:00-16:00\n", $"      hours: {first}\n")
            .Replace("  headteacher: {", $"    - {{ name: Priya Shah, phone: 01632 960109, hours: {second} }}\n  headteacher: {{"));

    private static string GetText(Compilation compilation, string id) => National.GetText(Find(compilation, id));

    private static ContactCard[] GetCards(Compilation compilation, string id) => [.. DocumentWalker.GetBlocks(Find(compilation, id)).OfType<ContactCard>()];

    private static Document Find(Compilation compilation, string id) => compilation.GetDocuments().First(document => document.Id == id);
}
