using System.Collections.Immutable;
using PolicyKit.Cli.Packs.Changes;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Packs.Rollouts;

/// <summary>What a new version of a pack does to one school.</summary>
internal sealed record SchoolOutcome(string School, ProfileFile Profile, RolloutStatus Status)
{
    /// <summary>In the order of the documents.</summary>
    public ImmutableArray<DocumentChange> Changes { get; init; } = [];

    /// <summary>What stops the school with the new version; where it was stopped before, all of it.</summary>
    public ImmutableArray<Diagnostic> Errors { get; init; } = [];

    /// <summary>What is worth a look with the new version, and was not there before.</summary>
    public ImmutableArray<Diagnostic> Warnings { get; init; } = [];

    /// <summary>Null when its documents read as before.</summary>
    public ChangeClass? Class => Changes.Select(change => (ChangeClass?)change.Class).Max();
}

/// <summary>Worst last.</summary>
internal enum RolloutStatus
{
    /// <summary>It does not use the pack.</summary>
    Unaffected,

    /// <summary>Its documents stay word for word as they are.</summary>
    Clean,

    /// <summary>It could not build with the old version, and can with the new one.</summary>
    Mended,

    Changes,

    /// <summary>It cannot build with either version.</summary>
    StillBroken,

    /// <summary>It could build with the old version, and cannot with the new one.</summary>
    Breaks,
}
