using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Cli.Building;
using PolicyKit.Tests.Cli.Building;

namespace PolicyKit.Readers.Schools;

/// <summary>Two hundred random schools, built once in a folder of their own.</summary>
public sealed class BuiltSchools : IDisposable
{
    private const int SchoolCount = 200;

    public BuiltSchools() =>
        Schools = new RandomSchoolBuilds(BuiltSamples.Root, Folder).Build([.. Enumerable.Range(1, SchoolCount)], Save);

    public string Folder { get; } = Directory.CreateTempSubdirectory("policykit-schools-").FullName;

    internal ImmutableArray<School> Schools { get; }

    internal IEnumerable<SavedFile> GetFiles(string extension) => Schools.SelectMany(s => s.Files).Where(f => f.Path.EndsWith(extension, StringComparison.Ordinal));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private School Save(int number, SchoolBuild build)
    {
        var folder = Path.Combine(Folder, number.ToString("000", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(folder);
        foreach (var file in build.Files)
            File.WriteAllBytes(Path.Combine(folder, file.Name), [.. file.Bytes]);
        return new School(
            number,
            !build.HasErrors,
            [.. RandomSchoolBuilds.FindProblems(build)],
            [.. build.Files.Select(f => new SavedFile(Path.Combine(folder, f.Name), f.PageCount))]);
    }

    /// <param name="IsBuilt">It has its documents, and not the emergency sheet alone.</param>
    internal sealed record School(int Number, bool IsBuilt, ImmutableArray<string> Problems, ImmutableArray<SavedFile> Files);

    /// <param name="PageCount">As we count them; 0 where the format has no pages.</param>
    internal sealed record SavedFile(string Path, int PageCount);
}
