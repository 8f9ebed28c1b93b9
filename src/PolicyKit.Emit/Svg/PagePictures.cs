using System.Collections.Immutable;
using PolicyKit.Diagnostics;

namespace PolicyKit.Emit.Svg;

/// <summary>The pages of a document as pictures.</summary>
/// <param name="Shapes">What the pictures refer to, by id: words and logos. Equal ids mean equal shapes, in other documents too, so that many share one list.</param>
public sealed record PagePictures(
    ImmutableArray<PagePicture> Pages,
    ImmutableSortedDictionary<string, string> Shapes,
    ImmutableArray<Diagnostic> Diagnostics);

/// <summary>One page. Lengths are points.</summary>
/// <param name="Markup">What stands inside an svg element whose view box is the page.</param>
public sealed record PagePicture(double Width, double Height, string Markup);
