using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Emit.Reading;

/// <summary>What a Word file says, as far as it could be read.</summary>
public sealed record DocxReading
{
    /// <summary>Body, then footnotes and endnotes. Null when nothing could be read; the diagnostics then say why.</summary>
    public Document? Document { get; init; }

    /// <summary>One paragraph a line, blank ones left out: body, notes, then headers and footers. Every block has its place here as its origin.</summary>
    public required SourceText Text { get; init; }

    /// <summary>The boxes among the blocks that are drawn: text boxes and other shapes with words in them.</summary>
    public ImmutableArray<Callout> Shapes { get; init; } = [];

    /// <summary>Headers and footers, each once.</summary>
    public ImmutableArray<Block> Furniture { get; init; } = [];

    /// <summary>What the file says of its own words beyond the words, in reading order.</summary>
    public ImmutableArray<TextMark> Marks { get; init; } = [];

    /// <summary>Sorted.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];
}

/// <summary>Something about a stretch of text that its words do not show.</summary>
/// <param name="Text">The words that are marked, or the words that a picture is described by.</param>
public sealed record TextMark(TextMarkKind Kind, Location Location, string Text);

public enum TextMarkKind
{
    /// <summary>In a colour behind the text, as people mark what is still to be filled in.</summary>
    Highlighted,

    /// <summary>In the file, but neither shown nor printed.</summary>
    Hidden,

    /// <summary>Word's own "Click here to enter text".</summary>
    Placeholder,

    /// <summary>Added while changes were tracked, and not yet accepted.</summary>
    Inserted,

    /// <summary>A paragraph that names a table or picture.</summary>
    Caption,

    /// <summary>What a picture shows, for those who cannot see it.</summary>
    PictureText,

    /// <summary>A picture that says nothing to those who cannot see it.</summary>
    PictureWithoutText,
}
