using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Emit.Svg;

namespace PolicyKit.Cli.Galleries;

/// <summary>Pictures of the pages of many documents on one web page, that needs nothing else and runs nothing: to see what schools will hold in their hands.</summary>
internal sealed class GalleryPage
{
    private const string Style = """
        :root { color-scheme: light; --ink: #1c2733; --quiet: #51606f; --line: #d5dce3; --bad: #a3212b; --warn: #7a4d00; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 100rem; padding: 2rem 1.25rem 4rem; font: 1rem/1.55 system-ui, "Segoe UI", Arial, sans-serif; color: var(--ink); background: #fff; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font-size: 1.3rem; margin: 3rem 0 .25rem; padding-top: .75rem; border-top: 3px solid var(--line); }
        h3 { font-size: 1rem; margin: 1.75rem 0 .5rem; }
        a { color: #174a8b; }
        nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; }
        .shapes { position: absolute; width: 0; height: 0; }
        .quiet { color: var(--quiet); font-weight: 400; }
        .findings { padding-left: 1.2rem; margin: .25rem 0 .75rem; } .error { color: var(--bad); } .warning { color: var(--warn); }
        .pages { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1.25rem; padding: 1.25rem; background: #e8ecf0; }
        figure { margin: 0; max-width: 100%; } figure svg { display: block; max-width: 100%; height: auto; background: #fff; box-shadow: 0 1px 4px #0006; }
        figcaption { font-size: .85rem; color: var(--quiet); margin-top: .35rem; }
        figure:target { flex: 0 0 100%; } figure:target svg { width: 100%; }
        @media print {
          body { max-width: none; padding: 0; } nav, header p { display: none; }
          .pages { display: block; padding: 0; background: none; }
          figure { break-inside: avoid; break-after: page; } figure svg { box-shadow: none; outline: 1px solid var(--line); max-height: 250mm; }
        }
        """;

    private const double MillimetresPerPoint = 25.4 / 72;

    // Every page in the same scale, so that a poster looks large beside a card.
    private const double PixelsPerMillimetre = 2;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    /// <param name="title">Such as "Gallery: Oakfield".</param>
    /// <param name="introduction">One or two sentences.</param>
    /// <param name="schools">In the order in which they are shown.</param>
    public static string Write(string title, string introduction, ImmutableArray<GallerySchool> schools)
    {
        var page = new GalleryPage();
        page.WritePage(title, introduction, schools);
        return page._html.ToString();
    }

    private void WritePage(string title, string introduction, ImmutableArray<GallerySchool> schools)
    {
        Line($"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
            <title>{Encode(title)}</title>
            <style>
            """);
        Line(Style);
        Line("</style>");
        Line("</head>");
        Line("<body>");
        Line("<header>");
        Line($"<h1>{Encode(title)}</h1>");
        Line($"<p>{Encode(introduction)} Choose a page to see it large.</p>");
        Line("<nav aria-label=\"Schools\"><ul>");
        for (var i = 0; i < schools.Length; i++)
            Line($"<li><a href=\"#{GetAnchor(i)}\">{Encode(schools[i].Name)}</a></li>");
        Line("</ul></nav>");
        Line("</header>");
        WriteShapes(schools.SelectMany(school => school.Documents).Select(document => document.Pictures));
        Line("<main>");
        for (var i = 0; i < schools.Length; i++)
            WriteSchool(schools[i], GetAnchor(i));
        Line("</main>");
        Line("</body>");
        Line("</html>");
    }

    private void WriteShapes(IEnumerable<PagePictures> pictures)
    {
        Line("<svg class=\"shapes\" aria-hidden=\"true\"><defs>");
        foreach (var (_, shape) in pictures.SelectMany(p => p.Shapes).DistinctBy(s => s.Key).OrderBy(s => s.Key, StringComparer.Ordinal))
            Line(shape);
        Line("</defs></svg>");
    }

    private void WriteSchool(GallerySchool school, string anchor)
    {
        Line($"<section aria-labelledby=\"{anchor}\">");
        Line($"<h2 id=\"{anchor}\">{Encode(school.Name)}</h2>");
        Line($"<p class=\"quiet\">{Encode(school.Note)}</p>");
        WriteFindings(school.Diagnostics);
        foreach (var document in school.Documents)
            WriteDocument(school, document, $"{anchor}-{document.Id}");
        Line("</section>");
    }

    private void WriteDocument(GallerySchool school, GalleryDocument document, string anchor)
    {
        var pages = document.Pictures.Pages;
        Line("<section>");
        Line($"<h3>{Encode(document.Title)} <span class=\"quiet\">{Encode(document.Id)}, {Tally.Count(pages.Length, "page")}</span></h3>");
        WriteFindings(document.Pictures.Diagnostics);
        Line("<div class=\"pages\">");
        for (var i = 0; i < pages.Length; i++)
        {
            var (page, number) = (pages[i], $"page {Number(i + 1)} of {Number(pages.Length)}");
            var size = $"width=\"{Number(page.Width * MillimetresPerPoint * PixelsPerMillimetre)}\" height=\"{Number(page.Height * MillimetresPerPoint * PixelsPerMillimetre)}\"";
            Line($"<figure id=\"{anchor}-{Number(i + 1)}\">");
            Line($"<a href=\"#{anchor}-{Number(i + 1)}\"><svg role=\"img\" aria-label=\"{Encode($"{document.Title}, {number}, {school.Name}")}\" viewBox=\"0 0 {Exact(page.Width)} {Exact(page.Height)}\" {size}>{page.Markup}</svg></a>");
            Line($"<figcaption>{GetPaper(page)}, {number}</figcaption>");
            Line("</figure>");
        }

        Line("</div>");
        Line("</section>");
    }

    private void WriteFindings(ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.IsEmpty)
            return;

        Line("<ul class=\"findings\">");
        foreach (var diagnostic in diagnostics)
        {
            var word = DiagnosticText.GetWord(diagnostic.Severity);
            Line($"<li><span class=\"{word}\">{word} {diagnostic.Id}</span>: {Encode(diagnostic.Message)}</li>");
        }

        Line("</ul>");
    }

    private static string GetPaper(PagePicture page)
    {
        var (width, height) = (Math.Round(page.Width * MillimetresPerPoint), Math.Round(page.Height * MillimetresPerPoint));
        var name = (Math.Min(width, height), Math.Max(width, height)) switch
        {
            (297, 420) => "A3",
            (210, 297) => "A4",
            (148, 210) => "A5",
            (105, 148) => "A6",
            var (shorter, longer) => $"{Number(shorter)} × {Number(longer)} mm",
        };
        return $"{name} {(width > height ? "landscape" : "portrait")}";
    }

    private void Line(string html) => _html.Append(html.ReplaceLineEndings("\n")).Append('\n');

    private static string GetAnchor(int school) => $"school-{Number(school + 1)}";

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static string Exact(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Encode(string text) => Encoder.Encode(PlainLine.From(text));
}
