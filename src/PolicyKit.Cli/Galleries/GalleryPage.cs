using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Cli.Pages;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Galleries;

/// <summary>Pictures of the pages of many documents on one web page, that needs nothing else and runs nothing: to see what schools will hold in their hands.</summary>
internal sealed class GalleryPage
{
    private const string Style = PageFigure.Style + """
        :root { --width: 100rem; }
        fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; border: 1px solid var(--line); border-radius: .4rem; padding: .4rem .9rem .6rem; margin: .75rem 0; }
        legend { color: var(--quiet); padding: 0 .3rem; } label { padding: .3rem 0; }
        .findings { padding-left: 1.2rem; margin: .25rem 0 .75rem; } .error { color: var(--bad); } .warning { color: var(--warn); }
        figure:target { flex: 0 0 100%; } figure:target svg { width: 100%; }
        body:has(#kind-0:not(:checked)) main { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0 2rem; }
        @media print {
          header p, fieldset { display: none; }
          .pages { display: block; padding: 0; background: none; }
          figure { break-inside: avoid; break-after: page; } figure svg { box-shadow: none; outline: 1px solid var(--line); max-height: 250mm; }
        }

        """;

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
        PageFigure.WriteShapes(page._page, schools.SelectMany(school => school.Documents).SelectMany(document => document.Pictures.Shapes));
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

    private void WriteSchool(GallerySchool school, string anchor)
    {
        _page.Line($"<section aria-labelledby=\"{anchor}\" class=\"school\" data-school=\"{school.File}\" data-name=\"{school.Name}\">");
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
        _page.Line($"<section class=\"document {GetKind(_kinds.IndexOf(document.Id))}\" data-document=\"{document.Id}\" data-title=\"{document.Title}\">");
        _page.Line($"<h3>{document.Title} <span class=\"quiet\">{document.Id}, {Tally.Count(pages.Length, "page")}</span></h3>");
        WriteFindings(document.Pictures.Diagnostics);
        _page.Line($"<div class=\"pages\">");
        for (var i = 0; i < pages.Length; i++)
        {
            var (page, number) = (pages[i], $"page {Number(i + 1)} of {Number(pages.Length)}");
            _page.Line($"<figure id=\"{anchor}-{Number(i + 1)}\">");
            _page.Line($"<a href=\"#{anchor}-{Number(i + 1)}\">{PageFigure.Draw(page, $"{document.Title}, {number}, {school.Name}")}</a>");
            _page.Line($"<figcaption>{PageFigure.GetPaper(page)}, {number}</figcaption>");
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

    private static string GetAnchor(int school) => $"school-{Number(school + 1)}";

    private static string GetKind(int kind) => $"kind-{Number(kind + 1)}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
