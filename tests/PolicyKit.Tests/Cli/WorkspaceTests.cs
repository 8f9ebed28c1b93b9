using PolicyKit.Cli;

namespace PolicyKit.Tests.Cli;

public sealed class WorkspaceTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_yaml_file_of_the_folder_is_a_profile()
    {
        _folder.Write("school-profiles/b.yaml", "");
        _folder.Write("school-profiles/a.yml", "");
        _folder.Write("school-profiles/readme.txt", "");
        Assert.Equal(["school-profiles/a.yml", "school-profiles/b.yaml"], Load().Profiles.Select(p => p.ShownPath));
    }

    [Fact]
    public void A_pattern_is_expanded_where_the_shell_does_not()
    {
        _folder.Write("schools/oak one.yaml", "");
        _folder.Write("schools/ash.yaml", "");
        Assert.Equal("schools/oak one.yaml", Assert.Single(Load("schools/oak*").Profiles).ShownPath);
    }

    [Fact]
    public void A_profile_named_twice_is_built_once()
    {
        _folder.Write("schools/ash.yaml", "");
        Assert.Single(Load("schools/ash.yaml", "schools").Profiles);
    }

    [Fact]
    public void Nothing_to_build_is_wrong_usage() => Assert.Equal("PK0001", Assert.Single(Load().UsageErrors).Id);

    [Fact]
    public void An_empty_folder_is_wrong_usage()
    {
        Directory.CreateDirectory(_folder.GetPath("schools"));
        Assert.Equal("PK0001", Assert.Single(Load("schools").UsageErrors).Id);
    }

    [Fact]
    public void A_path_that_is_not_there_is_wrong_usage() => Assert.Equal("PK0002", Assert.Single(Load("oakfeild.yaml").UsageErrors).Id);

    [Fact]
    public void Two_profiles_that_would_share_a_folder_are_both_refused()
    {
        _folder.Write("a/Oakfield.yml", "");
        _folder.Write("b/oakfield.yaml", "");
        _folder.Write("b/other.yaml", "");
        var workspace = Load("a", "b");
        Assert.Equal(["PK0009", "PK0009"], workspace.Errors.Select(e => e.Id));
        Assert.Equal("other", Assert.Single(workspace.Profiles).Name);
    }

    [Theory]
    [InlineData("con")]
    [InlineData("LPT1")]
    [InlineData("nul.old")]
    [InlineData("com¹")]
    [InlineData("what?")]
    [InlineData("a:b")]
    [InlineData("oakfield.")]
    [InlineData("oakfield ")]
    public void A_name_that_Windows_refuses_is_refused_everywhere(string name) =>
        Assert.False(new ProfileFile(Path.Combine("folder", name + ".yaml"), name).HasPortableName);

    [Theory]
    [InlineData("console")]
    [InlineData("Ysgol Tŷ-Gwyn")]
    [InlineData("st.marys")]
    [InlineData("com0")]
    public void Other_names_are_taken(string name) =>
        Assert.True(new ProfileFile(Path.Combine("folder", name + ".yaml"), name).HasPortableName);

    private Workspace Load(params string[] paths) => Workspace.Load(_folder.CreateHost(), paths);
}
