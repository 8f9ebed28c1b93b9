using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Texts;

/// <summary>A stretch of a document that a reader takes in at one go: a heading, a paragraph, a cell, a line of a box.</summary>
/// <param name="Block">The block that it stands in; the title of a document has a heading of its own.</param>
/// <param name="Text">As read, without markup.</param>
/// <param name="Origin">Where it was written, and the clauses that ask for it.</param>
public sealed record Passage(Block Block, PassageKind Kind, string Text, Origin Origin)
{
    public ImmutableArray<Inline> Inlines { get; init; } = [];

    /// <summary>It is read as sentences, rather than as a label, a name or a number.</summary>
    public bool IsProse => Kind is PassageKind.Paragraph or PassageKind.Item;
}

/// <summary>What a passage is to its reader.</summary>
public enum PassageKind
{
    Title,
    Heading,
    Paragraph,

    /// <summary>A paragraph of a list.</summary>
    Item,
    HeaderCell,
    Cell,

    /// <summary>The title of a callout or a box of the flowchart.</summary>
    BoxTitle,

    /// <summary>A line of a box of the flowchart.</summary>
    BoxLine,

    /// <summary>A name, role, channel or the hours of a contact.</summary>
    Contact,
}
