using PolicyKit.Symbols;

namespace PolicyKit.Cli;

/// <summary>A pack at hand: its id and the folder that it is read from.</summary>
internal sealed record PackPlace(string Name, string Folder, PackOrigin Origin)
{
    /// <summary>Of an installed pack, whose folder is named after it; null for others.</summary>
    public PackVersion? Version { get; init; }
}

/// <summary>Where a pack comes from, nearest first.</summary>
internal enum PackOrigin
{
    /// <summary>A folder that somebody works on: named with --templates, or templates in the working folder.</summary>
    Workbench,

    /// <summary>Received with `pack install`, to be used as it is.</summary>
    Installed,

    /// <summary>Came with the tool.</summary>
    Shipped,
}
