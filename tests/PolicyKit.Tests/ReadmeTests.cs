using System.Text.RegularExpressions;

namespace PolicyKit.Tests;

public sealed partial class ReadmeTests
{
    private static string Readme => File.ReadAllText(Path.Combine(Samples.Root, "README.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_sample_of_the_README_is_the_code_that_runs()
    {
        var tour = File.ReadAllText(Path.Combine(Samples.Root, "tests", "PolicyKit.Tests", "ApiTour.cs")).ReplaceLineEndings("\n");
        var body = Between(tour, "// tour begins\n", "        // tour ends");
        var printed = string.Join('\n', body.Split('\n').Select(line => line.StartsWith("        ", StringComparison.Ordinal) ? line[8..] : line)).TrimEnd();

        Assert.Equal(printed, Between(Readme, "```csharp\n", "\n```"));
    }

    [Fact]
    public void The_sample_of_the_README_writes_every_document_in_every_format()
    {
        var output = Directory.CreateTempSubdirectory("policykit-tour-").FullName;
        try
        {
            var console = new StringWriter { NewLine = "\n" };
            ApiTour.Run(Samples.Root, output, console);

            Assert.Equal(Between(Readme, "It prints:\n\n```text\n", "\n```"), console.ToString().TrimEnd());
            Assert.Equal(16, Directory.GetFiles(output).Length);
            Assert.All(Directory.GetFiles(output), file => Assert.NotEqual(0, new FileInfo(file).Length));
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    [Fact]
    public void Every_file_that_the_README_points_at_is_there()
    {
        var targets = Links().Matches(Readme).Select(m => m.Groups[1].Value).Where(t => !t.Contains("://", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(targets);
        Assert.All(targets, target => Assert.True(Path.Exists(Path.Combine(Samples.Root, target)), target));
    }

    private static string Between(string text, string start, string end)
    {
        var from = text.IndexOf(start, StringComparison.Ordinal);
        Assert.NotEqual(-1, from);
        from += start.Length;
        return text[from..text.IndexOf(end, from, StringComparison.Ordinal)];
    }

    [GeneratedRegex(@"\]\(([^)#]+)\)")]
    private static partial Regex Links();
}
