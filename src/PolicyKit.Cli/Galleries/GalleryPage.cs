using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Cli.Pages;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Emit.Svg;

namespace PolicyKit.Cli.Galleries;

/// <summary>Pictures of the pages of many documents on one web page, that needs nothing else and runs nothing: to see what schools will hold in their hands.</summary>
internal sealed class GalleryPage
{
    private const string Style = """
        :root { --width: 100rem; }
        fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; border: 1px solid var(--line); border-radius: .4rem; padding: .4rem .9rem .6rem; margin: .75rem 0; }
        legend { color: var(--quiet); padding: 0 .3rem; } label { padding: .3rem 0; }
        .shapes { position: absolute; width: 0; height: 0; }
        .findings { padding-left: 1.2rem; margin: .25rem 0 .75rem; } .error { color: var(--bad); } .warning { color: var(--warn); }
        .pages { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 1.25rem; padding: 1.25rem; background: var(--shade); }
        figure { margin: 0; max-width: 100%; } figure svg { display: block; max-width: 100%; height: auto; background: #fff; box-shadow: 0 1px 4px #0006; }
        figcaption { font-size: .85rem; color: var(--quiet); margin-top: .35rem; }
        figure:target { flex: 0 0 100%; } figure:target svg { width: 100%; }
        body:has(#kind-0:not(:checked)) main { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0 2rem; }
        @media print {
          header p, fieldset { display: none; }
          .pages { display: block; padding: 0; background: none; }
          figure { break-inside: avoid; break-after: page; } figure svg { box-shadow: none; outline: 1px solid var(--line); max-height: 250mm; }
        }

        """;

    private const double MillimetresPerPoint = 25.4 / 72;

    // Every page in the same scale, so that a poster looks large beside a card.
    private const double PixelsPerMillimetre = 2;

    private readonly WebPage _page;
    private readonly ImmutableArray<GallerySchool> _schools;

    // In the order in which the schools have them: a review goes through all leaflets, then all posters.
    private readonly ImmutableArray<string> _kinds;

    private GalleryPage(string title, ImmutableArray<GallerySchool> schools)
    {
        _schools = schools;
        _kinds = [.. schools.SelectMany(school => school.Documents).Select(document => document.Id).Distinct()];
        _page = new WebPage(title, Style + string.Concat(_kinds.Select((_, i) => GetChoice(GetKind(i)))));
    }

    private static string GetChoice(string kind) => $"body:has(#{kind}:checked) :is(.document:not(.{kind}), .school:not(:has(.{kind}))) {{ display: none; }}\n";

    /// <param name="title">Such as "Gallery: Oakfield".</param>
    /// <param name="introduction">One or two sentences.</param>
    /// <param name="schools">In the order in which they are shown.</param>
    public static string Write(string title, string introduction, ImmutableArray<GallerySchool> schools)
    {
        var page = new GalleryPage(title, schools);
        page.WriteIntroduction(introduction);
        page.WriteShapes();
        page._page.StartMain();
        for (var i = 0; i < schools.Length; i++)
            page.WriteSchool(schools[i], GetAnchor(i));
        return page._page.ToString();
    }

    private void WriteIntroduction(string introduction)
    {
        _page.Line($"<p>{introduction} Choose a page to see it large.</p>");
        _page.Line($"<nav aria-label=\"Schools\"><ul>");
        for (var i = 0; i < _schools.Length; i++)
            _page.Line($"<li><a href=\"#{GetAnchor(i)}\">{_schools[i].Name}</a></li>");
        _page.Line($"</ul></nav>");
        if (_kinds.Length < 2)
            return;

        _page.Line($"<fieldset><legend>Show</legend>");
        _page.Line($"<label><input type=\"radio\" name=\"kind\" id=\"kind-0\" checked> everything, by school</label>");
        for (var i = 0; i < _kinds.Length; i++)
            _page.Line($"<label><input type=\"radio\" name=\"kind\" id=\"{GetKind(i)}\"> {_kinds[i]} of every school</label>");
        _page.Line($"</fieldset>");
    }

    private void WriteShapes()
    {
        _page.Line($"<svg class=\"shapes\" aria-hidden=\"true\"><defs>");
        foreach (var (_, shape) in _schools.SelectMany(school => school.Documents).SelectMany(document => document.Pictures.Shapes).DistinctBy(s => s.Key).OrderBy(s => s.Key, StringComparer.Ordinal))
            _page.Line(Markup.Of(shape));
        _page.Line($"</defs></svg>");
    }

    private void WriteSchool(GallerySchool school, string anchor)
    {
        _page.Line($"<section aria-labelledby=\"{anchor}\" class=\"school\">");
        _page.Line($"<h2 id=\"{anchor}\">{school.Name}</h2>");
        _page.Line($"<p class=\"quiet\">{school.Note}</p>");
        WriteFindings(school.Diagnostics);
        foreach (var document in school.Documents)
            WriteDocument(school, document, $"{anchor}-{document.Id}");
        _page.Line($"</section>");
    }

    private void WriteDocument(GallerySchool school, GalleryDocument document, string anchor)
    {
        var pages = document.Pictures.Pages;
        _page.Line($"<section class=\"document {GetKind(_kinds.IndexOf(document.Id))}\">");
        _page.Line($"<h3>{document.Title} <span class=\"quiet\">{document.Id}, {Tally.Count(pages.Length, "page")}</span></h3>");
        WriteFindings(document.Pictures.Diagnostics);
        _page.Line($"<div class=\"pages\">");
        for (var i = 0; i < pages.Length; i++)
        {
            var (page, number) = (pages[i], $"page {Number(i + 1)} of {Number(pages.Length)}");
            var (width, height) = (Exact(page.Width), Exact(page.Height));
            var (shownWidth, shownHeight) = (Number(page.Width * MillimetresPerPoint * PixelsPerMillimetre), Number(page.Height * MillimetresPerPoint * PixelsPerMillimetre));
            _page.Line($"<figure id=\"{anchor}-{Number(i + 1)}\">");
            _page.Line($"<a href=\"#{anchor}-{Number(i + 1)}\"><svg role=\"img\" aria-label=\"{document.Title}, {number}, {school.Name}\" viewBox=\"0 0 {width} {height}\" width=\"{shownWidth}\" height=\"{shownHeight}\">{Markup.Of(page.Markup)}</svg></a>");
            _page.Line($"<figcaption>{GetPaper(page)}, {number}</figcaption>");
            _page.Line($"</figure>");
        }

        _page.Line($"</div>");
        _page.Line($"</section>");
    }

    private void WriteFindings(ImmutableArray<Diagnostic> diagnostics)
    {
        if (diagnostics.IsEmpty)
            return;

        _page.Line($"<ul class=\"findings\">");
        foreach (var diagnostic in diagnostics)
        {
            var word = DiagnosticText.GetWord(diagnostic.Severity);
            _page.Line($"<li><span class=\"{word}\">{word} {diagnostic.Id}</span>: {diagnostic.Message}</li>");
        }

        _page.Line($"</ul>");
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

    private static string GetAnchor(int school) => $"school-{Number(school + 1)}";

    private static string GetKind(int kind) => $"kind-{Number(kind + 1)}";

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);

    private static string Exact(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
