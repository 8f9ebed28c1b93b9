namespace PolicyKit.Cli.Packs;

/// <summary>The id of a pack: also the name of its folder and, with the version, of its package.</summary>
internal static class PackId
{
    private const int MaximumLength = 64;

    public static bool IsValid(string id) =>
        id.Length is > 0 and <= MaximumLength
        && id.Split('-').All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)))
        && ProfileFile.IsPortableName(id);
}
