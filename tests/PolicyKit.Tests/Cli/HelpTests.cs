namespace PolicyKit.Tests.Cli;

public sealed class HelpTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_a_command_the_help_is_shown_and_the_usage_is_wrong()
    {
        Assert.Equal(2, _folder.Run());
        Assert.Contains("policykit new", _folder.Out);
    }

    [Fact]
    public void Help_of_the_tool() => Verify("--help");

    [Fact]
    public void Help_of_build() => Verify("build", "--help");

    [Fact]
    public void A_mistyped_command_is_put_right()
    {
        Assert.Equal(2, _folder.Run("biuld"));
        Assert.Contains("“biuld” is not a command", _folder.Error);
        Assert.Contains("Did you mean `build`?", _folder.Error);
    }

    private void Verify(params string[] args)
    {
        Assert.Equal(0, _folder.Run(args));
        Snapshot.Verify(_folder.Out, args.Length == 1 ? nameof(Help_of_the_tool) : nameof(Help_of_build));
    }
}
