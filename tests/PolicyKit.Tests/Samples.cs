namespace PolicyKit.Tests;

/// <summary>The fictional schools that the repository ships.</summary>
internal static class Samples
{
    public static string Root { get; } = FindRoot();

    /// <summary>File names in school-profiles, in order: those of the schools that use the national text alone.</summary>
    public static TheoryData<string> Names =>
    [
        .. Directory.GetFiles(Path.Combine(Root, "school-profiles"), "*.yaml").Select(path => Path.GetFileName(path))
            .Where(name => !Read(name).Contains("\npacks:", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    public static string Read(string name) => File.ReadAllText(Path.Combine(Root, "school-profiles", name)).ReplaceLineEndings("\n");

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PolicyKit.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException($"PolicyKit.sln lies nowhere above {AppContext.BaseDirectory}");
        return folder.FullName;
    }
}
