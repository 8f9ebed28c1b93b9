using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Emit;

namespace PolicyKit.Cli.Building;

/// <summary>Documents in a school's folder that this build did not make. One with old numbers beside the new ones is a danger, so what would only mislead goes.</summary>
/// <remarks>Only a file that PolicyKit saved, and that nobody has touched since, is ever removed.</remarks>
internal sealed record OlderFiles
{
    /// <summary>From an earlier profile, or not known to be from this one.</summary>
    public ImmutableArray<string> Doubtful { get; init; } = [];

    /// <summary>An earlier build made these from what this one was made from.</summary>
    public ImmutableArray<string> StillGood { get; init; } = [];

    public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>What PolicyKit saved of all that stays, for the builds to come.</summary>
    public ImmutableArray<EarlierFile> Remembered { get; init; } = [];

    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    /// <param name="folder">The school's.</param>
    /// <param name="build">With the files that were really saved.</param>
    public static OlderFiles Settle(Host host, string folder, SchoolBuild build, EarlierBuild earlier)
    {
        var (doubtful, good, removed, edited, left) = (new List<string>(), new List<string>(), new List<string>(), new List<string>(), new List<string>());
        var remembered = ImmutableArray.CreateBuilder<EarlierFile>();
        var drafts = build.Files.Select(f => BuiltFile.GetDraftName(f.DocumentId, Path.GetExtension(f.Name))).ToHashSet(StringComparer.OrdinalIgnoreCase);

        foreach (var name in FindNames(folder, build.Files))
        {
            var saved = earlier.Find(name);
            var isDraftOfFinal = drafts.Contains(name);
            if (saved is null || build.HasErrors || build.IsDraft)
            {
                doubtful.Add(name);
            }
            else if (saved.Basis == build.Basis && !isDraftOfFinal)
            {
                good.Add(name);
            }
            else if (saved.Read(folder) is null)
            {
                doubtful.Add(name);
                edited.Add(name);
            }
            else if ((build.IsWhole || isDraftOfFinal) && WholeFile.TryDelete(Path.Combine(folder, name)))
            {
                removed.Add(name);
                continue;
            }
            else
            {
                doubtful.Add(name);
                left.Add(name);
            }

            if (saved is not null)
                remembered.Add(saved);
        }

        var shown = host.GetShownPath(folder);
        return new OlderFiles
        {
            Doubtful = [.. doubtful],
            StillGood = [.. good],
            Removed = [.. removed],
            Remembered = remembered.ToImmutable(),
            Diagnostics =
            [
                .. Report(WorkspaceRules.EditedFileLeft, edited, shown, "Compare each with the new documents, then move it to another folder or delete it"),
                .. Report(WorkspaceRules.OlderFileLeft, left, shown, "Build every document in every format, which removes or replaces them"),
            ],
        };
    }

    private static IEnumerable<Diagnostic> Report(DiagnosticDescriptor rule, List<string> names, string folder, string hint) =>
        names.Count == 0 ? [] : [Diagnostic.Create(rule, null, folder, string.Join(", ", names)).WithHint(hint)];

    private static ImmutableArray<string> FindNames(string folder, IEnumerable<BuiltFile> saved)
    {
        if (!Directory.Exists(folder))
            return [];

        var current = saved.Select(f => f.Name).Append(BuildReport.FileName).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        var extensions = OutputFormat.All.Select(f => f.Extension).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        try
        {
            return
            [
                .. Directory.EnumerateFiles(folder)
                    .Select(path => Path.GetFileName(path))
                    .Where(name => extensions.Contains(Path.GetExtension(name)) && !current.Contains(name) && name[0] != '~')
                    .Order(StringComparer.Ordinal),
            ];
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            // The same folder has just refused the documents, which is reported.
            return [];
        }
    }
}
