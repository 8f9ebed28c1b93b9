namespace PolicyKit.Emit.Layout.Display;

/// <summary>What a reader of the page hears, in order: elements, and the content that belongs to them.</summary>
internal abstract class StructureNode
{
    private protected StructureNode()
    {
    }
}

/// <summary>A tag of the page's logical structure, such as P or TH.</summary>
internal sealed class StructureElement(string role) : StructureNode
{
    private readonly List<StructureNode> _children = [];

    public string Role { get; } = role;

    public IReadOnlyList<StructureNode> Children => _children;

    /// <summary>Said instead of the content; empty for none.</summary>
    public string AlternativeText { get; init; } = "";

    /// <summary>Names a part, such as a panel of a leaflet; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>BCP 47; empty for the language of what it stands in.</summary>
    public string Language { get; init; } = "";

    /// <summary>Column or Row, for a header cell.</summary>
    public string Scope { get; init; } = "";

    /// <summary>How a list numbers its items, such as Decimal.</summary>
    public string ListNumbering { get; init; } = "";

    public StructureElement AddElement(string role) => Add(new StructureElement(role));

    public T Add<T>(T child)
        where T : StructureNode
    {
        _children.Add(child);
        return child;
    }

    public TaggedContent AddContent() => Add(new TaggedContent());
}

/// <summary>A stretch of what is painted, on one page or several: what an element says.</summary>
internal sealed class TaggedContent : StructureNode;

/// <summary>The place of link areas within their Link element.</summary>
internal sealed class LinkReference : StructureNode;
