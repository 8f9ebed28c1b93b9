using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyKit.Cli.Building;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs;

/// <summary>Builds sample schools with the packs of a shelf.</summary>
internal sealed class SampleRun(Host host, PackShelf shelf, BuildRequest request)
{
    // One name for all, so that the same finding reads the same for each of them.
    private const string ShownPath = "sample school";

    /// <summary>A pack as schools meet it: with everything that it builds on.</summary>
    public PackSymbol GetEffectivePack(ImmutableArray<string> packs) =>
        shelf.Compile(SourceText.From($"packs: [{string.Join(", ", packs.Select(YamlText.Write))}]", ShownPath), new CompilationOptions(request.Today)).Pack;

    /// <param name="select">What is wanted of each; the rest of the build is let go.</param>
    public ImmutableArray<T> Build<T>(string activity, ImmutableArray<SampleSchool> schools, Func<SchoolBuild, T> select)
    {
        var builder = new SchoolBuilder(host, shelf, request);
        ImmutableArray<int> places = [.. Enumerable.Range(0, schools.Length)];
        return SchoolQueue.Run(host, activity, places, place => select(builder.Build(CreateFile(place), () => Encoding.UTF8.GetBytes(schools[place].Profile))));
    }

    private ProfileFile CreateFile(int index) =>
        new(Path.Combine(host.WorkingFolder, string.Create(CultureInfo.InvariantCulture, $"sample-{index + 1:00}.yaml")), ShownPath);
}
