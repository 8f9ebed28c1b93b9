using PolicyKit.Cli.Deciding;
using PolicyKit.Text;

namespace PolicyKit.Tests.Cli;

public sealed class DecideVerbTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public DecideVerbTests() => _folder.Write("mine.yaml", SampleProfiles.Oakfield);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Answers_are_written_into_the_profile_and_nothing_else_changes()
    {
        var before = _folder.Read("mine.yaml");
        Assert.Equal(0, _folder.Answer("2\n\n", "decide", "mine.yaml"));
        Assert.Equal(before.Replace("device: flight-mode-lock", "device: switch-off-lock"), _folder.Read("mine.yaml"));
    }

    [Fact]
    public void Enter_keeps_what_the_profile_says()
    {
        Assert.Equal(0, _folder.Answer("\n\n", "decide", "mine.yaml"));
        Assert.Contains("device: flight-mode-lock", _folder.Read("mine.yaml"));
    }

    [Fact]
    public void A_slip_is_asked_again()
    {
        Assert.Equal(0, _folder.Answer("swich-off-lock\nswitch-off-lock\n\n", "decide", "mine.yaml"));
        Assert.Contains("did you mean switch-off-lock?", _folder.Out);
    }

    [Fact]
    public void Answers_that_end_early_change_nothing()
    {
        var before = _folder.Read("mine.yaml");
        Assert.Equal(2, _folder.Answer("2\n", "decide", "mine.yaml"));
        Assert.Contains("PK0013", _folder.Error);
        Assert.Equal(before, _folder.Read("mine.yaml"));
    }

    [Fact]
    public void The_list_asks_nothing()
    {
        Assert.Equal(0, _folder.Run("decide", "mine.yaml", "--list"));
        Assert.Contains("device: flight-mode-lock (your answer)", _folder.Out);
        Assert.Contains("parents: early-when-safe (your answer)", _folder.Out);
    }

    [Theory]
    [InlineData("policykit: 1\n", "policykit: 1\n\ndecisions:\n  device: off\n")]
    [InlineData("policykit: 1", "policykit: 1\n\ndecisions:\n  device: off\n")]
    [InlineData("decisions:\n  term: nudes # why\n\ncover: {}\n", "decisions:\n  term: nudes # why\n  device: off\n\ncover: {}\n")]
    [InlineData("decisions:\n  device: on   # why\n  term: x\n", "decisions:\n  device: off   # why\n  term: x\n")]
    [InlineData("decisions: { term: x } # why\n", "decisions: { term: x, device: off } # why\n")]
    [InlineData("decisions: {}\n", "decisions: { device: off }\n")]
    [InlineData("decisions:  # none yet\ncover: {}\n", "decisions:  # none yet\n  device: off\ncover: {}\n")]
    [InlineData("decisions:\n  device:\n  term: x\n", "decisions:\n  device: off\n  term: x\n")]
    [InlineData("decisions:\r\n    term: x\r\n", "decisions:\r\n    term: x\r\n    device: off\r\n")]
    public void An_answer_finds_its_place_and_keeps_comments_and_layout(string profile, string expected) =>
        Assert.Equal(expected.Replace("off", "switch-off-lock"), AnswerEdit.Apply(SourceText.From(profile, "profile.yaml"), "device", "switch-off-lock").Content);
}
