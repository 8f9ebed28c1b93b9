using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PolicyKit.Cli.Printing;
using PolicyKit.Coverage;
using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Building;

/// <summary>build-report.html: what was made, what needs attention, and what the documents rest on, for a reader who never sees a terminal.</summary>
internal sealed class BuildReport
{
    public const string FileName = "build-report.html";

    private const string Style = """
        :root { color-scheme: light; --ink: #1c2733; --quiet: #51606f; --line: #d5dce3; --good: #1a6b3c; --bad: #a3212b; --warn: #7a4d00; }
        body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem; font: 1rem/1.55 system-ui, "Segoe UI", Arial, sans-serif; color: var(--ink); background: #fff; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1rem; margin: 1.5rem 0 .5rem; }
        a { color: #174a8b; }
        .status { padding: .9rem 1.1rem; border-left: .4rem solid var(--good); background: #f1f7f3; }
        .status.errors { border-color: var(--bad); background: #fbf1f1; }
        .status.draft { border-color: var(--warn); background: #fbf6ec; }
        .status p { margin: 0; } .status p + p { margin-top: .4rem; }
        .facts { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; color: var(--quiet); }
        .facts dd { margin: 0; overflow-wrap: anywhere; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .45rem 1rem .45rem 0; border-bottom: 1px solid var(--line); }
        thead th { color: var(--quiet); font-weight: 600; }
        td.files a { display: inline-block; margin-right: 1.1rem; white-space: nowrap; }
        .size, .quiet { color: var(--quiet); }
        ul.plain { list-style: none; padding: 0; }
        .diagnostic { margin: 0 0 1.4rem; padding-left: 1rem; border-left: .25rem solid var(--line); }
        .diagnostic.error { border-color: var(--bad); } .diagnostic.warning { border-color: #c98a14; }
        .diagnostic p { margin: .2rem 0; }
        .place { color: var(--quiet); overflow-wrap: anywhere; }
        pre { margin: .4rem 0; padding: .5rem .75rem; background: #f4f6f8; overflow-x: auto; font: .9rem/1.5 Consolas, "Cascadia Mono", Menlo, monospace; }
        mark { background: #ffe9a8; color: inherit; text-decoration: underline; text-underline-offset: .2em; }
        @media print { body { max-width: none; padding: 0; font-size: 10.5pt; } a { color: inherit; } .diagnostic, tr { break-inside: avoid; } }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private readonly SchoolBuild _build;

    private BuildReport(SchoolBuild build) => _build = build;

    public static string Write(SchoolBuild build)
    {
        var report = new BuildReport(build);
        report.WritePage();
        return report._html.ToString();
    }

    private void WritePage()
    {
        Line($"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Build report: {Encode(_build.SchoolName)}</title>
            <style>
            """);
        Line(Style);
        Line("</style>");
        Line("</head>");
        Line("<body>");
        Line("<header>");
        Line($"<h1>Build report: {Encode(_build.SchoolName)}</h1>");
        WriteStatus();
        WriteFacts();
        Line("</header>");
        Line("<main>");
        // Whoever must mend something reads that first.
        if (_build.HasErrors)
            WriteDiagnostics();
        WriteDocuments();
        WriteOlderFiles();
        if (!_build.HasErrors)
            WriteDiagnostics();
        WriteDecisions();
        WriteCoverage();
        WriteEditions();
        WritePacks();
        Line("</main>");
        Line("</body>");
        Line("</html>");
    }

    private void WriteStatus()
    {
        var (kind, first, second) = _build switch
        {
            { HasErrors: true, IsDraft: true } => (
                "errors",
                $"Drafts only: {Count(DiagnosticSeverity.Error)} must be mended first.",
                "The drafts are marked on every page and are not for use. What to mend is listed below. The emergency sheet says what staff do until then."),
            { HasErrors: true } when _build.Files.Any(f => f.Name == EmergencySheet.FileName) => (
                "errors",
                $"Not built: {Count(DiagnosticSeverity.Error)} must be mended first.",
                "What to mend is listed below. The emergency sheet says what staff do until then."),
            { HasErrors: true } => ("errors", "Not everything could be saved.", "What to mend is listed below; then build again."),
            { IsDraft: true } => ("draft", "Built as a draft.", "Every page is marked as a draft. Build without --draft for documents to use."),
            _ => ("built", "Built.", Count(DiagnosticSeverity.Warning, "No warnings.", "{0} to read below.")),
        };
        Line($"<div class=\"status {kind}\">");
        Line($"<p><strong>{Encode(first)}</strong></p>");
        Line($"<p>{Encode(second)}</p>");
        Line("</div>");
    }

    private void WriteFacts()
    {
        Line("<dl class=\"facts\">");
        Fact("Profile", _build.Profile.ShownPath);
        Fact("Made for", GetDate(_build.Today));
        Fact("PolicyKit", ToolVersion.Text);
        Line("</dl>");

        void Fact(string name, string value) => Line($"<dt>{name}</dt><dd>{Encode(value)}</dd>");
    }

    private void WriteDocuments()
    {
        if (_build.Files.IsEmpty)
            return;

        Heading("Documents");
        OpenTable("Document", "Pages", "Files");
        foreach (var files in _build.Files.GroupBy(f => f.DocumentId))
        {
            var pages = files.Max(f => f.PageCount);
            var links = files.Select(f => $"{Link(f.Name, GetFormatName(f.Name))} <span class=\"size\">{GetSize(f.Bytes.Length)}</span>");
            Line($"<tr><th scope=\"row\">{Encode(files.First().Title)}</th><td>{(pages == 0 ? "" : Number(pages))}</td>"
                + $"<td class=\"files\">{string.Join(" ", links)}</td></tr>");
        }

        CloseTable();
    }

    private void WriteOlderFiles()
    {
        if (_build.OlderFiles.IsEmpty)
            return;

        Heading(_build.HasErrors ? "Out of date" : "Left from an earlier build");
        Line(_build.HasErrors
            ? "<p>These files were made by an earlier build, from a profile that has changed since. Do not rely on them until the errors are mended and the school is built again.</p>"
            : "<p>This build did not make these files. They may not match the profile any more.</p>");
        Line("<ul>");
        foreach (var name in _build.OlderFiles)
            Line($"<li>{Link(name, name)}{(_build.HasErrors ? " <strong>(out of date)</strong>" : "")}</li>");
        Line("</ul>");
    }

    private void WriteDiagnostics()
    {
        if (_build.Diagnostics.IsEmpty)
            return;

        Heading("What needs attention");
        foreach (var group in _build.Diagnostics.GroupBy(d => d.Severity).OrderByDescending(g => g.Key))
        {
            Line($"<h3>{(group.Key switch
            {
                DiagnosticSeverity.Error => "Errors: these stop the documents",
                DiagnosticSeverity.Warning => "Warnings",
                _ => "Notes",
            })}</h3>");
            Line("<ul class=\"plain\">");
            foreach (var diagnostic in group)
                WriteDiagnostic(diagnostic);
            Line("</ul>");
        }
    }

    private void WriteDiagnostic(Diagnostic diagnostic)
    {
        Line($"<li class=\"diagnostic {DiagnosticText.GetWord(diagnostic.Severity)}\">");
        Line($"<p><strong>{Encode(diagnostic.Message)}</strong> <span class=\"quiet\">{diagnostic.Id}</span></p>");
        if (diagnostic.Location is { } location)
        {
            Line($"<p class=\"place\">{Encode(location.Path)}, line {Number(location.Start.Line + 1)}, column {Number(location.Start.Character + 1)}</p>");
            var line = location.Text.GetLineSpan(location.Start.Line);
            var start = Math.Clamp(location.Span.Start, line.Start, line.End) - line.Start;
            var end = Math.Clamp(location.Span.End, line.Start + start, line.End) - line.Start;
            var text = location.Text.ToString(line);
            if (text.Length > 0)
                Line($"<pre>{Encode(text[..start])}<mark>{Encode(text[start..end])}</mark>{Encode(text[end..])}</pre>");
        }

        foreach (var hint in diagnostic.Hints)
            Line($"<p>What to do: {Encode(hint)}{(hint.EndsWith('?') ? "" : ".")}</p>");
        Line("</li>");
    }

    private void WriteDecisions()
    {
        if (_build.Decisions.IsEmpty)
            return;

        Heading("Decisions");
        Line("<p>The guidance leaves these questions open. All four documents follow the same answer.</p>");
        OpenTable("Question", "Answer", "Source", "Who may decide");
        foreach (var made in _build.Decisions)
        {
            var effect = made.Decision.Options.FirstOrDefault(o => o.Id == made.Answer)?.Effect ?? "";
            Line($"<tr><th scope=\"row\">{Encode(made.Decision.Question)}</th>"
                + $"<td>{Encode(made.Answer)}{(effect.Length == 0 ? "" : $"<br><span class=\"quiet\">{Encode(effect)}</span>")}</td>"
                + $"<td>{(made.IsDefault ? "default" : "answer")}</td><td>{Encode(made.Decision.DecidedBy)}</td></tr>");
        }

        CloseTable();
    }

    private void WriteCoverage()
    {
        if (_build.Coverage.IsEmpty)
            return;

        Heading("What the documents make of the guidance");
        Line("<p>Clauses of the guidance that concern each document, counted from text that it prints. Run <code>policykit coverage</code> to see each of them and where it stands.</p>");
        OpenTable("Document", "Carried", "Carried, and changed by newer or stricter advice", "Left out, with a reason", "Missing");
        foreach (var document in _build.Coverage)
        {
            var minimum = string.Join(", ", document.MissingMinimum.Select(clause => clause.Clause.Id));
            Line($"<tr><th scope=\"row\">{Encode(document.Document.Title)}</th>"
                + $"<td>{Number(document.Count(ClauseStatus.Covered))}</td><td>{Number(document.Count(ClauseStatus.Adapted))}</td><td>{Number(document.Count(ClauseStatus.Omitted))}</td>"
                + $"<td>{Number(document.Count(ClauseStatus.Missing))}{(minimum.Length == 0 ? "" : $"<br>it cannot do without {Encode(minimum)}")}</td></tr>");
        }

        CloseTable();
    }

    private void WriteEditions()
    {
        var editions = _build.Packs.SelectMany(p => p.Editions).ToImmutableArray();
        if (editions.IsEmpty)
            return;

        Heading("Guidance used");
        OpenTable("Publication", "Edition", "Part played", "Last checked", "Note");
        foreach (var edition in editions)
        {
            Line($"<tr><th scope=\"row\">{Encode(edition.Title)}{(edition.Publisher.Length == 0 ? "" : $"<br><span class=\"quiet\">{Encode(edition.Publisher)}</span>")}</th>"
                + $"<td>{Encode(edition.Edition)}</td><td>{Encode(edition.Role)}</td>"
                + $"<td>{(edition.Checked is { } date ? GetDate(date) : "not checked")}</td><td>{Encode(edition.Note)}</td></tr>");
        }

        CloseTable();
    }

    private void WritePacks()
    {
        if (_build.Packs.IsEmpty)
            return;

        Heading("Template packs");
        OpenTable("Pack", "Version", "Publisher");
        foreach (var pack in _build.Packs)
            Line($"<tr><th scope=\"row\">{Encode(pack.Title)} <span class=\"quiet\">{Encode(pack.Id)}</span></th><td>{Encode(pack.Version)}</td><td>{Encode(pack.Publisher)}</td></tr>");
        CloseTable();
    }

    private void Heading(string text) => Line($"<h2>{text}</h2>");

    private void OpenTable(params ReadOnlySpan<string> columns)
    {
        Line("<div class=\"scroll\">");
        Line("<table>");
        _html.Append("<thead><tr>");
        foreach (var column in columns)
            _html.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\">{column}</th>");
        Line("</tr></thead>");
        Line("<tbody>");
    }

    private void CloseTable()
    {
        Line("</tbody>");
        Line("</table>");
        Line("</div>");
    }

    private void Line(string html) => _html.Append(html.ReplaceLineEndings("\n")).Append('\n');

    private string Count(DiagnosticSeverity severity) => Count(severity, "0", "{0}");

    private string Count(DiagnosticSeverity severity, string none, string format)
    {
        var count = _build.Diagnostics.Count(d => d.Severity == severity);
        var words = $"{count} {DiagnosticText.GetWord(severity)}{(count == 1 ? "" : "s")}";
        return count == 0 ? none : string.Format(CultureInfo.InvariantCulture, format, words);
    }

    private static string Link(string file, string text) => $"<a href=\"{Uri.EscapeDataString(file)}\">{Encode(text)}</a>";

    private static string GetFormatName(string file) => Path.GetExtension(file) switch
    {
        ".docx" => "Word",
        ".pdf" => "PDF",
        ".html" => "Web page",
        ".md" => "Markdown",
        var extension => extension,
    };

    private static string GetSize(int bytes) => bytes < 1024 ? $"{Number(bytes)} bytes" : $"{Number((bytes + 512) / 1024)} KB";

    private static string GetDate(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Encode(string text) => Encoder.Encode(PlainLine.From(text));
}
