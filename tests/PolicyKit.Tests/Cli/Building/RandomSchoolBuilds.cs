using System.Collections.Immutable;
using System.Text;
using PolicyKit.Cli;
using PolicyKit.Cli.Building;

namespace PolicyKit.Tests.Cli.Building;

/// <summary>Random schools built with the packs of the repository, as <c>policykit build</c> builds them.</summary>
/// <remarks>
/// Every school has the forms that have an exact number of pages too, and every fourth all forms: most of those are long, and other programs take long to read them.
/// </remarks>
/// <param name="logos">A folder of its own for the pictures that the profiles name.</param>
internal sealed class RandomSchoolBuilds(string root, string logos)
{
    /// <summary>The rules that tell a school what to cut: its documents are too long for their pages.</summary>
    private static readonly ImmutableArray<string> Overflows = ["PK6010", "PK6011"];

    private static readonly ImmutableArray<string> CountedForms = ["card", "a4"];

    private static readonly ImmutableArray<string> AllForms = [.. CountedForms, "large-print", "plain"];

    /// <summary>What each document takes; the policy may take more, and a warning then says so.</summary>
    private static readonly ImmutableDictionary<string, int> PageCounts = new Dictionary<string, int>
    {
        ["emergency-sheet"] = 1,
        ["staff-one-pager"] = 1,
        ["parent-leaflet"] = 2,
        ["parent-leaflet-older"] = 2,
        ["flowchart-poster"] = 2,
        ["staff-one-pager-card"] = 2,
        ["flowchart-poster-a4"] = 2,
    }.ToImmutableDictionary();

    private static readonly ImmutableArray<string> DocumentsOfAll =
        ["policy-section", "staff-one-pager", "staff-one-pager-card", "parent-leaflet", "flowchart-poster", "flowchart-poster-a4"];

    /// <param name="select">What is wanted of each; the rest of the build is let go.</param>
    public ImmutableArray<T> Build<T>(ImmutableArray<int> numbers, Func<int, SchoolBuild, T> select)
    {
        RandomLogos.Save(logos);
        var host = new Host
        {
            WorkingFolder = root,
            ToolFolder = AppContext.BaseDirectory,
            Today = RandomSchool.Today,
            In = TextReader.Null,
            Out = TextWriter.Null,
            Error = TextWriter.Null,
        };
        var shelf = PackShelf.Open(host, templates: null);
        var request = new BuildRequest(RandomSchool.Today) { Variants = CountedForms };
        var builder = new SchoolBuilder(host, shelf, request);
        var builderOfAll = new SchoolBuilder(host, shelf, request with { Variants = AllForms });
        return SchoolQueue.Run(host, "Building", numbers, number =>
        {
            var profile = new ProfileFile(Path.Combine(logos, $"school-{number}.yaml"), $"school-{number}.yaml");
            return select(number, (HasAllForms(number) ? builderOfAll : builder).Build(profile, () => Encoding.UTF8.GetBytes(RandomSchool.WriteProfile(number))));
        });
    }

    /// <summary>Every document is as long as it is folded or hung for; one that could not be is named with what to cut.</summary>
    public static IEnumerable<string> FindProblems(SchoolBuild build)
    {
        var isTold = build.Diagnostics.Any(d => d.Id == "PK6010");
        foreach (var file in build.Files.Where(f => f.Name.EndsWith(".pdf", StringComparison.Ordinal)))
        {
            if (PageCounts.TryGetValue(file.DocumentId, out var count) ? file.PageCount != count : file is { DocumentId: "policy-section", PageCount: > 6 } && !isTold)
                yield return $"{file.Name} has {file.PageCount} pages";
        }

        foreach (var diagnostic in build.Diagnostics.Where(d => d.IsError ? !Overflows.Contains(d.Id) : d.Id is "PK6001" or "PK6002" or "PK0016"))
            yield return $"{diagnostic.Id} {diagnostic.Message}";
        foreach (var diagnostic in build.Diagnostics.Where(d => Overflows.Contains(d.Id) && d.Hints.IsEmpty))
            yield return $"{diagnostic.Message}, and nothing says what to cut";
        foreach (var missing in build.HasErrors ? [] : DocumentsOfAll.Except(build.Files.Select(f => f.DocumentId)))
            yield return $"{missing} is missing";
    }

    private static bool HasAllForms(int number) => number % 4 == 2;
}
