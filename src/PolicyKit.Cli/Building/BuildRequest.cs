using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit;
using PolicyKit.Suppressions;

namespace PolicyKit.Cli.Building;

/// <summary>What the command asks for, the same for every school.</summary>
internal sealed record BuildRequest(DateOnly Today)
{
    /// <summary>Ids; empty for all.</summary>
    public ImmutableArray<string> Documents { get; init; } = [];

    public ImmutableArray<OutputFormat> Formats { get; init; } = OutputFormat.All;

    public bool IsDraft { get; init; }

    public bool HasTrace { get; init; }

    /// <summary>Every document in every format.</summary>
    public bool IsWhole => Documents.IsEmpty && Formats.Length == OutputFormat.All.Length;

    public WorkspaceSettings Settings { get; init; } = WorkspaceSettings.None;

    public bool Includes(Document document) => Documents.IsEmpty || Documents.Contains(document.Id);
}
