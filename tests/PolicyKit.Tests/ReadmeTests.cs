using System.Text.RegularExpressions;
using PolicyKit.Tests.Cli;

namespace PolicyKit.Tests;

/// <summary>What the README shows is what happens.</summary>
public sealed partial class ReadmeTests : IDisposable
{
    private readonly WorkingFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_sample_of_the_readme_is_the_one_that_is_compiled()
    {
        var lines = Repository.Read("tests/PolicyKit.Tests/ApiTour.cs").Split('\n');
        var imports = lines.TakeWhile(line => line.StartsWith("using "));
        var body = lines.SkipWhile(line => !line.Contains("void Run(")).Skip(2).TakeWhile(line => line != "    }").Select(line => line.Length > 8 ? line[8..] : "");
        Assert.Equal(string.Join('\n', [.. imports, "", .. body]), GetBlock("```csharp\n"));
    }

    [Fact]
    public void The_sample_of_the_readme_makes_every_document()
    {
        using var log = new StringWriter();
        var output = Directory.CreateDirectory(_folder.GetPath("made")).FullName;
        ApiTour.Run(Repository.Root, output, log);
        Assert.StartsWith("Oakfield Primary School: the lead is Amina Begum", log.ToString());
        Assert.Superset(
            new HashSet<string?> { "policy-section.docx", "staff-one-pager.pdf", "parent-leaflet.html", "flowchart-poster.md" },
            Directory.EnumerateFiles(output).Select(Path.GetFileName).ToHashSet());
    }

    [Fact]
    public void The_message_that_the_readme_shows_is_the_one_that_the_tool_prints()
    {
        _folder.Write("school-profiles/oakfield-primary.yaml", SampleProfiles.Undiallable);
        Assert.Equal(1, _folder.Run("check"));
        Assert.StartsWith(GetBlock("```text\n"), _folder.Out);
    }

    [Fact]
    public void Every_page_that_the_readme_points_at_is_there()
    {
        var targets = Links().Matches(Repository.Read("README.md")).Select(m => m.Groups[1].Value).ToArray();
        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(Path.Exists(Repository.GetPath(target)), target));
    }

    /// <summary>The first block of the README that opens so, without its fences.</summary>
    private static string GetBlock(string fence)
    {
        var readme = Repository.Read("README.md");
        var start = readme.IndexOf(fence, StringComparison.Ordinal) + fence.Length;
        return readme[start..readme.IndexOf("\n```", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"(?<!!\[[^\]]*)\]\((?!https?:)([^)#]+)\)")]
    private static partial Regex Links();
}
