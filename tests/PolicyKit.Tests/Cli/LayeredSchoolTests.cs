namespace PolicyKit.Tests.Cli;

/// <summary>A school under a region and a trust, from the command line.</summary>
public sealed class LayeredSchoolTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public LayeredSchoolTests()
    {
        SmallPack.Write(_folder);
        Write("region", "inherits: [ukccis-2016]", "- { contact: front_door, name: Regional desk, phone: 01632 960300, reason: One number for all }");
        Write("trust", "inherits: [{ id: region, version: \"[1.0,2.0)\" }]", "- { choose: parents, option: early-when-safe, lock: true, reason: Trust policy }");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("contacts.front_door")]
    [InlineData("front_door")]
    public void Explain_says_who_gives_a_contact_and_why(string path)
    {
        _folder.Write("school.yaml", "packs: [trust]\n");
        Assert.Equal(0, _folder.Run("explain", path, "--school", "school.yaml"));
        Assert.StartsWith("contacts.front_door: Regional desk\n  said by region (templates/region/changes.yaml:1:14)\n  because: One number for all\n", _folder.Out);
        Assert.Contains("contacts.front_door.phone: ", _folder.Out);
    }

    [Fact]
    public void Explain_says_what_a_school_has_replaced()
    {
        _folder.Write("school.yaml", "packs: [trust]\ncontacts:\n  front_door: { name: Our own, phone: 01632 960301 }\n");
        Assert.Equal(0, _folder.Run("explain", "contacts.front_door.name", "--school", "school.yaml"));
        Assert.Equal(
            "contacts.front_door.name: Our own\n  said by the school (school.yaml:3:3)\n  in place of “Regional desk”, said by region (templates/region/changes.yaml:1:14)\n    because: One number for all\n",
            _folder.Out);
    }

    [Fact]
    public void Explain_says_that_an_answer_is_settled()
    {
        _folder.Write("school.yaml", "packs: [trust]\n");
        Assert.Equal(0, _folder.Run("explain", "decisions.parents", "--school", "school.yaml"));
        Assert.Contains("said by trust (templates/trust/changes.yaml:1:30), for all its schools\n  because: Trust policy\n", _folder.Out);
    }

    [Fact]
    public void Explain_knows_the_nearest_path()
    {
        _folder.Write("school.yaml", "packs: [trust]\n");
        Assert.Equal(2, _folder.Run("explain", "contacts.frontdoor", "--school", "school.yaml"));
        Assert.Contains("Did you mean contacts.front_door?", _folder.Error);
    }

    [Fact]
    public void Packs_that_build_on_each_other_are_reported()
    {
        Write("region", "inherits: [trust]", "");
        _folder.Write("school-profiles/school.yaml", "packs: [trust]\n");
        _folder.Run("check");
        Assert.Contains("PK4504", _folder.Out + _folder.Error);
        Assert.Contains("trust builds on region builds on trust", _folder.Out + _folder.Error);
    }

    private void Write(string id, string manifest, string changes)
    {
        _folder.Write($"templates/{id}/pack.yaml", $"id: {id}\ntitle: Pack of {id}\nversion: \"1.0.0\"\n{manifest}\n");
        _folder.Write($"templates/{id}/changes.yaml", changes + "\n");
    }
}
