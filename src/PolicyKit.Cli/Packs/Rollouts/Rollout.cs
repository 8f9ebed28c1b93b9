using System.Collections.Immutable;
using System.Text;
using PolicyKit.Binding.Profiles;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Packs.Changes;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs.Rollouts;

/// <summary>Builds each school with the version that it has and with the one that is to come.</summary>
internal sealed class Rollout
{
    private readonly SchoolBuilder _oldWords;
    private readonly SchoolBuilder _old;
    private readonly SchoolBuilder _new;
    private readonly string _oldId;
    private readonly string _newId;

    private Rollout(Host host, PackShelf shelf, PackContent before, PackContent after, BuildRequest request)
    {
        var current = shelf.With(before, $"{before.Id} {before.Version}");
        _oldWords = new SchoolBuilder(host, current, request with { Formats = [] });
        _old = new SchoolBuilder(host, current, request);
        // A successor of another name may build on the pack that it follows.
        _new = new SchoolBuilder(host, (before.Id == after.Id ? shelf : current).With(after, $"{after.Id} {after.Version}"), request);
        (_oldId, _newId) = (before.Id, after.Id);
    }

    /// <summary>In the order of the profiles. A school that fails does not keep the others from being tried.</summary>
    public static ImmutableArray<SchoolOutcome> Run(Host host, PackShelf shelf, PackContent before, PackContent after, ImmutableArray<ProfileFile> profiles, BuildRequest request)
    {
        var rollout = new Rollout(host, shelf, before, after, request);
        return SchoolQueue.Run(host, "Trying the new version on", profiles, rollout.Try);
    }

    private SchoolOutcome Try(ProfileFile profile)
    {
        var after = _new.Build(profile, () => ReadForSuccessor(profile));
        if (!after.HasErrors && after.Packs.All(pack => pack.Id != _newId))
            return new SchoolOutcome(after.SchoolName, profile, RolloutStatus.Unaffected);

        // Pages of the old version are laid out only where something is wrong with the new one that their layout may have had already.
        var before = _oldWords.Build(profile);
        if (!FindAdded(before, after).IsEmpty)
            before = _old.Build(profile);

        var added = before.HasErrors ? after.Diagnostics : FindAdded(before, after);
        var changes = before.Compilation is { } old && after.Compilation is { } @new ? DocumentComparison.Compare(old, @new) : [];
        return new SchoolOutcome(after.SchoolName, profile, GetStatus(before, after, changes))
        {
            Changes = changes,
            Errors = [.. added.Where(d => d.IsError)],
            Warnings = [.. added.Where(d => d.Severity == DiagnosticSeverity.Warning)],
        };
    }

    /// <summary>The profile as its school would write it: with the new pack where it names the old one.</summary>
    private byte[] ReadForSuccessor(ProfileFile profile)
    {
        var bytes = File.ReadAllBytes(profile.FullPath);
        if (_oldId == _newId)
            return bytes;

        var text = SourceText.From(bytes, profile.ShownPath);
        var symbol = ProfileBinder.Bind(ProfileSyntaxTree.Parse(text)).Symbol;
        var changes = symbol.Packs
            .Select((pack, i) => (Pack: pack, symbol.GetLocation($"packs[{i}]").Span))
            .Where(named => named.Pack == _oldId)
            .Select(named => new TextChange(named.Span, _newId));
        return Encoding.UTF8.GetBytes(TextChange.Apply(text.Content, changes));
    }

    private static ImmutableArray<Diagnostic> FindAdded(SchoolBuild before, SchoolBuild after)
    {
        var known = before.Diagnostics.Select(d => (d.Id, d.Message)).ToHashSet();
        return [.. after.Diagnostics.Where(d => !known.Contains((d.Id, d.Message)))];
    }

    private static RolloutStatus GetStatus(SchoolBuild before, SchoolBuild after, ImmutableArray<DocumentChange> changes) => (before.HasErrors, after.HasErrors) switch
    {
        (false, true) => RolloutStatus.Breaks,
        (true, true) => RolloutStatus.StillBroken,
        (true, false) => RolloutStatus.Mended,
        _ => changes.IsEmpty ? RolloutStatus.Clean : RolloutStatus.Changes,
    };
}
