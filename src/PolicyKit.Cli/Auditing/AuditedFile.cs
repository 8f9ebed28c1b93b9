using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Suppressions;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Auditing;

/// <summary>A file and what its audit found.</summary>
/// <param name="Path">As messages name it.</param>
internal sealed record AuditedFile(string Path)
{
    /// <summary>What it was audited as; null when it could not be read, or nothing like it is known.</summary>
    public DocumentSymbol? Kind { get; init; }

    public int Paragraphs { get; init; }

    /// <summary>Where its headings stand, to tell a reader of Word where to look.</summary>
    public HeadingPlaces Headings { get; init; } = HeadingPlaces.None;

    /// <summary>What is wrong with what it says, sorted by place.</summary>
    public ImmutableArray<Diagnostic> Found { get; init; } = [];

    /// <summary>What it does not seem to say.</summary>
    public ImmutableArray<UnsaidPoint> Unsaid { get; init; } = [];

    public ImmutableArray<SuppressedDiagnostic> Suppressed { get; init; } = [];

    /// <summary>What keeps a file from being read.</summary>
    public static AuditedFile Unread(string path, ImmutableArray<Diagnostic> reasons) => new(path) { Found = reasons };

    /// <summary>Everything, for programs.</summary>
    public IEnumerable<Diagnostic> Diagnostics => Found.Concat(Unsaid.Select(u => u.Diagnostic));

    /// <summary>As the workspace wants it: each rule at its level, without what is set aside.</summary>
    public AuditedFile Apply(SuppressionPlan plan)
    {
        var found = plan.Apply(Found);
        var unsaid = Unsaid.Select(point => (Point: point, Applied: plan.Apply([point.Diagnostic]))).ToImmutableArray();
        return this with
        {
            Found = found.Remaining,
            Unsaid = [.. unsaid.SelectMany(u => u.Applied.Remaining, (u, diagnostic) => u.Point with { Diagnostic = diagnostic })],
            Suppressed = [.. found.Suppressed, .. unsaid.SelectMany(u => u.Applied.Suppressed)],
        };
    }
}
