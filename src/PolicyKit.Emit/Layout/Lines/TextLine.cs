using System.Collections.Immutable;
using PolicyKit.Emit.Fonts;

namespace PolicyKit.Emit.Layout.Lines;

/// <summary>One line of text; its width leaves out the space that it was broken at.</summary>
internal sealed record TextLine(ImmutableArray<TextSegment> Segments, double Width);

/// <summary>The part of a line that belongs to one run.</summary>
internal sealed record TextSegment(InlineRun Run, double X, double Width, ImmutableArray<Glyph> Glyphs)
{
    /// <summary>The space that the line was broken at: neither underlined nor boxed.</summary>
    public bool IsTrailingSpace { get; init; }
}
