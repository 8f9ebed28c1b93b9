using System.Collections.Immutable;
using PolicyKit.Cli.Building;
using PolicyKit.Diagnostics;
using PolicyKit.Suppressions;

namespace PolicyKit.Cli.Printing;

/// <summary>What a check found, whichever way it is printed.</summary>
internal sealed record Findings(ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>The ways to list what is found.</summary>
    public static ImmutableArray<string> Formats { get; } = ["text", "msbuild", "json", "sarif"];

    public ImmutableArray<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>SHA-256 of the files that were read, by the path that messages show.</summary>
    public ImmutableDictionary<string, string> Hashes { get; init; } = ImmutableDictionary<string, string>.Empty;

    public bool HasErrors => Diagnostics.Any(d => d.IsError);

    /// <param name="others">What was found outside the schools.</param>
    public static Findings Create(ImmutableArray<SchoolBuild> builds, IEnumerable<Diagnostic> others) => new(
        // A mistake in a pack comes up for every school, and is told once.
        [.. builds.SelectMany(b => b.Diagnostics).Concat(others).DistinctBy(d => d.Identity)])
    {
        Suppressed = [.. builds.SelectMany(b => b.Suppressed).DistinctBy(s => s.Diagnostic.Identity)],
        Hashes = builds.SelectMany(b => b.Inputs).DistinctBy(i => i.Path).ToImmutableDictionary(i => i.Path, i => i.Sha256),
    };

    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="text">For people, who may be told more than the list.</param>
    public string Write(string format, Func<string> text) => format switch
    {
        "msbuild" => DiagnosticMsBuild.Write(Diagnostics),
        "json" => DiagnosticJson.Write(this),
        "sarif" => DiagnosticSarif.Write(this),
        _ => text(),
    };
}
