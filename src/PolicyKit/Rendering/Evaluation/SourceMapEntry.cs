using PolicyKit.Text;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>A segment of a source map as it is kept: it ends where the next begins.</summary>
/// <param name="Template">Which of the map's templates.</param>
internal readonly record struct SourceMapEntry(int OutputStart, TextSpan Origin, int Template, SourceMapKind Kind);
