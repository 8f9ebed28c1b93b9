using System.Collections.Immutable;
using System.Text;
using PolicyKit.Analyzers.Packs;
using PolicyKit.Binding.Profiles;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Packs.Changes;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs.Rollouts;

/// <summary>Builds each school with the version that it has and with the one that is to come.</summary>
internal sealed class Rollout
{
    private readonly Host _host;
    private readonly PackShelf _old;
    private readonly PackShelf _new;
    private readonly BuildRequest _request;
    private readonly string? _oldId;
    private readonly string _newId;

    private Rollout(Host host, PackShelf shelf, PackContent? before, PackContent after, BuildRequest request)
    {
        _host = host;
        _request = request;
        (_oldId, _newId) = (before?.Id, after.Id);
        _old = before is null ? shelf : shelf.With(before, $"{before.Id} {before.Version}");
        // A successor of another name may build on the pack that it follows.
        _new = (_oldId == _newId ? shelf : _old).With(after, $"{after.Id} {after.Version}");
    }

    /// <summary>In the order of the profiles. A school that fails does not keep the others from being tried.</summary>
    /// <param name="before">Null for a first version: then each school is taken as one that has yet to take up the pack.</param>
    public static ImmutableArray<SchoolOutcome> Run(Host host, PackShelf shelf, PackContent? before, PackContent after, ImmutableArray<ProfileFile> profiles, BuildRequest request)
    {
        var rollout = new Rollout(host, shelf, before, after, request);
        return SchoolQueue.Run(host, "Trying the new version on", profiles, rollout.Try);
    }

    private SchoolOutcome Try(ProfileFile profile)
    {
        var after = BuildNew(profile, []);
        if (!after.HasErrors && after.Packs.All(pack => pack.Id != _newId))
            return new SchoolOutcome(after.SchoolName, profile, RolloutStatus.Unaffected);

        var before = BuildOld(profile, []);
        var changes = before.Compilation is { } old && after.Compilation is { } @new ? DocumentComparison.Compare(old, @new) : [];

        // Laying out pages takes most of the time, and the same document has the same pages: only what differs is laid out, and in its old
        // version only where something is wrong with the new one that may have been wrong before.
        var different = after.HasErrors ? [] : FindDifferent(before, after, changes);
        if (!different.IsEmpty)
            after = BuildNew(profile, different);
        if (!different.IsEmpty && !FindAdded(before, after).IsEmpty)
            before = BuildOld(profile, different);

        // That the pack is for another area is news to its board, also where the school was told so before.
        var added = before.HasErrors ? after.Diagnostics : [.. FindAdded(before, after).Union(after.Diagnostics.Where(d => d.Id == RuleId.Of<AreaMismatch>()))];
        return new SchoolOutcome(after.SchoolName, profile, GetStatus(before, after, changes))
        {
            Changes = changes,
            Errors = [.. added.Where(d => d.IsError)],
            Warnings = [.. added.Where(d => d.Severity == DiagnosticSeverity.Warning)],
        };
    }

    /// <param name="laidOut">The documents whose pages are made; the words of all are.</param>
    private SchoolBuild BuildNew(ProfileFile profile, ImmutableArray<string> laidOut) =>
        new SchoolBuilder(_host, _new, GetRequest(laidOut)).Build(profile, () => ReadForSuccessor(profile));

    private SchoolBuild BuildOld(ProfileFile profile, ImmutableArray<string> laidOut) =>
        new SchoolBuilder(_host, _old, GetRequest(laidOut)).Build(profile, () => _oldId is null ? ReadWith(profile, packs => packs.Remove(_newId)) : File.ReadAllBytes(profile.FullPath));

    private BuildRequest GetRequest(ImmutableArray<string> laidOut) => laidOut.IsEmpty ? _request with { Formats = [] } : _request with { Documents = laidOut };

    private static ImmutableArray<string> FindDifferent(SchoolBuild before, SchoolBuild after, ImmutableArray<DocumentChange> changes) =>
        [.. (after.Compilation?.GetDocuments() ?? [])
            .Where(document => changes.Any(change => change.Document == document.Id) || !(before.Compilation?.GetDocument(document.Id) is { } old && HasSamePages(old, document)))
            .Select(document => document.Id)];

    /// <summary>Two documents that read the same are laid out the same way.</summary>
    private static bool HasSamePages(Document before, Document after) =>
        before.Markdown == after.Markdown
        && before.Page.IsSameAs(after.Page)
        && before.Theme == after.Theme
        && (before.Title, before.Subtitle, before.StatusLine, before.FooterLine) == (after.Title, after.Subtitle, after.StatusLine, after.FooterLine)
        && GetEdges(before).SequenceEqual(GetEdges(after));

    private static IEnumerable<FlowEdge> GetEdges(Document document) => DocumentWalker.GetBlocks(document).OfType<Flowchart>().SelectMany(flowchart => flowchart.Graph.Edges);

    /// <summary>The profile as its school would write it: with the new pack where it names the old one, or beside the others where there is none.</summary>
    private byte[] ReadForSuccessor(ProfileFile profile)
    {
        if (_oldId == _newId)
            return File.ReadAllBytes(profile.FullPath);

        return ReadWith(profile, packs => _oldId is null ? [.. packs.Union([_newId])] : [.. packs.Select(pack => pack == _oldId ? _newId : pack)]);
    }

    private static byte[] ReadWith(ProfileFile profile, Func<ImmutableArray<string>, ImmutableArray<string>> change)
    {
        var bytes = File.ReadAllBytes(profile.FullPath);
        var text = SourceText.From(bytes, profile.ShownPath);
        var named = ProfileBinder.Bind(ProfileSyntaxTree.Parse(text)).Symbol.Packs;
        var packs = change(named);
        return packs.SequenceEqual(named) ? bytes : Encoding.UTF8.GetBytes(NamedPacks.Replace(text, packs));
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
