namespace PolicyKit.Cli.Packs;

/// <summary>Which names a file in a pack may have: those that mean one and the same file on every system, inside the pack's folder.</summary>
internal static class PackPath
{
    // With the folders around it a path must stay below the 260 characters that many Windows programs can open.
    public const int MaximumLength = 120;

    private static readonly string[] TextExtensions = [".yaml", ".sbn-md", ".md", ".txt"];
    private static readonly string[] PictureExtensions = [".png", ".jpg", ".jpeg"];

    /// <summary>Nothing in a pack runs by itself, so nothing is let in that could.</summary>
    public static bool IsKnownKind(string path) => IsText(path) || PictureExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    public static bool IsText(string path) => TextExtensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>What is wrong with a path of forward slashes, to follow "a file whose name"; null when nothing is.</summary>
    public static string? FindProblem(string path)
    {
        if (path.Length == 0)
            return "is empty";
        if (path[0] is '/' or '\\')
            return "starts at the root of the disk";
        if (path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0]))
            return "names a drive";

        return path.Split('/').Select(FindSegmentProblem).FirstOrDefault(problem => problem is not null);
    }

    private static string? FindSegmentProblem(string segment) => segment switch
    {
        "" => "has two slashes together",
        "." or ".." => "leads out of the pack",
        _ when segment.Contains('\\') => "holds a backslash",
        _ when segment.Contains(':') => "names a hidden stream of a file",
        _ when segment[^1] is '.' or ' ' => "ends in a full stop or a space, which Windows drops",
        _ when !segment.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.') => "holds letters or signs other than a to z, 0 to 9, hyphen, underscore and full stop",
        _ when !ProfileFile.IsPortableName(segment) => "is one that Windows keeps for itself",
        _ => null,
    };
}
