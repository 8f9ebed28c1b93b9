using System.Collections.Immutable;
using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PolicyKit.Rendering.Markdown;

/// <summary>What a template says of a block in braces: clause ids, priority, kind, title and so on.</summary>
internal sealed class AttributeList
{
    private const string LanguageName = "lang";

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private AttributeList()
    {
    }

    public ImmutableArray<string> Clauses =>
        [.. Find("clause", "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];

    public int Priority => int.TryParse(Find("priority", "1"), NumberStyles.None, CultureInfo.InvariantCulture, out var priority)
        ? Math.Clamp(priority, 1, 9)
        : 1;

    /// <summary>BCP 47; empty when not said, or when what is said is no language.</summary>
    public string Language => Find(LanguageName, "") is var tag && LanguageTag.IsWellFormed(tag) ? tag : "";

    /// <summary>The attributes of a block and of the inlines in it: an author who puts them after a line break still means the block.</summary>
    public static AttributeList Read(MarkdownObject node)
    {
        var result = new AttributeList();
        result.Add(node);
        if (node is LeafBlock { Inline: { } inlines })
        {
            foreach (var inline in inlines.Descendants<Inline>().Where(inline => !IsOfRun(inline)))
                result.Add(inline);
        }

        return result;
    }

    /// <summary>The language that is said of this very block or run of words, whether there is one of that name or not; null when not said.</summary>
    public static string? FindLanguage(MarkdownObject node) =>
        node.TryGetAttributes()?.Properties?.LastOrDefault(p => p.Key == LanguageName) is { Key: not null, Value: var tag } ? PrivateMarks.DecodeAttribute(tag ?? "") : null;

    // A language right after marked words is that of the words.
    private static bool IsOfRun(Inline inline) => inline is ContainerInline && FindLanguage(inline) is not null;

    public string Find(string name, string otherwise) => _values.TryGetValue(name, out var value) ? PrivateMarks.DecodeAttribute(value) : otherwise;

    private void Add(MarkdownObject node)
    {
        foreach (var (name, value) in node.TryGetAttributes()?.Properties ?? [])
            _values[name] = _values.TryGetValue(name, out var earlier) && name == "clause" ? $"{earlier} {value}" : value ?? "";
    }
}
