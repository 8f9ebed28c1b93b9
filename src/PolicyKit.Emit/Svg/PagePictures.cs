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
/// <param name="Main">What the document says on it.</param>
/// <param name="Furniture">What stands around that, such as the status line and the page number.</param>
public sealed record PagePicture(double Width, double Height, string Main, string Furniture)
{
    private const string FurnitureStart = "<g class=\"furniture\">";
    private const string FurnitureEnd = "</g>";

    /// <summary>What stands inside an svg element whose view box is the page.</summary>
    public string Markup => Furniture == "" ? Main : Main + FurnitureStart + Furniture + FurnitureEnd;

    /// <summary>The picture that has this <see cref="Markup"/>.</summary>
    public static PagePicture Parse(double width, double height, string markup)
    {
        var start = markup.LastIndexOf(FurnitureStart, StringComparison.Ordinal);
        return start < 0 || !markup.EndsWith(FurnitureEnd, StringComparison.Ordinal)
            ? new PagePicture(width, height, markup, "")
            : new PagePicture(width, height, markup[..start], markup[(start + FurnitureStart.Length)..^FurnitureEnd.Length]);
    }
}
