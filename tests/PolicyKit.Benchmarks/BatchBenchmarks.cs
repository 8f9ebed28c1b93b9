using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using PolicyKit.Cli;
using PolicyKit.Cli.Building;

namespace PolicyKit.Benchmarks;

/// <summary>Every sample school, every document, every format, as `policykit build` makes them; nothing is saved.</summary>
[MemoryDiagnoser]
public class BatchBenchmarks
{
    private ImmutableArray<ProfileFile> _profiles;
    private Host _host = null!;

    [GlobalSetup]
    public void FindProfiles()
    {
        _host = SampleSets.CreateHost();
        _profiles = Workspace.Load(_host, []).Profiles;
    }

    /// <returns>The number of files, so that an empty run is seen.</returns>
    [Benchmark]
    public int BuildSamples()
    {
        // A new shelf each time: the packs are part of the work.
        var builder = new SchoolBuilder(_host, PackShelf.Open(_host, templates: null), new BuildRequest(_host.Today));
        return SchoolQueue.Run(_host, "Building", _profiles, builder.Build).Sum(b => b.Files.Length);
    }
}
