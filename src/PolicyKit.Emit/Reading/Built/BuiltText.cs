using System.Collections.Immutable;

namespace PolicyKit.Emit.Reading.Built;

/// <summary>What a file that we built says to its reader, whatever its format: read back from its bytes alone.</summary>
public sealed record BuiltText
{
    /// <summary>Headings, paragraphs, items, cells and lines of boxes, without the numbers and labels that a format adds. Formats may order them in their own way.</summary>
    public ImmutableArray<string> Lines { get; init; } = [];

    /// <summary>In reading order, without their numbers where the format keeps them apart.</summary>
    public ImmutableArray<string> Headings { get; init; } = [];

    /// <summary>The items of each numbered list in order, as far as their first line goes.</summary>
    public ImmutableArray<ImmutableArray<string>> NumberedLists { get; init; } = [];

    /// <summary>Lines that stand together: the rows of tables, the lines of cards and boxes.</summary>
    public ImmutableArray<ImmutableArray<string>> Groups { get; init; } = [];

    /// <summary>The words of the flowchart's boxes, in the order in which they are read; empty without a picture.</summary>
    public string Picture { get; init; } = "";

    /// <summary>Headers, footers and what else is repeated on pages.</summary>
    public ImmutableArray<string> Furniture { get; init; } = [];

    /// <summary>The titles of the boxes of a flowchart that are also numbered steps, in the order in which the boxes are read; empty where the picture is one figure.</summary>
    public ImmutableArray<string> PictureSteps { get; init; } = [];
}
