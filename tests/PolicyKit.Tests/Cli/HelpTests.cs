using System.CommandLine;
using System.CommandLine.Help;
using PolicyKit.Cli.Verbs;

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

    [Theory]
    [InlineData(60)]
    [InlineData(30)]
    public void On_a_narrow_screen_the_purpose_of_an_example_stands_below_it_and_its_command_stays_whole(int width)
    {
        const string Command = "policykit build oakfield.yaml --draft";
        var command = new Command("build") { new HelpOption() };
        command.Options.OfType<HelpOption>().Single().Action = new HelpWithExamples(new HelpAction { MaxWidth = width }, (Command, "Drafts to read while the profile still has errors"));
        var output = new StringWriter();
        command.Parse("--help").Invoke(new InvocationConfiguration { Output = output });

        var lines = output.ToString().ReplaceLineEndings("\n").Split('\n').SkipWhile(line => line != "Examples:").Skip(1).TakeWhile(line => line != "").ToArray();
        Assert.Equal($"  {Command}", lines[0]);
        Assert.All(lines[1..], line => Assert.True(line.StartsWith("      ", StringComparison.Ordinal) && line.Length <= width, line));
        Assert.Equal("Drafts to read while the profile still has errors", string.Join(' ', lines[1..].Select(line => line.Trim())));
    }

    [Fact]
    public void A_group_without_a_command_shows_its_commands()
    {
        Assert.Equal(2, _folder.Run("pack"));
        Assert.Contains("publish <PACK>", _folder.Out);
        Assert.Equal("", _folder.Error);
    }

    [Theory]
    [InlineData("`policykit render` needs TEMPLATE: the template to render", "render")]
    [InlineData("`policykit pack diff` needs NEW: the later version", "pack", "diff", "old")]
    public void What_a_command_needs_is_said_in_words(string sentence, params string[] args)
    {
        Assert.Equal(2, _folder.Run(args));
        Assert.Contains(sentence, _folder.Error);
        Assert.DoesNotContain("needs OLD", _folder.Error);
    }

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
