using System.Collections.Immutable;
using PolicyKit.Emit;

namespace PolicyKit.Cli.Building;

/// <summary>The revisions of all documents of one school.</summary>
internal static class RevisionList
{
    /// <param name="folder">The school's, before this build is saved into it.</param>
    /// <returns>In the order of the documents' ids.</returns>
    public static ImmutableArray<Revision> Follow(string folder, SchoolBuild build, EarlierBuild earlier)
    {
        // A draft takes the place of no print.
        if (build is not { HasErrors: false, IsDraft: false })
            return [.. earlier.Revisions.Values];

        var revisions = earlier.Revisions;
        foreach (var files in build.Files.GroupBy(file => file.DocumentId))
        {
            var markdown = files.Key + OutputFormat.Markdown.Extension;
            revisions = revisions.SetItem(files.Key, Revision.Follow(
                revisions.GetValueOrDefault(files.Key),
                files.Key,
                files.First().Mark,
                build.Today,
                earlier.Find(markdown)?.Read(folder),
                files.FirstOrDefault(file => file.Name == markdown)?.Bytes.ToArray()));
        }

        return [.. revisions.Values];
    }
}
