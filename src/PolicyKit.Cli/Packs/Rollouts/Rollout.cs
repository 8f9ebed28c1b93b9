using System.Collections.Immutable;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Packs.Changes;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Packs.Rollouts;

/// <summary>Builds each school with the version that it has and with the one that is to come.</summary>
internal sealed class Rollout
{
    private readonly SchoolBuilder _old;
    private readonly SchoolBuilder _new;
    private readonly string _pack;

    private Rollout(Host host, PackShelf shelf, PackContent before, PackContent after, BuildRequest request)
    {
        _old = new SchoolBuilder(host, shelf.With(before, $"{before.Id} {before.Version}"), request);
        _new = new SchoolBuilder(host, shelf.With(after, $"{after.Id} {after.Version}"), request);
        _pack = after.Id;
    }

    /// <summary>In the order of the profiles. A school that fails does not keep the others from being tried.</summary>
    public static ImmutableArray<SchoolOutcome> Run(Host host, PackShelf shelf, PackContent before, PackContent after, ImmutableArray<ProfileFile> profiles, BuildRequest request)
    {
        var rollout = new Rollout(host, shelf, before, after, request);
        return SchoolQueue.Run(host, "Trying the new version on", profiles, rollout.Try);
    }

    private SchoolOutcome Try(ProfileFile profile)
    {
        var after = _new.Build(profile);
        if (!after.HasErrors && after.Packs.All(pack => pack.Id != _pack))
            return new SchoolOutcome(after.SchoolName, profile, RolloutStatus.Unaffected);

        var before = _old.Build(profile);
        var known = before.Diagnostics.Select(d => (d.Id, d.Message)).ToHashSet();
        ImmutableArray<Diagnostic> added = [.. after.Diagnostics.Where(d => before.HasErrors || !known.Contains((d.Id, d.Message)))];
        var changes = before.Compilation is { } old && after.Compilation is { } @new ? DocumentComparison.Compare(old, @new) : [];
        return new SchoolOutcome(after.SchoolName, profile, GetStatus(before, after, changes))
        {
            Changes = changes,
            Errors = [.. added.Where(d => d.IsError)],
            Warnings = [.. added.Where(d => d.Severity == DiagnosticSeverity.Warning)],
        };
    }

    private static RolloutStatus GetStatus(SchoolBuild before, SchoolBuild after, ImmutableArray<DocumentChange> changes) => (before.HasErrors, after.HasErrors) switch
    {
        (false, true) => RolloutStatus.Breaks,
        (true, true) => RolloutStatus.StillBroken,
        (true, false) => RolloutStatus.Mended,
        _ => changes.IsEmpty ? RolloutStatus.Clean : RolloutStatus.Changes,
    };
}
