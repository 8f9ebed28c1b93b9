namespace PolicyKit.Cli.Packs.Changes;

/// <summary>How much a change matters to a school; each needs less of its attention than the next.</summary>
internal enum ChangeClass
{
    /// <summary>Only who to ring, write to or when.</summary>
    ContactOnly,

    /// <summary>Other words for the same instruction.</summary>
    Editorial,

    /// <summary>What somebody must do, or may, has changed: for whoever approves the policy to read.</summary>
    Substantive,
}
