namespace PolicyKit.Tests.Cli;

public sealed class NewVerbTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Answers_become_a_profile_that_builds()
    {
        Assert.Equal(0, _folder.Answer(SampleProfiles.Answers, "new"));
        Assert.True(_folder.Has("school-profiles/st-annes-primary-school.yaml"));
        Assert.Equal(0, _folder.Run("check"));
        Assert.Equal(0, _folder.Run("build", "--format", "md"));
    }

    [Fact]
    public void The_file_keeps_the_letters_of_a_name_with_accents()
    {
        _folder.Answer(SampleProfiles.Answers.Replace("St Anne's", "St Brónach's"), "new");
        Assert.True(_folder.Has("school-profiles/st-bronachs-primary-school.yaml"));
    }

    [Fact]
    public void The_profile_explains_each_of_its_lines()
    {
        _folder.Answer(SampleProfiles.Answers, "new", "mine.yaml");
        var lines = _folder.Read("mine.yaml").Split('\n');
        Assert.Contains("  # What kind of school is it?", lines);
        Assert.Contains("  phase: primary", lines);
        Assert.Contains("    - name: Tom O'Neill", lines);
        Assert.Contains("  # parents: early-when-safe", lines);
    }

    [Fact]
    public void Enter_takes_the_schools_hours_as_those_of_the_lead_and_says_so_in_the_file()
    {
        _folder.Answer(SampleProfiles.Answers, "new", "mine.yaml");
        Assert.Equal(3, _folder.Read("mine.yaml").Split('\n').Count(line => line.TrimStart().StartsWith("hours: \"Mon-Fri 08:30-15:30\"", StringComparison.Ordinal)));
        Assert.DoesNotContain("PK3050", _folder.Out);
    }

    [Fact]
    public void The_example_for_the_holidays_has_an_address_in_it()
    {
        _folder.Answer(SampleProfiles.Answers, "new", "mine.yaml");
        Assert.Contains("for example: dsl@st-annes.example is read every weekday", _folder.Read("mine.yaml"));
    }

    [Fact]
    public void An_answer_can_be_taken_back_and_what_followed_from_it_is_asked_anew()
    {
        var answers = SampleProfiles.Answers.Replace("St Anne's Primary School\nprimary\n", "<\nSt Anne\n<\nSt Anne's Primary School\nnursery\n<\nprimary\n", StringComparison.Ordinal);
        Assert.Equal(0, _folder.Answer(SampleProfiles.Answers, "new", "straight.yaml"));
        Assert.Equal(0, _folder.Answer(answers, "new", "back.yaml"));
        Assert.Contains("This is the first question.", _folder.Out);
        Assert.Equal(_folder.Read("straight.yaml"), _folder.Read("back.yaml"));
    }

    [Fact]
    public void An_approval_is_never_taken_for_granted()
    {
        Assert.NotEqual(0, _folder.Answer(SampleProfiles.Answers.Replace("15/09/2026", ""), "new", "mine.yaml"));
        Assert.Contains("This needs an answer.", _folder.Out);
    }

    [Fact]
    public void An_answer_that_check_would_refuse_is_asked_again()
    {
        Assert.Equal(0, _folder.Answer(SampleProfiles.Answers.Replace("01632 960101\n", "0845 670 000\n01632 960101\n"), "new", "mine.yaml"));
        Assert.Contains("it has 10 digits", _folder.Out);
        Assert.DoesNotContain("0845", _folder.Read("mine.yaml"));
    }

    [Theory]
    [InlineData("Ruth Adeyemi\n", "01632 960100\nRuth Adeyemi\n", "“01632 960100” is a number, and a name belongs here")]
    [InlineData("Amina Begum\n", "3\nAmina Begum\n", "“3” is a number, and a name belongs here")]
    [InlineData("Amina Begum\n", "yes\nAmina Begum\n", "“yes” is not a name")]
    [InlineData("The school office inbox", "01632 960100\nThe school office inbox", "“01632 960100” is a number, and a sentence belongs here")]
    public void What_is_no_name_is_not_taken_for_one(string before, string after, string message)
    {
        Assert.Equal(0, _folder.Answer(SampleProfiles.Answers.Replace(before, after), "new", "mine.yaml"));
        Assert.Contains(message, _folder.Out);
    }

    [Fact]
    public void A_question_that_is_not_decided_yet_leads_to_drafts()
    {
        var answers = SampleProfiles.Answers.Replace("\n1\n\nThe school", "\nboard-decides\n\nThe school");
        Assert.Equal(1, _folder.Answer(answers, "new", "mine.yaml"));
        Assert.Contains("Not decided yet", _folder.Out);
        Assert.Contains("policykit build \"mine.yaml\" --draft", _folder.Out);
        Assert.Contains("device: board-decides", _folder.Read("mine.yaml"));
    }

    [Theory]
    [InlineData("maintained", "Full governing board")]
    [InlineData("academy", "Board of trustees")]
    [InlineData("pru", "Management committee")]
    public void The_usual_board_follows_from_who_runs_the_school(string type, string board)
    {
        // The type is the third answer; what stands in it decides the default that is offered much later.
        var lines = SampleProfiles.Answers.Split('\n');
        lines[2] = type;
        if (type == "pru")
            lines[1] = "pru";
        _folder.Answer(string.Join('\n', lines), "new", "mine.yaml");
        Assert.Contains($"approved_by: {board}", _folder.Read("mine.yaml"));
    }

    [Fact]
    public void A_choice_is_taken_by_number_or_word_and_a_slip_is_put_right()
    {
        Assert.Equal(0, _folder.Answer(SampleProfiles.Answers.Replace("\nprimary\n", "\npriamry\n4\n"), "new", "mine.yaml"));
        Assert.Contains("did you mean primary?", _folder.Out);
        Assert.Contains("  phase: primary\n", _folder.Read("mine.yaml"));
    }

    [Theory]
    [InlineData("St Anne's: \"The Oaks\" #1")]
    [InlineData("Ysgol Tŷ Gwyn & Łódź {{ x }}")]
    [InlineData("- [x](y) \\ %")]
    [InlineData("null")]
    [InlineData("2026 Free School")]
    public void Any_name_survives_the_file(string name)
    {
        Assert.Equal(0, _folder.Answer(SampleProfiles.Answers.Replace("St Anne's Primary School", name), "new", "mine.yaml"));
        var tree = PolicyKit.Syntax.Profiles.ProfileSyntaxTree.Load(_folder.GetPath("mine.yaml"));
        Assert.Equal(name, Compilation.Create(tree, [], new CompilationOptions(new DateOnly(2026, 11, 21))).Profile.School.Name);
    }

    [Fact]
    public void A_headteacher_who_is_also_the_lead_needs_somebody_to_countersign()
    {
        var answers = SampleProfiles.Answers.Replace("Ruth Adeyemi\n", "Amina Begum\n").Replace("Priya Nair\n", "Priya Nair\nColin Marsh\n");
        Assert.Equal(0, _folder.Answer(answers, "new", "mine.yaml"));
        Assert.Contains("Who countersigns", _folder.Out);
    }

    [Fact]
    public void A_question_of_a_pack_stays_a_note_in_the_profile()
    {
        var decisions = _folder.Read("templates/ukccis-2016/decisions.yaml");
        _folder.Write("templates/ukccis-2016/decisions.yaml", decisions.Replace("What do staff do with a device?", "\"What?\\nevil: one\\u2028worse: two\\u001b[2J\""));
        Assert.Equal(0, _folder.Answer(SampleProfiles.Answers, "new", "mine.yaml"));
        Assert.Contains("# What? evil: one worse: two[2J", _folder.Read("mine.yaml"));
        Assert.DoesNotContain('\u001b', _folder.Out);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    [InlineData(7)]
    [InlineData(13)]
    [InlineData(22)]
    public void Answers_that_end_early_are_kept_and_the_rest_is_asked_another_day(int count)
    {
        Assert.Equal(0, _folder.Answer(SampleProfiles.Answers, "new", "straight.yaml"));

        var lines = SampleProfiles.Answers.Split('\n');
        Assert.Equal(1, _folder.Answer(string.Join('\n', lines[..count]) + '\n', "new", "mine.yaml"));
        Assert.Contains("PK0013", _folder.Error);
        Assert.Contains("To go on, run: policykit new \"mine.yaml\"", _folder.Error);
        Assert.Contains("name: St Anne's Primary School", _folder.Read("mine.yaml"));

        Assert.Equal(0, _folder.Answer(string.Join('\n', lines[count..]), "new", "mine.yaml"));
        Assert.Equal(_folder.Read("straight.yaml"), _folder.Read("mine.yaml"));
    }

    [Fact]
    public void No_file_is_left_where_nothing_was_answered()
    {
        Assert.Equal(1, _folder.Answer("", "new", "mine.yaml"));
        Assert.False(_folder.Has("mine.yaml"));
    }

    [Fact]
    public void A_file_that_is_named_after_the_school_follows_its_name()
    {
        _folder.Answer(SampleProfiles.Answers.Replace("St Anne's Primary School\nprimary\n", "St Anne\n<\nSt Anne's Primary School\nprimary\n", StringComparison.Ordinal), "new");
        Assert.True(_folder.Has("school-profiles/st-annes-primary-school.yaml"));
        Assert.False(_folder.Has("school-profiles/st-anne.yaml"));
    }

    [Fact]
    public void A_warning_about_an_answer_says_that_it_is_kept()
    {
        _folder.Answer(SampleProfiles.Answers.Replace("deputy@st-annes.example\n01632 960102", "deputy@st-annes.example\n01632 960101"), "new", "mine.yaml");
        Assert.Contains("Your answer is kept all the same.", _folder.Out);

        var length = _folder.Out.Length;
        _folder.Answer(SampleProfiles.Answers, "new", "other.yaml");
        Assert.DoesNotContain("kept all the same", _folder.Out[length..]);
    }

    [Fact]
    public void An_office_without_a_number_is_not_passed_over_in_silence()
    {
        var answers = SampleProfiles.Answers.Split('\n');
        answers[5] = "";
        _folder.Answer(string.Join('\n', answers), "new", "mine.yaml");
        Assert.Contains("whoever has no number of their own then has none in the documents", _folder.Out);
    }

    [Fact]
    public void A_file_that_is_there_is_never_overwritten()
    {
        _folder.Write("mine.yaml", "precious");
        Assert.Equal(2, _folder.Answer(SampleProfiles.Answers, "new", "mine.yaml"));
        Assert.Equal("precious", _folder.Read("mine.yaml"));
    }

    [Fact]
    public void A_second_school_of_the_same_name_gets_a_file_of_its_own()
    {
        _folder.Answer(SampleProfiles.Answers, "new");
        _folder.Answer(SampleProfiles.Answers, "new");
        Assert.True(_folder.Has("school-profiles/st-annes-primary-school-2.yaml"));
    }

    [Fact]
    public void A_sample_number_is_taken_where_the_addresses_may_yet_show_a_sample_school()
    {
        var answers = SampleProfiles.Answers.Split('\n');
        answers[5] = "01632 960100";
        Assert.Equal(0, _folder.Answer(string.Join('\n', answers), "new", "mine.yaml"));
        Assert.Contains("01632 960100", _folder.Read("mine.yaml"));

        var real = string.Join('\n', answers).Replace(".example", ".sch.uk");
        Assert.NotEqual(0, _folder.Answer(real, "new", "other.yaml"));
        Assert.Contains("is kept for examples and reaches nobody", _folder.Out);
    }

    [Fact]
    public void What_the_workspace_sets_aside_is_not_asked_about_again()
    {
        var answers = SampleProfiles.Answers.Replace("deputy@st-annes.example\n01632 960102", "deputy@st-annes.example\n01632 960101");
        _folder.Answer(answers, "new", "before.yaml");
        Assert.Contains("so one engaged line leaves nobody to reach", _folder.Out);

        var length = _folder.Out.Length;
        _folder.Write("policykit.yaml", "suppress: [{ rule: PK3006, who: Ruth Adeyemi, why: One line for the office, until: 2027-03-01 }]\n");
        _folder.Answer(answers, "new", "after.yaml");
        Assert.DoesNotContain("so one engaged line leaves nobody to reach", _folder.Out[length..]);
    }
}
