using System.Collections.Immutable;

namespace PolicyKit.Cli.Auditing;

/// <summary>Finds the files that somebody means by a path: a file, a folder of files, or a pattern that the Windows shell hands on as it was typed.</summary>
internal static class WordFiles
{
    // What Word leaves beside a document for as long as it is open.
    private const string OwnerFile = "~$";

    /// <summary>By name; null when nothing is there.</summary>
    public static ImmutableArray<string>? Find(string path)
    {
        if (File.Exists(path))
            return [path];
        if (Directory.Exists(path))
            return Order(Directory.EnumerateFiles(path).Where(IsWordFile));

        var pattern = Path.GetFileName(path);
        return pattern.AsSpan().IndexOfAny('*', '?') >= 0 && Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder)
            ? Order(Directory.EnumerateFiles(folder, pattern))
            : null;
    }

    // An older .doc cannot be read, which is told; passed over in silence, it would pass for audited.
    private static bool IsWordFile(string path) => Path.GetExtension(path).ToLowerInvariant() is ".docx" or ".docm" or ".doc";

    private static ImmutableArray<string> Order(IEnumerable<string> paths) =>
        [.. paths.Where(p => !Path.GetFileName(p).StartsWith(OwnerFile, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
