using PolicyKit.Cli;
using PolicyKit.Cli.Building;

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
    public void Of_a_profile_that_breaks_off_nothing_is_believed() =>
        Assert.Empty(GetContacts(SampleProfiles.Oakfield + "\nnonsense\n"));

    private string[] GetContacts(string profile)
    {
        var path = _folder.Write("school-profiles/oakfield.yaml", profile);
        var host = _folder.CreateHost();
        var build = new SchoolBuilder(host, PackShelf.Open(host, null), new BuildRequest(host.Today)).Build(new ProfileFile(path, "oakfield.yaml"));
        Assert.Equal(1, Assert.Single(build.Files, f => f.Name == EmergencySheet.FileName).PageCount);
        return [.. build.EmergencyContacts.Select(c => c.Id)];
    }
}
