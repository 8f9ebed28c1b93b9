using PolicyKit.Emit.Fonts;

namespace PolicyKit.Emit.Layout.Lines;

/// <summary>A part of a run that lines are put together from.</summary>
internal readonly record struct LinePiece(InlineRun Run, ShapedText Shaped, PieceKind Kind);

internal enum PieceKind
{
    Word,
    WordBeforeBreak,
    Space,
    LineBreak,
}
