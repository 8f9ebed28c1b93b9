using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Suppressions;

namespace PolicyKit.Cli;

/// <summary>The profiles that a command is about, and what keeps some of them from being used.</summary>
internal sealed record Workspace
{
    public const string ProfileFolder = "school-profiles";

    /// <summary>By path; none shares its name with another.</summary>
    public ImmutableArray<ProfileFile> Profiles { get; private init; } = [];

    /// <summary>Problems with the command itself: a path that is not there, nothing to read.</summary>
    public ImmutableArray<Diagnostic> UsageErrors { get; private init; } = [];

    /// <summary>Problems with files that were found.</summary>
    public ImmutableArray<Diagnostic> Errors { get; private init; } = [];

    /// <param name="paths">Files, folders and patterns such as *.yaml; empty for the folder school-profiles.</param>
    public static Workspace Load(Host host, IReadOnlyList<string> paths)
    {
        var usageErrors = ImmutableArray.CreateBuilder<Diagnostic>();
        var errors = ImmutableArray.CreateBuilder<Diagnostic>();
        var found = new SortedSet<string>(StringComparer.Ordinal);

        foreach (var path in paths.Count == 0 ? [ProfileFolder] : paths)
        {
            try
            {
                var files = FindFiles(host.GetFullPath(path));
                if (files is null && paths.Count > 0)
                    usageErrors.Add(Diagnostic.Create(WorkspaceRules.NoSuchFile, null, path).WithHint($"Check the spelling; the command runs in {host.WorkingFolder}"));
                else if (files is null or [])
                    usageErrors.Add(Diagnostic.Create(WorkspaceRules.NoProfile, null, path).WithHint("Write one with `policykit new`, or give the path of a profile"));

                found.UnionWith(files ?? []);
            }
            catch (Exception e) when (FileTrouble.IsOfPath(e))
            {
                errors.Add(Diagnostic.Create(WorkspaceRules.UnreadableFile, null, path, FileTrouble.Describe(e)).WithHint("Ask whoever looks after your computers for permission to read it"));
            }
        }

        ImmutableArray<ProfileFile> profiles = [.. found.Select(path => new ProfileFile(path, host.GetShownPath(path)))];
        var sharing = profiles.ToLookup(p => p.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var profile in profiles)
        {
            if (sharing[profile.Name].FirstOrDefault(other => other != profile) is { } other)
                errors.Add(Diagnostic.Create(WorkspaceRules.SameName, profile.Location, profile.ShownPath, other.ShownPath).WithHint("Rename one of the two files"));
            else if (!profile.HasPortableName)
                errors.Add(Diagnostic.Create(WorkspaceRules.ReservedName, profile.Location, $"“{profile.Name}”").WithHint("Rename the file, for example after the school"));
        }

        return new Workspace
        {
            Profiles = [.. profiles.Where(p => p.HasPortableName && sharing[p.Name].Count() == 1)],
            UsageErrors = usageErrors.ToImmutable(),
            Errors = errors.ToImmutable(),
        };
    }

    /// <summary>Null when nothing is there.</summary>
    private static ImmutableArray<string>? FindFiles(string path)
    {
        if (File.Exists(path))
            return [path];
        if (Directory.Exists(path))
            return [.. Directory.EnumerateFiles(path).Where(IsYaml)];

        // The Windows shell hands a pattern on as it was typed.
        var pattern = Path.GetFileName(path);
        return pattern.AsSpan().IndexOfAny('*', '?') >= 0 && Path.GetDirectoryName(path) is { } folder && Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder, pattern).Where(IsYaml)]
            : null;
    }

    private static bool IsYaml(string path) =>
        Path.GetExtension(path).ToLowerInvariant() is ".yaml" or ".yml"
        && !Path.GetFileName(path).Equals(WorkspaceSettings.FileName, StringComparison.OrdinalIgnoreCase);
}
