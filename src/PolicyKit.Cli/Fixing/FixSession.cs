using System.Collections.Immutable;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Suppressions;
using PolicyKit.Text;

namespace PolicyKit.Cli.Fixing;

/// <summary>Mends texts in memory, look by look, until nothing is left that may be mended. Saves nothing.</summary>
internal sealed class FixSession(Host host, PackShelf shelf, FixRequest request)
{
    // One repair may uncover another, seldom more than twice. What goes on longer goes in circles.
    private const int MostLooks = 10;

    public FixOutcome Run(Workspace workspace)
    {
        var files = ImmutableSortedDictionary.Create<string, FileUnderRepair>(StringComparer.Ordinal);
        var mended = ImmutableArray.CreateBuilder<Diagnostic>();
        for (var look = 1; ; look++)
        {
            var found = Analyze(workspace, files);
            var next = look > MostLooks ? files : Mend(files, found, mended);
            if (ReferenceEquals(next, files))
            {
                var left = found.Select(d => new LeftOver(d, Explain(d, isEndless: look > MostLooks))).ToImmutableArray();
                return new FixOutcome([.. files.Values], mended.ToImmutable(), left);
            }

            files = next;
        }
    }

    private ImmutableArray<Diagnostic> Analyze(Workspace workspace, ImmutableSortedDictionary<string, FileUnderRepair> files)
    {
        var texts = files.Values.ToImmutableDictionary(f => f.Current.Path, f => f.Current);
        var settings = LoadSettings(workspace, texts);
        var builder = new SchoolBuilder(host, shelf.WithTexts(texts), new BuildRequest(request.Today) { Settings = settings, Formats = [] });
        var builds = SchoolQueue.Run(host, "Looking at", workspace.Profiles, profile => files.TryGetValue(profile.FullPath, out var file)
            ? builder.Build(profile, () => file.Encoding.GetBytes(file.Current.Content))
            : builder.Build(profile));
        return Findings.Create(builds, workspace.Errors).Diagnostics;
    }

    private WorkspaceSettings LoadSettings(Workspace workspace, ImmutableDictionary<string, SourceText> texts) =>
        SettingsFile.Find(host, workspace) is { } path && texts.TryGetValue(host.GetShownPath(path), out var text)
            ? SettingsFile.Parse(host, path, text, request.Today)
            : SettingsFile.Load(host, workspace, request.Today);

    private ImmutableSortedDictionary<string, FileUnderRepair> Mend(
        ImmutableSortedDictionary<string, FileUnderRepair> files, ImmutableArray<Diagnostic> found, ImmutableArray<Diagnostic>.Builder mended)
    {
        foreach (var group in found.Where(d => d.Fix is not null && Explain(d, isEndless: false) is null).GroupBy(d => d.Fix!.Text))
        {
            var path = host.GetFullPath(group.Key.Path);
            if (!files.TryGetValue(path, out var file) && (file = FileUnderRepair.Load(path, group.Key.Path)) is null)
                continue;

            // Positions count in the text that was looked at: a file that was changed meanwhile is left alone.
            if (file.Current.Content != group.Key.Content)
                continue;

            var (text, done) = CodeFixes.Apply(group.Key, group);
            if (text.Content == group.Key.Content)
                continue;

            files = files.SetItem(path, file with { Current = text });
            mended.AddRange(done);
        }

        return files;
    }

    /// <summary>Why it is left for a person; null when it may be mended.</summary>
    private string? Explain(Diagnostic diagnostic, bool isEndless)
    {
        if (diagnostic.Fix is not { } fix)
            return "needs a person";

        var path = host.GetFullPath(fix.Text.Path);
        return fix switch
        {
            _ when shelf.IsReceived(fix.Text.Path) => "lies in a pack that is used as it came; tell its author",
            _ when !request.Scope.IsEmpty && !request.Scope.Any(scope => PackShelf.IsWithin(path, scope)) => "lies outside the paths that were given",
            { IsSafe: false } when !request.IsUnsafe => $"can be mended with --unsafe: {fix.Title}",
            _ => isEndless ? "its repair did not settle" : null,
        };
    }
}

/// <summary>What the command asks for.</summary>
/// <param name="Scope">Full paths of the files and folders that may be changed; empty for all.</param>
/// <param name="IsUnsafe">Repairs that may change what the policy says are made too.</param>
internal sealed record FixRequest(DateOnly Today, ImmutableArray<string> Scope, bool IsUnsafe);

/// <param name="Files">Those that changed.</param>
/// <param name="Mended">In the order of the repairs; places are those of the text at that time.</param>
internal sealed record FixOutcome(ImmutableArray<FileUnderRepair> Files, ImmutableArray<Diagnostic> Mended, ImmutableArray<LeftOver> Left);

/// <param name="Reason">Why it was not mended; null where nothing forbids it but the file could not be read again.</param>
internal sealed record LeftOver(Diagnostic Diagnostic, string? Reason);
