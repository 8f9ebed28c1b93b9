using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Packs;

/// <summary>What can be wrong with a pack on its way from the board to the school.</summary>
internal static class PackagingRules
{
    public static DiagnosticDescriptor NotAPackage { get; } = new("PK0070", DiagnosticSeverity.Error)
    {
        Title = "Not a package of PolicyKit",
        MessageFormat = "{0} cannot be used as a pack: {1}",
        Explanation = """
            `pack install` takes the file that `pack publish` made, such as `north-somerset.1.0.0.nupkg`, or the folder of a pack.
            A package is a zip archive that holds the pack's files, a description for NuGet, and a list of the files with their hashes.

            A download that was cut short is damaged: fetch it again from whoever published the pack.
            """,
    };

    public static DiagnosticDescriptor UnsafePath { get; } = new("PK0071", DiagnosticSeverity.Error)
    {
        Title = "Unsafe name in a pack",
        MessageFormat = "{0} holds a file whose name {2}: “{1}”",
        Explanation = """
            Names of files in a pack must mean the same file on every system, and a place inside the pack's own folder.
            Letters a to z, digits, hyphens, underscores and full stops do. A name such as `../policykit.yaml` could overwrite something else.

            Nothing was installed. If the pack comes from elsewhere, do not use it, and tell its publisher.
            """,
    };

    public static DiagnosticDescriptor LinkInPack { get; } = new("PK0072", DiagnosticSeverity.Error)
    {
        Title = "Link in a pack",
        MessageFormat = "{0} holds a link in place of a file: “{1}”",
        Explanation = "A link can lead to any file of the computer that follows it, so a pack holds files only. Put a copy of the file in the link's place, then publish again.",
    };

    public static DiagnosticDescriptor TooLarge { get; } = new("PK0073", DiagnosticSeverity.Error)
    {
        Title = "Package too large",
        MessageFormat = "{0} is too large to be a pack: {1}",
        Explanation = """
            A pack is text and a logo: at most 2,000 files, 2 MB for a text, 5 MB for a picture, 32 MB together.
            Sizes are measured while the package is read, whatever it says of itself, so that a small file cannot unfold into one that fills the disk.
            """,
    };

    public static DiagnosticDescriptor Tampered { get; } = new("PK0074", DiagnosticSeverity.Error)
    {
        Title = "Package is not as it was published",
        MessageFormat = "{0} is not as it was published: {1}",
        Explanation = """
            A package lists each of its files with its size and SHA-256 hash. Every file is compared with the list before anything is installed;
            none may differ, be missing, or come on top.

            Fetch the package again from its publisher. If it is still refused, ask the publisher for the hash that `pack publish` printed.
            """,
    };

    public static DiagnosticDescriptor IdentityDiffers { get; } = new("PK0075", DiagnosticSeverity.Error)
    {
        Title = "Package that gives itself two names",
        MessageFormat = "{0} is {1} in one place and {2} in another",
        Explanation = "A package names its pack and version in three places: the description for NuGet, the list of files, and the pack's own `pack.yaml`. They must agree.",
    };

    public static DiagnosticDescriptor FileLeftOut { get; } = new("PK0076", DiagnosticSeverity.Warning)
    {
        Title = "File left out of a pack",
        MessageFormat = "{0} is left out: a pack holds .yaml, .sbn-md, .md, .txt, .png and .jpg files only",
        Explanation = "Files of other kinds have no use in a pack, and schools would have to trust them. Move the file out of the pack's folder, and this message goes away.",
    };

    public static DiagnosticDescriptor UnsuitableId { get; } = new("PK0077", DiagnosticSeverity.Error)
    {
        Title = "Not an id for a pack",
        MessageFormat = "“{0}” cannot be the id of a pack",
        Explanation = """
            The id names the pack's folder and its package on every system: small letters, digits and single hyphens, 64 at most, such as `north-somerset`.
            Windows keeps a few names, such as `con` and `aux`, for itself.
            """,
    };

    public static DiagnosticDescriptor UnsuitableVersion { get; } = new("PK0078", DiagnosticSeverity.Error)
    {
        Title = "Not a version",
        MessageFormat = "“{0}” is not a version",
        Explanation = """
            Versions are numbers with full stops between, such as `1.2.0`; a preview adds a hyphen and words, such as `1.2.0-beta.1`.
            Raise the first number when schools must read the change, the second for an addition, the third for a correction.
            """,
    };

    public static DiagnosticDescriptor UnsuitableRange { get; } = new("PK0079", DiagnosticSeverity.Error)
    {
        Title = "Not a range of versions",
        MessageFormat = "“{0}” is not a range of versions",
        Explanation = """
            `--version` takes what NuGet takes: `1.2` is 1.2 or later, `[1.2]` is that version alone, `[1.0,2.0)` is 1.0 or later, but before 2.0.
            Put quotation marks round a range, because brackets and commas mean something to some shells.
            """,
    };

    public static DiagnosticDescriptor NotInFeed { get; } = new("PK0080", DiagnosticSeverity.Error)
    {
        Title = "Pack not found",
        MessageFormat = "{0} holds no pack {1}",
        Explanation = """
            A feed is a folder of packages: all in one folder as `id.version.nupkg`, or as `id/version/id.version.nupkg`.
            Previews are taken only when the range names one, such as `--version 1.2.0-beta`.
            """,
    };

    public static DiagnosticDescriptor VersionTaken { get; } = new("PK0081", DiagnosticSeverity.Error)
    {
        Title = "Version published already",
        MessageFormat = "{0} is there already, with other content",
        Explanation = """
            A version means the same text for everybody, for ever: schools pin it, and a document names it. So a published version is never replaced.
            Raise `version` in `pack.yaml`, say under `changes` what is new, and publish again.
            """,
    };

