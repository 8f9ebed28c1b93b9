using PolicyKit.Diagnostics;
using PolicyKit.Suppressions;
using PolicyKit.Text;

namespace PolicyKit.Cli;

/// <summary>Finds and loads the workspace's policykit.yaml.</summary>
internal static class SettingsFile
{
    public static WorkspaceSettings Load(Host host, Workspace workspace, DateOnly today) => Load(host, Find(host, workspace), today);

    /// <param name="path">Null for no settings.</param>
    public static WorkspaceSettings Load(Host host, string? path, DateOnly today)
    {
        if (path is null)
            return WorkspaceSettings.None;

        var shown = host.GetShownPath(path);
        try
        {
            return Parse(host, path, SourceText.From(File.ReadAllBytes(path), shown), today);
        }
        catch (Exception e) when (FileTrouble.Is(e))
        {
            var diagnostic = Diagnostic.Create(WorkspaceRules.UnreadableFile, new Location(SourceText.From("", shown), new TextSpan(0, 0)), shown, FileTrouble.Describe(e))
                .WithHint("Close it in other programs, or ask for permission to read it");
            return WorkspaceSettings.None with { Diagnostics = [diagnostic] };
        }
    }

    /// <summary>The nearest one at or above the working folder; failing that, at or above the first profile.</summary>
    public static string? Find(Host host, Workspace workspace) =>
        FindAtOrAbove(host.WorkingFolder)
        ?? (workspace.Profiles is [var first, ..] ? FindAtOrAbove(Path.GetDirectoryName(first.FullPath)) : null);

    public static WorkspaceSettings Parse(Host host, string path, SourceText text, DateOnly today)
    {
        var settings = WorkspaceSettings.Parse(text, RuleCatalogue.Index, today);
        return settings with { Suppressions = [.. settings.Suppressions.Select(s => s with { File = Place(host, path, s.File) })] };
    }

    public static string? FindAtOrAbove(string? folder)
    {
        for (; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, WorkspaceSettings.FileName);
            if (File.Exists(path))
                return path;
        }

        return null;
    }

    // The file names others from where it lies; messages name them from where the command runs.
    private static FilePattern? Place(Host host, string settings, FilePattern? pattern) =>
        pattern is null ? null : new FilePattern(host.GetShownPath(Path.Combine(Path.GetDirectoryName(settings)!, pattern.Text)));
}
