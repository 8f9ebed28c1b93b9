namespace PolicyKit.Documents.Variants;

/// <summary>A poster for printers that take A4 only, laid out anew rather than reduced, so that its type stays as large as the paper allows.</summary>
internal static class SmallPaper
{
    /// <summary>Read from an arm's length rather than from across the room.</summary>
    private const double LeastTextSize = 14;

    // A4 is A3 halved.
    private static readonly double Scale = 1 / Math.Sqrt(2);

    public static Document Rewrite(Document document)
    {
        var page = document.Page;
        var (shorter, longer) = (PageSetup.A4.Width, PageSetup.A4.Height);
        return document with
        {
            Page = page with
            {
                Width = page.Width > page.Height ? longer : shorter,
                Height = page.Width > page.Height ? shorter : longer,
                MarginTop = page.MarginTop * Scale,
                MarginRight = page.MarginRight * Scale,
                MarginBottom = page.MarginBottom * Scale,
                MarginLeft = page.MarginLeft * Scale,
                TextSize = Math.Max(LeastTextSize, page.TextSize * Scale),
                MinimumTextSize = LeastTextSize,
            },
        };
    }
}