    public static DiagnosticDescriptor OtherContentPinned { get; } = new("PK0082", DiagnosticSeverity.Error)
    {
        Title = "Same version with other content",
        MessageFormat = "{0} differs from the {1} {2} that policykit.lock.json pins",
        Explanation = """
            The lock file holds the hash of the pack that your documents were built with. This package has the same version and another hash:
            one of the two is not what the publisher released.

            Ask the publisher for the hash. If this package is right, take the pack's entry out of `policykit.lock.json` and install again.
            """,
    };

    public static DiagnosticDescriptor NotInstalled { get; } = new("PK0083", DiagnosticSeverity.Error)
    {
        Title = "Pack could not be installed",
        MessageFormat = "{0} {1} could not be installed: {2}",
        Explanation = """
            A pack is written beside the installed one and takes its place only when it is whole. Something stopped that, so everything is as it was.
            Close programs that show files of the folder `packs`, look for free space and permission, then install again.
            """,
    };

    public static DiagnosticDescriptor UnreadableLock { get; } = new("PK0084", DiagnosticSeverity.Error)
    {
        Title = "Lock file cannot be read",
        MessageFormat = "policykit.lock.json cannot be read: {0}",
        Explanation = """
            The lock file says which version of each installed pack the workspace uses, and its hash. `pack install` writes it; nobody needs to edit it.
            After a merge that left both sides in it, keep either side, then install the pack of the other again.
            """,
    };

    public static DiagnosticDescriptor InstalledPackChanged { get; } = new("PK0085", DiagnosticSeverity.Error)
    {
        Title = "Installed pack was changed",
        MessageFormat = "{0} {1} since the pack {2} was installed",
        Explanation = """
            An installed pack must stay as its publisher released it, or documents would say what no board has approved.
            Each build compares it, file by file, with the hash in `policykit.lock.json`.

            Install the pack again to restore it. To change a text, copy the pack's folder to `templates`, give it an id and a publisher of your own, and edit it there.
            """,
    };

    public static DiagnosticDescriptor NotPinned { get; } = new("PK0086", DiagnosticSeverity.Information)
    {
        Title = "Installed pack is not pinned",
        MessageFormat = "The pack {0} {1} is installed, but policykit.lock.json does not pin it",
        Explanation = "Without an entry in the lock file nobody notices a changed or exchanged pack. `pack install` writes the entry.",
    };

    public static DiagnosticDescriptor PinnedPackMissing { get; } = new("PK0087", DiagnosticSeverity.Error)
    {
        Title = "Pinned pack is not installed",
        MessageFormat = "policykit.lock.json pins {0} {1}, which is not installed",
        Explanation = """
            The workspace was set up with this version of the pack, perhaps on another computer, and its folder is not here.
            No other version is used in its place without being asked. Install it: `policykit pack install FEED ID --version "[1.2.0]"`.
            """,
    };

    public static DiagnosticDescriptor StandsInFront { get; } = new("PK0088", DiagnosticSeverity.Information)
    {
        Title = "Pack in templates stands before the installed one",
        MessageFormat = "The pack in {0} is used in place of the installed {1} {2}",
        Explanation = "A pack in the folder `templates` is one that somebody is working on, so it goes first. Move it away to build with the installed pack.",
    };

    public static DiagnosticDescriptor ParentMissing { get; } = new("PK0089", DiagnosticSeverity.Warning)
    {
        Title = "Pack that the installed one builds on is missing",
        MessageFormat = "{0} builds on {1}, which is not at hand",
        Explanation = "Schools can use a pack only together with the packs that it names under `inherits`. Install those too, from the same place.",
    };

    public static DiagnosticDescriptor FolderTaken { get; } = new("PK0090", DiagnosticSeverity.Error)
    {
        Title = "Folder exists already",
        MessageFormat = "{0} exists already, and is left as it is",
        Explanation = "`pack new` writes a new folder and never changes one that is there. Choose another id, or edit the pack that is there.",
    };

    public static DiagnosticDescriptor Blank { get; } = new("PK0091", DiagnosticSeverity.Error)
    {
        Title = "Blank to fill in",
        MessageFormat = "This is still to be filled in: {0}",
        Explanation = "`pack new` marks with FILL IN what only the board can say. Put the value in its place; until then `pack publish` refuses the pack. A section that still has the sentence of `pack new` counts as a blank as well.",
    };

    public static DiagnosticDescriptor UnrungNumber { get; } = new("PK4555", DiagnosticSeverity.Warning)
    {
        Title = "New number with the day of an old check",
        MessageFormat = "The number of “{0}” was {1} and becomes {2}, but `last_checked` still says {3}",
        Explanation = """
            `last_checked` is the day on which somebody rang the number, and schools trust a number for as long as that day is recent. A number that was changed since then was rung by nobody:
            it may have a slip in it, and every school of the area would print it.

            `pack diff` and `pack rollout` compare the two versions that they are given, `pack check` the one that `--from` names, and `pack publish` the one before it in the same folder.
            """,
    };

    public static DiagnosticDescriptor NotAtHand { get; } = new("PK0092", DiagnosticSeverity.Error)
    {
        Title = "No such pack",
        MessageFormat = "{0} is neither the folder of a pack, nor a package, nor the id of a pack at hand",
        Explanation = "Name a folder that holds a `pack.yaml`, a file that `pack publish` made, or an id that `policykit pack list` shows.",
    };
}
