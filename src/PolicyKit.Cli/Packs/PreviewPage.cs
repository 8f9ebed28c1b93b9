using System.Collections.Immutable;
using PolicyKit.Cli.Building;
using PolicyKit.Cli.Galleries;

namespace PolicyKit.Cli.Packs;

/// <summary>A gallery of what a pack makes for each phase: for a board to leaf through and to print.</summary>
internal static class PreviewPage
{
    public static string Write(Host host, PackShelf shelf, PackContent pack, string shownAs, DateOnly today)
    {
        var symbol = pack.Bind();
        var run = new SampleRun(host, shelf.With(pack, shownAs), new BuildRequest(today) { Formats = [], IsDraft = true });
        var settings = SampleSettings.Create([pack.Id], symbol.Imprint.Areas, run.GetEffectivePack([pack.Id]), today);
        ImmutableArray<SampleSchool> schools = [.. SampleSchools.Create(settings, today).DistinctBy(school => school.Phase)];
        var drawn = run.Build("Making documents for", schools, build => GallerySchool.Create(build, build.Compilation?.GetDocuments() ?? []));
        return GalleryPage.Write(
            $"Preview: {symbol.Title} {pack.Version}",
            "What schools of each phase would get. The schools and their people are invented, and every document is a draft.",
            [.. schools.Zip(drawn, (school, pages) => pages with { Name = Capitalise(school.Phase), Note = $"Shown for: {school.Trait}" })]);
    }

    private static string Capitalise(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
