using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Cli.Pages;
using PolicyKit.Cli.Printing;
using PolicyKit.Emit.Svg;

namespace PolicyKit.Cli.Galleries;

/// <summary>The pages that are not as they were in an earlier gallery, before and after side by side, and where they differ.</summary>
internal sealed class GalleryChangesPage
{
    // One picture over the other: what is alike cancels out to black, and black is turned to white.
    private const string Style = PageFigure.Style + """
        :root { --width: 100rem; }
        .pages + .pages { margin-top: 1.25rem; }
        figure { flex: 1 1 18rem; max-width: 34rem; } figure svg { width: 100%; }
        figcaption b { color: var(--ink); }
        .difference { isolation: isolate; filter: invert(1); } .over { mix-blend-mode: difference; }
        @media (forced-colors: active) { figure svg { forced-color-adjust: none; } }
        @media print { .pages { background: none; padding: 0; break-inside: avoid; } figure svg { box-shadow: none; outline: 1px solid var(--line); } }

        """;

    private readonly WebPage _page = new("What changed in the gallery", Style);
    private int _pairs;

    private GalleryChangesPage()
    {
    }

    /// <param name="comparison">With a change or without.</param>
    /// <param name="before">What the earlier pages refer to; the shapes of pages that are drawn now stand before those of the same id.</param>
    /// <param name="after">What the pages drawn now refer to.</param>
    /// <param name="against">The earlier gallery, as the user knows it.</param>
    public static string Write(GalleryComparison comparison, IEnumerable<GallerySchool> before, IEnumerable<GallerySchool> after, string against)
    {
        var page = new GalleryChangesPage();
        page._page.Line($"<p>Compared with {against}: {Describe(comparison)}.</p>");
        if (!comparison.NotDrawn.IsEmpty)
            page._page.Line($"<p class=\"quiet\">Not drawn this time: {string.Join(", ", comparison.NotDrawn)}.</p>");
        PageFigure.WriteShapes(page._page, GetShapes(comparison, [.. after.Concat(before)]));
        page._page.StartMain();
        foreach (var school in comparison.Documents.Where(d => d.Pages.Any(p => p.Fate != PageFate.Same)).GroupBy(d => d.School))
        {
            page._page.Line($"<h2>{school.Key.Name} <span class=\"quiet\">{school.Key.Note}</span></h2>");
            foreach (var document in school)
                page.WriteDocument(document);
        }

        return page._page.ToString();
    }

    /// <summary>Such as "2 pages changed, 1 is new, 40 are as they were".</summary>
    public static string Describe(GalleryComparison comparison)
    {
        if (!comparison.HasChanges)
            return $"every page is as it was, {Tally.Count(comparison.Count(PageFate.Same), "page")} in all";

        (int Count, string One, string Many)[] fates =
        [
            (comparison.Count(PageFate.Changed), "changed", "changed"),
            (comparison.Count(PageFate.New), "is new", "are new"),
            (comparison.Count(PageFate.Gone), "is gone", "are gone"),
            (comparison.Count(PageFate.SameText), "differs only in the lines at its edge", "differ only in the lines at their edge"),
            (comparison.Count(PageFate.Same), "is as it was", "are as they were"),
        ];
        return string.Join(", ", fates.Where(f => f.Count > 0).Select((f, i) => $"{(i == 0 ? Tally.Count(f.Count, "page") : Number(f.Count))} {(f.Count == 1 ? f.One : f.Many)}"));
    }

    // Only what the pages shown need: a gallery holds the words of all.
    private static IEnumerable<KeyValuePair<string, string>> GetShapes(GalleryComparison comparison, ImmutableArray<GallerySchool> schools)
    {
        var pictures = string.Concat(comparison.Documents.SelectMany(d => d.Pages).Where(IsShown).Select(p => p.Before?.Markup + p.After?.Markup));
        var used = new HashSet<string>(StringComparer.Ordinal);
        const string Reference = "href=\"#";
        for (var i = pictures.IndexOf(Reference, StringComparison.Ordinal); i >= 0; i = pictures.IndexOf(Reference, i, StringComparison.Ordinal))
        {
            i += Reference.Length;
            used.Add(pictures[i..pictures.IndexOf('"', i)]);
        }

        return schools.SelectMany(school => school.Documents).SelectMany(document => document.Pictures.Shapes).Where(shape => used.Contains(shape.Key));
    }

    private static bool IsShown(ComparedPage page) => page.Fate is PageFate.Changed or PageFate.New or PageFate.Gone;

    private void WriteDocument(ComparedDocument document)
    {
        if (document.Pages.All(page => page.Fate == PageFate.Same))
            return;

        _page.Line($"<h3>{document.Title} <span class=\"quiet\">{document.Id}</span></h3>");
        var alike = document.Pages.Where(page => page.Fate == PageFate.SameText).Select(page => Number(page.Number)).ToArray();
        if (alike.Length > 0)
            _page.Line($"<p class=\"quiet\">Differs only in the lines at its edge: page {string.Join(", ", alike)}.</p>");
        foreach (var page in document.Pages.Where(IsShown))
            WritePage(document, page);
    }

    private void WritePage(ComparedDocument document, ComparedPage page)
    {
        var pair = Number(++_pairs);
        var name = $"{document.Title}, page {Number(page.Number)}, {document.School.Name}";
        _page.Line($"<div class=\"pages\">");
        if (page.Before is { } before)
            WriteFigure(before, page.After is null ? "Gone" : "Before", page.Number, $"Before: {name}", $"<g id=\"before-{pair}\">{Markup.Of(before.Markup)}</g>");
        if (page.After is { } after)
            WriteFigure(after, page.Before is null ? "New" : "After", page.Number, $"After: {name}", $"<g id=\"after-{pair}\">{Markup.Of(after.Markup)}</g>");
        if (page is { After: { } now, HasSamePaper: true })
            WriteFigure(now, "Where they differ", page.Number, $"Where they differ: {name}", DrawDifference(pair));
        _page.Line($"</div>");
    }

    private void WriteFigure(PagePicture page, string when, int number, string label, Markup content)
    {
        _page.Line($"<figure>{PageFigure.Draw(page, label, content)}");
        _page.Line($"<figcaption><b>{when}</b>, page {number}, {PageFigure.GetPaper(page)}</figcaption></figure>");
    }

    private static Markup DrawDifference(string pair) =>
        $"<g class=\"difference\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><use href=\"#before-{pair}\"/><g class=\"over\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/><use href=\"#after-{pair}\"/></g></g>";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
