namespace PolicyKit.Tests.Cli;

/// <summary>What each command refuses, beside what it takes.</summary>
public sealed class RefusalTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public RefusalTests()
    {
        _folder.Write("CON.yaml", SampleProfiles.Oakfield);
        _folder.Write("oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("notes/readme.txt", "No template");
        _folder.Write("laid-out/a.sbn-md", "{{ x }}");
        _folder.Write("rough/a.sbn-md", "{{x}}");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("PK0010", "check CON.yaml", "check oakfield.yaml")]
    [InlineData("PK0012", "new oakfield.yaml", "new another.yaml")]
    [InlineData("PK0014", "explain PK9998", "explain PK0001")]
    [InlineData("PK0030", "format notes", "format laid-out")]
    [InlineData("PK0034", "format --check rough", "format --check laid-out")]
    [InlineData("PK0060", "audit notes", "audit nowhere")]
    public void A_command_names_what_it_refuses_and_says_nothing_of_it_otherwise(string id, string refused, string taken)
    {
        Assert.DoesNotContain(id, Run(taken));
        Assert.NotEqual(0, _folder.Run(refused.Split(' ')));
        Assert.Contains($"error {id}: ", _folder.Out + _folder.Error);
    }

    private string Run(string command)
    {
        _folder.Run(command.Split(' '));
        return _folder.Out + _folder.Error;
    }
}
