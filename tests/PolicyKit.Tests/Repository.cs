using System.Runtime.CompilerServices;

namespace PolicyKit.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string GetPath(string path) => Path.Combine(Root, path);

    public static string Read(string path) => File.ReadAllText(GetPath(path)).ReplaceLineEndings("\n");

    // A deterministic build maps source paths away, so the folder of the test assembly leads the way then.
    private static string FindRoot([CallerFilePath] string thisFile = "")
    {
        foreach (var start in new[] { AppContext.BaseDirectory, Path.GetDirectoryName(thisFile)! })
        {
            for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "PolicyKit.sln")))
                    return folder;
            }
        }

        throw new InvalidOperationException("The tests run outside the repository");
    }
}
