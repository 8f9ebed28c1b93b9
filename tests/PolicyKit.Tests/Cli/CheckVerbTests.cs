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
