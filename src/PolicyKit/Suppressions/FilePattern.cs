using System.Text.RegularExpressions;

namespace PolicyKit.Suppressions;

/// <summary>A path with forward slashes in which * stands for part of a name, ** for any folders and ? for one character.</summary>
public sealed record FilePattern(string Text)
{
    // Windows does not tell letter case apart in paths, so neither does a pattern. Linear time: a file may hold any number of stars.
    private readonly Regex _regex = new($"^{Translate(Text)}$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);

    public bool Matches(string path) => _regex.IsMatch(path);

    public bool Equals(FilePattern? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    private static string Translate(string pattern) => Regex.Escape(pattern.Replace('\\', '/'))
        .Replace(@"\*\*/", "(.*/)?", StringComparison.Ordinal)
        .Replace(@"\*\*", ".*", StringComparison.Ordinal)
        .Replace(@"\*", "[^/]*", StringComparison.Ordinal)
        .Replace(@"\?", "[^/]", StringComparison.Ordinal);
}
