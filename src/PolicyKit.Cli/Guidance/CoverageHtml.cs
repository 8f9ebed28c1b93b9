using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PolicyKit.Cli.Printing;
using PolicyKit.Coverage;
using PolicyKit.Text;

namespace PolicyKit.Cli.Guidance;

/// <summary>Coverage as a page: clauses down, documents across, each cell with links to the lines that carry the clause.</summary>
internal sealed class CoverageHtml
{
    private const string Style = """
        :root { color-scheme: light; --ink: #1c2733; --quiet: #51606f; --line: #d5dce3; --bad: #a3212b; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 72rem; padding: 2rem 1.25rem 4rem; font: 1rem/1.5 system-ui, "Segoe UI", Arial, sans-serif; color: var(--ink); background: #fff; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1rem; margin: 1.75rem 0 .25rem; }
        a { color: #174a8b; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; min-width: 44rem; table-layout: fixed; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        thead th { color: var(--quiet); font-weight: 600; }
        th:first-child { width: 34%; }
        tbody th { font-weight: 400; }
        .id { font-weight: 600; }
        .name { display: block; font-weight: 400; }
        .quiet { color: var(--quiet); }
        .places { display: block; min-height: 1.5rem; font-size: .875rem; line-height: 1.5rem; }
        .missing { font-weight: 600; }
        .missing.minimum { color: var(--bad); }
        @media (max-width: 40rem) { body { padding: 1rem .75rem 3rem; } }
        @media print { body { max-width: none; padding: 0; font-size: 9pt; } a { color: inherit; } .scroll { overflow: visible; } table { min-width: 0; } tr { break-inside: avoid; } h3 { break-after: avoid; } }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private readonly Func<string, string?> _getTarget;

    private CoverageHtml(Func<string, string?> getTarget) => _getTarget = getTarget;

    /// <param name="schools">What was measured.</param>
    /// <param name="getTarget">The address of a template, from the page, by the path that messages give it; null for one that a reader of the page cannot open.</param>
    public static string Write(ImmutableArray<SchoolCoverage> schools, Func<string, string?> getTarget)
    {
        var page = new CoverageHtml(getTarget);
        page.WritePage(schools);
        return page._html.ToString();
    }

    private void WritePage(ImmutableArray<SchoolCoverage> schools)
    {
        Line($"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>What the documents make of the guidance</title>
            <style>
            """);
        Line(Style);
        Line("""
            </style>
            </head>
            <body>
            <header>
            <h1>What the documents make of the guidance</h1>
            <p>Counted from text that is printed. <b>Covered</b>: carried. <b>Adapted</b>: carried, and changed by a conflict (X) or a newer edition (E).
            <b>Omitted</b>: left out for the reason given. <b>Missing</b>: left out without one. A star marks the minimum set of a document.</p>
            </header>
            <main>
            """);
        foreach (var school in schools)
            WriteSchool(school);
        Line("</main>");
        Line("</body>");
        Line("</html>");
    }

    private void WriteSchool(SchoolCoverage school)
    {
        Line($"<h2>{Encode(school.SchoolName)}</h2>");
        if (school.Documents.IsEmpty)
            Line("<p>Nothing was measured.</p>");

        foreach (var part in school.GetRows())
        {
            Line($"<h3>{Encode(part.Key)}</h3>");
            Line($"<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{Encode($"{school.SchoolName}: {part.Key}")}\">");
            Line("<table>");
            Line($"<thead><tr><th scope=\"col\">Clause</th>{string.Concat(school.Documents.Select(document => $"<th scope=\"col\">{Encode(document.Document.Title)} <span class=\"name\">{Encode(document.Symbol.Id)}</span></th>"))}</tr></thead>");
            Line("<tbody>");
            foreach (var row in part)
            {
                Line($"<tr><th scope=\"row\"><span class=\"id\">{Encode(row.Clause.Id)}</span> <span class=\"quiet\">{Encode(row.Clause.Modality.Replace('-', ' '))}</span><br>{Encode(row.Clause.Text)}</th>"
                    + string.Concat(row.Cells.Select(WriteCell)) + "</tr>");
            }

            Line("</tbody>");
            Line("</table>");
            Line("</div>");
        }
    }

    private string WriteCell(ClauseCoverage? clause)
    {
        if (clause is null)
            return "<td class=\"quiet\">not for it</td>";

        var word = CoverageText.GetWord(clause.Status);
        var because = clause.AdaptedBy.IsEmpty ? "" : $" <span class=\"quiet\">{Encode(string.Join(", ", clause.AdaptedBy))}</span>";
        var reason = clause.Reason.Length == 0 ? "" : $"<span class=\"places quiet\">{Encode(clause.Reason)}</span>";
        return $"<td class=\"{word}{(clause.IsMinimum ? " minimum" : "")}\">{word}{(clause.IsMinimum ? " *" : "")}{because}{reason}{string.Concat(clause.Locations.DistinctBy(CoverageText.GetPlace).Select(WritePlace))}</td>";
    }

    private string WritePlace(Location location)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{location.Start.Line + 1}");
        var name = $"{location.Path[(location.Path.LastIndexOf('/') + 1)..]}:{line}";
        return _getTarget(location.Path) is { } target
            ? $"<a class=\"places\" href=\"{Encode(target)}#L{line}\">{Encode(name)}</a>"
            : $"<span class=\"places\">{Encode(name)}</span>";
    }

    private void Line(string html) => _html.Append(html.ReplaceLineEndings("\n")).Append('\n');

    private static string Encode(string text) => Encoder.Encode(PlainLine.From(text));
}
