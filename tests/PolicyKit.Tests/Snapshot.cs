using System.Runtime.CompilerServices;

namespace PolicyKit.Tests;

/// <summary>Compares a text with the file that holds what it should be: Verify's conventions, without the package.</summary>
/// <remarks>To accept a change, rename `Snapshots/Name.received.txt` to `Name.verified.txt` after reading the difference.</remarks>
internal static class Snapshot
{
    public static void Verify(string actual, [CallerMemberName] string name = "", [CallerFilePath] string testFile = "")
    {
        var folder = Path.Combine(FindSourceFolder(testFile), "Snapshots");
        var verified = Path.Combine(folder, name + ".verified.txt");
        var received = Path.Combine(folder, name + ".received.txt");

        var text = Normalise(actual);
        var expected = File.Exists(verified) ? Normalise(File.ReadAllText(verified)) : null;
        if (text == expected)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, text);
        Assert.Fail(expected is null
            ? $"There is no {name}.verified.txt yet. Read {received} and rename it if it is right."
            : $"{DescribeFirstDifference(expected, text)}\nCompare:\n  git diff --no-index {verified} {received}\nand rename the second to the first if it is right.");
    }

    // Under CI=true the compiler writes the path from "/_/", so only what follows the project's name can be relied on.
    private static string FindSourceFolder(string testFile)
    {
        const string Project = "PolicyKit.Tests";
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, Project + ".csproj")))
            root = root.Parent ?? throw new DirectoryNotFoundException($"{Project}.csproj lies nowhere above {AppContext.BaseDirectory}");

        var path = testFile.Replace('\\', '/');
        var inProject = path[(path.LastIndexOf($"/{Project}/", StringComparison.Ordinal) + Project.Length + 2)..];
        return Path.Combine(root.FullName, Path.GetDirectoryName(inProject)!);
    }

    private static string DescribeFirstDifference(string expected, string actual)
    {
        var (before, after) = (expected.Split('\n'), actual.Split('\n'));
        var line = before.Zip(after).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {line + 1} differs.\nExpected: {before.ElementAtOrDefault(line)}\nBut was:  {after.ElementAtOrDefault(line)}";
    }

    private static string Normalise(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n";
}
