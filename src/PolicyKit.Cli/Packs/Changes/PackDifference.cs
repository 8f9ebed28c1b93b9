using System.Collections.Immutable;
using PolicyKit.Cli.Building;

namespace PolicyKit.Cli.Packs.Changes;

/// <summary>What changes for whom from one version of a pack to another.</summary>
internal sealed record PackDifference
{
    public required PackContent Before { get; init; }

    public required PackContent After { get; init; }

    /// <summary>Contacts, clauses and decisions that say something else.</summary>
    public ImmutableArray<FactChange> Facts { get; init; } = [];

    /// <summary>In the order of the documents.</summary>
    public ImmutableArray<SharedChange> Documents { get; init; } = [];

    /// <summary>Null when nothing changes for anybody.</summary>
    public ChangeClass? Class => Facts.Select(fact => (ChangeClass?)fact.Class).Concat(Documents.Select(change => (ChangeClass?)change.Class)).Max();

    public static PackDifference Find(Host host, PackShelf shelf, PackContent before, PackContent after, BuildRequest request)
    {
        var old = new SampleRun(host, shelf.With(before, $"{before.Id} {before.Version}"), request);
        var @new = new SampleRun(host, shelf.With(after, $"{after.Id} {after.Version}"), request);
        var (oldPack, newPack) = (old.GetEffectivePack([before.Id]), @new.GetEffectivePack([after.Id]));
        var areas = after.Bind().Imprint.Areas;

        // The same schools in the same order, each with a profile that either version can be used with.
        var schools = SampleSchools.Create(SampleSettings.Create([after.Id], areas, oldPack, newPack), request.Today);
        var earlier = SampleSchools.Create(SampleSettings.Create([before.Id], areas, oldPack, newPack), request.Today);
        var compilations = old.Build("Building the old version for", earlier, build => build.Compilation);
        var changes = @new.Build("Comparing", schools, build => build.Compilation)
            .Select((compilation, place) => compilation is null || compilations[place] is not { } earlierOne ? [] : DocumentComparison.Compare(earlierOne, compilation));
        return new PackDifference
        {
            Before = before,
            After = after,
            Facts = [.. FactChange.Find(oldPack, newPack)],
            Documents = SharedChange.Group([.. changes], schools),
        };
    }
}
