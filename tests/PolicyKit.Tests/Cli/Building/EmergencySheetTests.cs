using PolicyKit.Cli;
using PolicyKit.Cli.Building;
using PolicyKit.Tests.Packs;
using PolicyKit.Text;

namespace PolicyKit.Tests.Cli.Building;

public sealed class EmergencySheetTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Those_whose_details_are_right_can_be_rung() =>
        Assert.Equal(["deputy", "front-door", "out-of-hours"], GetContacts(SampleProfiles.Undiallable));

    [Fact]
    public void A_service_with_a_mistake_is_left_out() =>
        Assert.Equal(["lead", "deputy", "out-of-hours"], GetContacts(SampleProfiles.Oakfield.Replace("01632 960200", "0845 670 000")));

    [Fact]
    public void Staff_are_told_where_to_look_for_a_number_that_is_left_out()
    {
        Assert.Contains("its number here is being corrected. Look on the local authority's website, or call 101", Read(SampleProfiles.Oakfield.Replace("01632 960200", "0845 670 000")));
        Assert.DoesNotContain("being corrected", Read(SampleProfiles.Undiallable));
    }

    [Fact]
    public void The_sheet_lets_anyone_refer_and_bears_its_date()
    {
        var text = Read(SampleProfiles.Undiallable);
        Assert.Contains("refer yourself: any member of staff may", text);
        Assert.Contains($"This sheet was made on {Dates.Format(_folder.CreateHost().Today)}.", text);
    }

    [Fact]
    public void Deputies_are_named_until_every_school_day_has_somebody()
    {
        var profile = SampleProfiles.Undiallable.Replace("      hours: Wed-Fri 08:00-16:00\n      from: 2026-09-01\n", "      hours: Wed-Fri 08:00-16:00\n    - { name: Ivy Long, phone: 01632 960104, hours: Wed 08:00-16:00 }\n    - { name: Jo Reed, phone: 01632 960105, hours: Mon-Tue 08:00-16:00 }\n");
        Assert.Equal(["deputy", "deputy-2", "front-door", "out-of-hours"], GetContacts(profile));
        Assert.DoesNotContain("Ivy Long", Read(profile));
        Assert.Contains("Jo Reed", Read(profile));
    }

    [Theory]
    [InlineData("01632 960301", "deputy front-door out-of-hours")]
    [InlineData("\"999\"", "deputy front-door")]
    public void A_service_that_a_pack_gives_with_a_mistake_is_left_out(string phone, string listed)
    {
        const string Own = "  out_of_hours:\n    name: Emergency Duty Team\n    phone: 01632 960201\n    hours: all other times          # takes over whenever the front door is shut\n    last_checked: 2026-09-01\n";
        var profile = SampleProfiles.Undiallable.Replace(Own, "").Replace("policykit: 1 ", "packs: [board]\npolicykit: 1 ");
        Assert.Equal(SampleProfiles.Undiallable.Length - Own.Length + "packs: [board]\n".Length, profile.Length);
        _folder.Write("templates/board/pack.yaml", "id: board\ntitle: Board\nversion: \"1.0.0\"\ninherits: [ukccis-2016]\n");
        _folder.Write("templates/board/contacts.yaml", $"out_of_hours: {{ name: Night Team, phone: {phone}, hours: all other times, last_checked: 2026-11-01 }}\n");
        Assert.Equal(listed, string.Join(' ', GetContacts(profile)));
    }

    [Fact]
    public void Of_a_profile_that_breaks_off_nothing_is_believed() =>
        Assert.Empty(GetContacts(SampleProfiles.Oakfield + "\nnonsense\n"));

    private string Read(string profile) => National.GetText(EmergencySheet.Create(Build(profile)));

    private string[] GetContacts(string profile)
    {
        var build = Build(profile);
        Assert.Equal(1, Assert.Single(build.Files, f => f.Name == EmergencySheet.FileName).PageCount);
        return [.. build.EmergencyContacts.Select(c => c.Id)];
    }

    private SchoolBuild Build(string profile)
    {
        var path = _folder.Write("school-profiles/oakfield.yaml", profile);
        var host = _folder.CreateHost();
        return new SchoolBuilder(host, PackShelf.Open(host, null), new BuildRequest(host.Today)).Build(new ProfileFile(path, "oakfield.yaml"));
    }
}
