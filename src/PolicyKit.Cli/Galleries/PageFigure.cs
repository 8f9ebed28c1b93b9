using System.Globalization;
using PolicyKit.Cli.Pages;
using PolicyKit.Emit.Svg;

namespace PolicyKit.Cli.Galleries;

/// <summary>Pictures of pages on a web page: all in one scale, so that a poster looks large beside a card, and from one list of words and logos.</summary>
internal static class PageFigure
{
    public const string Style = """
        .shapes { position: absolute; width: 0; height: 0; }
        .pages { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1.25rem; padding: 1.25rem; background: var(--shade); }
        figure { margin: 0; max-width: 100%; } figure svg { display: block; max-width: 100%; height: auto; background: #fff; box-shadow: 0 1px 4px #0006; }
        figcaption { font-size: .85rem; color: var(--quiet); margin-top: .35rem; }

        """;

    private const double MillimetresPerPoint = 25.4 / 72;
    private const double PixelsPerMillimetre = 2;

    /// <summary>What the pictures refer to; once on a page, before them.</summary>
    public static void WriteShapes(WebPage page, IEnumerable<KeyValuePair<string, string>> shapes)
    {
        page.Line($"<svg class=\"shapes\" aria-hidden=\"true\"><defs>");
        foreach (var (_, shape) in shapes.DistinctBy(s => s.Key).OrderBy(s => s.Key, StringComparer.Ordinal))
            page.Line(Markup.Of(shape));
        page.Line($"</defs></svg>");
    }

    public static Markup Draw(PagePicture page, string label) => Draw(page, label, Markup.Of(page.Markup));

    /// <param name="page">Whose size the picture has.</param>
    /// <param name="label">Said in place of the picture.</param>
    /// <param name="content">What it shows, in points from the corner at the top left.</param>
    public static Markup Draw(PagePicture page, string label, Markup content)
    {
        var (width, height) = (page.Width.ToString("0.##", CultureInfo.InvariantCulture), page.Height.ToString("0.##", CultureInfo.InvariantCulture));
        return $"<svg role=\"img\" aria-label=\"{label}\" viewBox=\"0 0 {width} {height}\" width=\"{GetPixels(page.Width)}\" height=\"{GetPixels(page.Height)}\">{content}</svg>";
    }

    /// <summary>Such as "A4 portrait".</summary>
    public static string GetPaper(PagePicture page)
    {
        var (width, height) = (Math.Round(page.Width * MillimetresPerPoint), Math.Round(page.Height * MillimetresPerPoint));
        var name = (Math.Min(width, height), Math.Max(width, height)) switch
        {
            (297, 420) => "A3",
            (210, 297) => "A4",
            (148, 210) => "A5",
            (105, 148) => "A6",
            var (shorter, longer) => string.Create(CultureInfo.InvariantCulture, $"{shorter:0} × {longer:0} mm"),
        };
        return $"{name} {(width > height ? "landscape" : "portrait")}";
    }

    private static string GetPixels(double points) => (points * MillimetresPerPoint * PixelsPerMillimetre).ToString("0", CultureInfo.InvariantCulture);
}
