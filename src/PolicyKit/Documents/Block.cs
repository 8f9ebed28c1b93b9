using System.Collections.Immutable;

namespace PolicyKit.Documents;

/// <summary>A piece of a document, top to bottom. The family is closed: emitters handle every case.</summary>
public abstract record Block
{
    private protected Block()
    {
    }

    /// <summary>Unique within the document and stable from build to build: letters, digits and hyphens.</summary>
    public string Id { get; init; } = "";

    public Origin Origin { get; init; } = Origin.None;

    /// <summary>1 (never cut) to 9 (first to go) when a document with a page budget is too long.</summary>
    public int Priority { get; init; } = 1;
}

/// <summary>Level 1 is the document's own title; sections start at 2.</summary>
public sealed record Heading(int Level, ImmutableArray<Inline> Inlines) : Block
{
    /// <summary>As printed, such as "7.9.4"; empty for an unnumbered heading.</summary>
    public string Number { get; init; } = "";
}

public sealed record Paragraph(ImmutableArray<Inline> Inlines) : Block;

public sealed record ListBlock(bool IsOrdered, ImmutableArray<ListItem> Items) : Block
{
    public int Start { get; init; } = 1;

    public ListMarker Marker { get; init; } = ListMarker.Default;
}

/// <summary>One item; most hold a single paragraph.</summary>
public sealed record ListItem(ImmutableArray<Block> Blocks);

/// <summary>Drawn, not typed: the fonts hold no tick or cross.</summary>
public enum ListMarker
{
    /// <summary>A bullet, or the number of an ordered list.</summary>
    Default,
    Tick,
    Cross,
    Checkbox,
}

/// <summary>A table with one header row. Every row has as many cells as the header.</summary>
public sealed record Table(ImmutableArray<TableCell> Header, ImmutableArray<ImmutableArray<TableCell>> Rows) : Block
{
    /// <summary>What the table holds, read out before it; empty when a heading says it.</summary>
    public string Caption { get; init; } = "";

    /// <summary>The first column holds row headers.</summary>
    public bool HasRowHeaders { get; init; }

    /// <summary>Relative widths, one a column; empty to measure.</summary>
    public ImmutableArray<double> Widths { get; init; } = [];
}

public sealed record TableCell(ImmutableArray<Inline> Inlines);

/// <summary>A box that stands out from the text.</summary>
public sealed record Callout(CalloutKind Kind, ImmutableArray<Block> Blocks) : Block
{
    /// <summary>Empty for a box without a title.</summary>
    public string Title { get; init; } = "";
}

public enum CalloutKind
{
    /// <summary>Neutral: facts, law, context.</summary>
    Note,

    /// <summary>What to do: green, with ticks where it holds a list.</summary>
    Do,

    /// <summary>What not to do: with crosses where it holds a list.</summary>
    DoNot,

    /// <summary>Words to say.</summary>
    Say,

    /// <summary>Act now: the only red box.</summary>
    Danger,
}

/// <summary>A person or service and how to reach it; the number is the largest thing on it.</summary>
public sealed record ContactCard(string Name) : Block
{
    /// <summary>Role or purpose, such as "Designated safeguarding lead".</summary>
    public string Role { get; init; } = "";

    /// <summary>Most important first.</summary>
    public ImmutableArray<ContactLine> Lines { get; init; } = [];

    /// <summary>When it answers; empty when not said.</summary>
    public string Hours { get; init; } = "";
}

/// <summary>One channel of a contact, such as Phone, 01632 960101, tel:+441632960101.</summary>
/// <param name="Label">What it is, such as "Phone".</param>
/// <param name="Text">As printed.</param>
/// <param name="Target">tel:, mailto: or https: address; empty for plain text.</param>
public sealed record ContactLine(string Label, string Text, string Target);

/// <summary>Blocks side by side, read left column first. On a narrow screen they stack.</summary>
public sealed record Columns(ImmutableArray<Column> Items) : Block;

/// <param name="Weight">Relative width.</param>
public sealed record Column(ImmutableArray<Block> Blocks, double Weight = 1);

/// <summary>A flowchart with its steps as a numbered list, for those who cannot see the picture.</summary>
public sealed record Flowchart(FlowGraph Graph) : Block;

/// <summary>Starts the next panel of a folded leaflet, named for readers who hear the pages. What stands before the first is the cover.</summary>
public sealed record PanelBreak(string Name) : Block;

public sealed record PageBreak : Block;

/// <summary>The contents table, made from the headings of level 2 (and 3 when Depth is 2).</summary>
public sealed record ContentsTable(string Title, int Depth = 1) : Block;
