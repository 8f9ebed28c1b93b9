using System.Collections.Immutable;
using PolicyKit.Emit;

namespace PolicyKit.Cli.Building;

/// <summary>What the command asks for, the same for every school.</summary>
internal sealed record BuildRequest(DateOnly Today)
{
    /// <summary>Ids; empty for all.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    public ImmutableArray<OutputFormat> Formats { get; init; } = OutputFormat.All;

    public bool IsDraft { get; init; }

    public bool HasTrace { get; init; }
}
