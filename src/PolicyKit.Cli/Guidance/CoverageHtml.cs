using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Cli.Pages;
using PolicyKit.Coverage;
using PolicyKit.Text;

namespace PolicyKit.Cli.Guidance;

/// <summary>Coverage as a page: clauses down, documents across, each cell with links to the lines that carry the clause.</summary>
internal sealed class CoverageHtml
{
    private const string Style = """
        :root { --width: 72rem; }
        .scroll { overflow-x: auto; }
        table { min-width: 44rem; table-layout: fixed; }
        th:first-child { width: 34%; }
        .id { font-weight: 600; }
        .name { display: block; font-weight: 400; }
        .places { display: block; min-height: 1.5rem; font-size: .875rem; line-height: 1.5rem; }
        .missing { font-weight: 600; }
        .missing.minimum { color: var(--bad); }
        @media print { body { font-size: 9pt; } .scroll { overflow: visible; } table { min-width: 0; } }
        """;

    private readonly WebPage _page = new("What the documents make of the guidance", Style);
    private readonly Func<string, string?> _getTarget;

    private CoverageHtml(Func<string, string?> getTarget) => _getTarget = getTarget;

    /// <param name="schools">What was measured.</param>
    /// <param name="getTarget">The address of a template, from the page, by the path that messages give it; null for one that a reader of the page cannot open.</param>
    public static string Write(ImmutableArray<SchoolCoverage> schools, Func<string, string?> getTarget)
    {
        var page = new CoverageHtml(getTarget);
        page.WritePage(schools);
        return page._page.ToString();
    }

    private void WritePage(ImmutableArray<SchoolCoverage> schools)
    {
        _page.Line($"""
            <p>Counted from text that is printed. <b>Covered</b>: carried. <b>Adapted</b>: carried, and changed by a conflict (X) or a newer edition (E).
            <b>Omitted</b>: left out for the reason given. <b>Missing</b>: left out without one. A star marks the minimum set of a document.</p>
            """);
        if (schools.Length > 1)
            _page.Line($"<nav aria-label=\"Schools\"><ul>{Markup.Concat(schools.Select((school, i) => (Markup)$"<li><a href=\"#school-{i + 1}\">{school.SchoolName}</a></li>"))}</ul></nav>");
        _page.StartMain();
        for (var i = 0; i < schools.Length; i++)
            WriteSchool(schools[i], i + 1);
    }

    private void WriteSchool(SchoolCoverage school, int number)
    {
        _page.Line($"<h2 id=\"school-{number}\">{school.SchoolName}</h2>");
        if (school.Documents.IsEmpty)
            _page.Line($"<p>Nothing was measured.</p>");

        foreach (var part in school.GetRows())
        {
            _page.Line($"<h3>{part.Key}</h3>");
            _page.Line($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{school.SchoolName}: {part.Key}\">");
            _page.Line($"<table>");
            _page.Line($"<thead><tr><th scope=\"col\">Clause</th>{Markup.Concat(school.Documents.Select(document => (Markup)$"<th scope=\"col\">{document.Document.Title} <span class=\"name\">{document.Symbol.Id}</span></th>"))}</tr></thead>");
            _page.Line($"<tbody>");
            foreach (var row in part)
                _page.Line($"<tr><th scope=\"row\"><span class=\"id\">{row.Clause.Id}</span> <span class=\"quiet\">{row.Clause.Modality.Replace('-', ' ')}</span><br>{row.Clause.Text}</th>{Markup.Concat(row.Cells.Select(WriteCell))}</tr>");
            _page.Line($"</tbody>");
            _page.Line($"</table>");
            _page.Line($"</div>");
        }
    }

    private Markup WriteCell(ClauseCoverage? clause)
    {
        if (clause is null)
            return $"<td class=\"quiet\">not for it</td>";

        var word = CoverageText.GetWord(clause.Status);
        var because = clause.AdaptedBy.IsEmpty ? Markup.None : $" <span class=\"quiet\">{string.Join(", ", clause.AdaptedBy)}</span>";
        var reason = clause.Reason.Length == 0 ? Markup.None : $"<span class=\"places quiet\">{clause.Reason}</span>";
        return $"<td class=\"{word}{(clause.IsMinimum ? " minimum" : "")}\">{word}{(clause.IsMinimum ? " *" : "")}{because}{reason}{Markup.Concat(clause.Locations.DistinctBy(CoverageText.GetPlace).Select(WritePlace))}</td>";
    }

    private Markup WritePlace(Location location)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{location.Start.Line + 1}");
        var name = $"{location.Path[(location.Path.LastIndexOf('/') + 1)..]}:{line}";
        return _getTarget(location.Path) is { } target
            ? (Markup)$"<a class=\"places\" href=\"{target}#L{line}\">{name}</a>"
            : $"<span class=\"places\">{name}</span>";
    }
}
