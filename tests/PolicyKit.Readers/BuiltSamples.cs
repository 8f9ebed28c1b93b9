using PolicyKit.Cli;

namespace PolicyKit.Readers;

/// <summary>Every document of every sample school, built once in a folder of its own.</summary>
public sealed class BuiltSamples : IDisposable
{
    public static string Root { get; } = FindRoot();

    public BuiltSamples()
    {
        var log = new StringWriter();
        var host = new Host
        {
            WorkingFolder = Root,
            ToolFolder = AppContext.BaseDirectory,
            Today = new DateOnly(2026, 11, 21),
            In = TextReader.Null,
            Out = log,
            Error = log,
        };

        if (PolicyKitTool.Run(["build", "--output", Folder], host) != ExitCode.Success)
            throw new InvalidOperationException(log.ToString());

        // One school's page is like another's, and a page of all is long.
        if (PolicyKitTool.Run(["coverage", Path.Combine("school-profiles", "mendip-view-primary.yaml"), "--format", "html", "--output", Path.Combine(Folder, "coverage.html")], host) != ExitCode.Success)
            throw new InvalidOperationException(log.ToString());
    }

    /// <summary>The names of the profiles, which are those of the schools' folders.</summary>
    public static TheoryData<string> Schools =>
        [.. Directory.GetFiles(Path.Combine(Root, "school-profiles"), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public string Folder { get; } = Directory.CreateTempSubdirectory("policykit-readers-").FullName;

    public string[] GetFiles(string school, string extension) =>
        [.. Directory.GetFiles(Path.Combine(Folder, school), "*" + extension).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyKit.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"PolicyKit.sln lies nowhere above {AppContext.BaseDirectory}");
        return folder.FullName;
    }
}
