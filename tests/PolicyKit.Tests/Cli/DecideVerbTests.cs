using System.Text;
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
    public void What_an_answer_changes_is_told_with_the_kind_of_each_document()
    {
        _folder.Write("templates/ukccis-2016/documents/policy-section/030-device.sbn-md", "## Devices\n\n{{ if decisions.device == 'switch-off-lock' }}\nSwitch it off.\n{{ end }}\n");
        _folder.Answer("\n\n", "decide", "mine.yaml");
        Assert.Matches(@"\(policy section\)\n +Switch it off\.", _folder.Out);
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

    [Fact]
    public void Enter_leaves_a_default_unanswered()
    {
        var before = SampleProfiles.Oakfield.Replace("  parents: early-when-safe", "  # parents: early-when-safe");
        Assert.NotEqual(SampleProfiles.Oakfield, before);
        _folder.Write("mine.yaml", before);
        Assert.Equal(0, _folder.Answer("\n\n", "decide", "mine.yaml"));
        Assert.Equal(before, _folder.Read("mine.yaml"));
        Assert.Contains("Every answer stays as it was.", _folder.Out);
    }

    [Fact]
    public void A_question_without_a_default_is_asked_until_it_is_answered()
    {
        _folder.Write("mine.yaml", SampleProfiles.Oakfield.Replace("  device: flight-mode-lock", "  # device: flight-mode-lock"));
        Assert.Equal(0, _folder.Answer("\nflight-mode-lock\n\n", "decide", "mine.yaml"));
        Assert.Equal(SampleProfiles.Oakfield, _folder.Read("mine.yaml"));
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
    [InlineData("decisions:\n  # What about it?\n  # device: on   # ask\n  term: x\n", "decisions:\n  # What about it?\n  device: off   # ask\n  term: x\n")]
    [InlineData("decisions:\n  term: x\n  # device: on\n\ncover: {}\n", "decisions:\n  term: x\n  device: off\n\ncover: {}\n")]
    [InlineData("decisions:\n  # device: on\n", "decisions:\n  device: off\n")]
    [InlineData("decisions: { term: x }\n# device: on\n", "decisions: { term: x, device: off }\n# device: on\n")]
    [InlineData("decisions:\r\n    term: x\r\n", "decisions:\r\n    term: x\r\n    device: off\r\n")]
    [InlineData("decisions:\n  term: x\n      # device: on\n", "decisions:\n  term: x\n  device: off\n")]
    [InlineData("decisions:\n    term: x\n  # device: on   # ask\n    parents: y\n", "decisions:\n    term: x\n    device: off   # ask\n    parents: y\n")]
    [InlineData("decisions:\n# device: on\ncover: {}\n", "decisions:\n  device: off\ncover: {}\n")]
    [InlineData("decisions:\n  term: |\n    nudes\n    # device: on\ncover: {}\n", "decisions:\n  term: |\n    nudes\n    # device: on\n  device: off\ncover: {}\n")]
    [InlineData("decisions:\n  device: >-\n    on\n    and on\n  term: x\n", "decisions:\n  device: off\n  term: x\n")]
    public void An_answer_finds_its_place_and_keeps_comments_and_layout(string profile, string expected) =>
        Assert.Equal(expected.Replace("off", "switch-off-lock"), AnswerEdit.Apply(SourceText.From(profile, "profile.yaml"), "device", "switch-off-lock")?.Content);

    [Theory]
    [InlineData("null", "\"null\"")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a \u0007 b", "\"a \\u0007 b\"")]
    public void Any_words_are_an_answer(string answer, string written)
    {
        Assert.Equal($"decisions: {{ term: x, device: {written} }}\n", AnswerEdit.Apply(SourceText.From("decisions: { term: x }\n", "profile.yaml"), "device", answer)?.Content);
        Assert.Equal($"decisions:\n  device : {written}\n", AnswerEdit.Apply(SourceText.From("decisions:\n  device :\n", "profile.yaml"), "device", answer)?.Content);
    }

    [Theory]
    [InlineData("decisions: to follow\n")]
    [InlineData("decisions: [device]\n")]
    [InlineData("cover: &shared { term: x }\ndecisions: *shared\n")]
    [InlineData("policykit: 1\n...\n")]
    public void A_profile_that_leaves_no_place_for_an_answer_is_left_alone(string profile) =>
        Assert.Null(AnswerEdit.Apply(SourceText.From(profile, "profile.yaml"), "device", "switch-off-lock"));

    [Fact]
    public void Without_a_place_for_the_answer_nothing_is_saved()
    {
        var profile = SampleProfiles.Oakfield.Replace("decisions:", "decisions: to follow\nanswers:");
        _folder.Write("mine.yaml", profile);
        Assert.Equal(2, _folder.Answer("2\n\n", "decide", "mine.yaml"));
        Assert.Contains("PK0017", _folder.Error);
        Assert.Contains("device: switch-off-lock", _folder.Error);
        Assert.Equal(profile, _folder.Read("mine.yaml"));
    }

    [Fact]
    public void Nothing_is_asked_of_a_file_that_is_no_profile()
    {
        _folder.Write("mine.yaml", "- a\n- b\n");
        Assert.Equal(2, _folder.Answer("2\n\n", "decide", "mine.yaml"));
        Assert.Contains("PK1008", _folder.Error);
        Assert.Empty(_folder.Out);
    }

    [Fact]
    public void A_file_of_an_older_Notepad_keeps_its_encoding()
    {
        var bytes = Encoding.Latin1.GetBytes(SampleProfiles.Oakfield.Replace("Amina Begum", "Aimée Begum").Replace('–', '-').Replace('’', '\''));
        File.WriteAllBytes(_folder.GetPath("mine.yaml"), bytes);
        Assert.Equal(0, _folder.Answer("2\n\n", "decide", "mine.yaml"));
        var after = File.ReadAllBytes(_folder.GetPath("mine.yaml"));
        Assert.Equal(Encoding.Latin1.GetString(bytes).Replace("flight-mode-lock", "switch-off-lock"), Encoding.Latin1.GetString(after));
    }
}
