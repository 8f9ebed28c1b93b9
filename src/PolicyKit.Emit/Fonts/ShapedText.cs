using System.Collections.Immutable;

namespace PolicyKit.Emit.Fonts;

/// <summary>A word or other short text as glyphs. The width is a fraction of the type size.</summary>
internal sealed record ShapedText(string Text, ImmutableArray<Glyph> Glyphs, double Width);
