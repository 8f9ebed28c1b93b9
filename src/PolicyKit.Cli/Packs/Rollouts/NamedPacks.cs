using System.Collections.Immutable;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Cli.Packs.Rollouts;

/// <summary>Names other packs in a profile that is tried and never saved.</summary>
internal static class NamedPacks
{
    private const string Key = "packs";

    public static string Replace(SourceText profile, ImmutableArray<string> packs)
    {
        var (text, list) = (profile.Content, $"[{string.Join(", ", packs.Select(YamlText.Write))}]");
        if ((YamlSyntaxTree.Parse(profile).Root as YamlMapping)?.FindEntry(Key) is not { } entry)
            return $"{text}\n{Key}: {list}\n";

        // "packs:" without a value ends at its colon.
        var end = Math.Max(text.IndexOf(':', entry.Key.Span.End) + 1, entry.Value.Span.End);
        return $"{text[..entry.Key.Span.End]}: {list}{text[end..]}";
    }
}
