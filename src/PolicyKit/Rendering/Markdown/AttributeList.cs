using System.Collections.Immutable;
using System.Globalization;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace PolicyKit.Rendering.Markdown;

/// <summary>What a template says of a block in braces: clause ids, priority, kind, title and so on.</summary>
internal sealed class AttributeList
{
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private AttributeList()
    {
    }

    public ImmutableArray<string> Clauses =>
        [.. Find("clause", "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];

    public int Priority => int.TryParse(Find("priority", "1"), NumberStyles.None, CultureInfo.InvariantCulture, out var priority)
        ? Math.Clamp(priority, 1, 9)
        : 1;

    /// <summary>The attributes of a block and of the inlines in it: an author who puts them after a line break still means the block.</summary>
    public static AttributeList Read(MarkdownObject node)
    {
        var result = new AttributeList();
        result.Add(node);
        if (node is LeafBlock { Inline: { } inlines })
        {
            foreach (var inline in inlines.Descendants<Inline>())
                result.Add(inline);
        }

        return result;
    }

    public string Find(string name, string otherwise) => _values.TryGetValue(name, out var value) ? PrivateMarks.DecodeAttribute(value) : otherwise;

    private void Add(MarkdownObject node)
    {
        foreach (var (name, value) in node.TryGetAttributes()?.Properties ?? [])
            _values[name] = _values.TryGetValue(name, out var earlier) && name == "clause" ? $"{earlier} {value}" : value ?? "";
    }
}
