using System.Text.Json;

namespace PolicyKit.Tests.Cli;

public sealed class CheckVerbTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_sound_profile_is_ready_to_build_and_nothing_is_saved()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        Assert.Equal(0, _folder.Run("check"));
        Assert.Contains("1 profile checked: ready to build", _folder.Out);
        Assert.False(Directory.Exists(_folder.GetPath("output")));
    }

    [Fact]
    public void Errors_are_shown_with_their_lines()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Undiallable);
        Assert.Equal(1, _folder.Run("check"));
        Assert.Contains("│     phone: 0845 670 000\n", _folder.Out);
        Assert.Contains("1 profile checked: 1 error", _folder.Out);
    }

    [Fact]
    public void A_file_that_breaks_off_says_that_other_rules_wait_for_it()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Undiallable.Replace("  short_name: Oakfield", "  short_name Oakfield"));
        Assert.Equal(1, _folder.Run("check"));
        Assert.Contains("hint: Then check again: some rules wait until this file can be read", _folder.Out);
        Assert.Contains("1 profile checked: 1 error\n", _folder.Out);
    }

    [Fact]
    public void A_template_that_breaks_off_is_not_blamed_for_what_it_would_have_said()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield);
        _folder.Write("templates/ukccis-2016/documents/policy-section/document.yaml", "{ id: policy-section, title: Policy, code: POL, minimum: [{ all: [UKCCIS16-2.1-02] }] }");
        _folder.Write("templates/ukccis-2016/documents/policy-section/010-text.sbn-md", "Nothing much.\n");
        _folder.Run("check");
        Assert.Contains("PK4002", _folder.Out);

        var length = _folder.Out.Length;
        _folder.Write("templates/ukccis-2016/documents/policy-section/010-text.sbn-md", "{{ if true }}\n\nTell the lead. {clause=\"UKCCIS16-2.1-02\"}\n");
        Assert.Equal(1, _folder.Run("check"));
        Assert.Contains("PK1510", _folder.Out[length..]);
        Assert.Contains("hint: Then check again", _folder.Out[length..]);
        Assert.DoesNotContain("PK4002", _folder.Out[length..]);
    }

    [Fact]
    public void A_mistyped_key_is_told_and_not_what_follows_from_it()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Oakfield.Replace("  deputies:", "  deputys:"));
        Assert.Equal(1, _folder.Run("check"));
        Assert.Contains("“deputys” is not a key", _folder.Out);
        Assert.DoesNotContain("Nobody is named", _folder.Out);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Data_formats_print_data_alone(string format)
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Undiallable);
        Assert.Equal(1, _folder.Run("check", "--format", format));
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(_folder.Out).RootElement.ValueKind);
        Assert.Equal("", _folder.Error);
    }

    [Fact]
    public void MsBuild_lines_name_file_line_and_column()
    {
        _folder.Write("school-profiles/oakfield.yaml", SampleProfiles.Undiallable);
        Assert.Equal(1, _folder.Run("check", "--format", "msbuild"));
        Assert.Matches(@"^school-profiles/oakfield\.yaml\(\d+,\d+,\d+,\d+\): error PK\d{4}: ", _folder.Out);
    }

    [Fact]
    public void Several_profiles_are_told_in_the_order_of_their_names()
    {
        foreach (var name in new[] { "d", "b", "a", "c" })
            _folder.Write($"school-profiles/{name}.yaml", "");
        _folder.Run("check", "--format", "msbuild");
        Assert.Equal(["a", "b", "c", "d"], _folder.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l[16].ToString()));
    }

    [Fact]
    public void An_unknown_format_is_wrong_usage() => Assert.Equal(2, _folder.Run("check", "--format", "xml"));
}
