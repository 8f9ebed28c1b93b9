using System.Globalization;
using PolicyKit.Cli.Pages;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Emit;
using PolicyKit.Text;

namespace PolicyKit.Cli.Building;

/// <summary>build-report.html: what was made, what needs attention, and what the documents rest on, for a reader who never sees a terminal.</summary>
internal sealed class BuildReport
{
    public const string FileName = "build-report.html";

    // Where more has changed, the document is read as a whole.
    private const int MostChanges = 12;

    private const string Style = """
        .status { padding: .9rem 1.1rem; border: 1px solid var(--good); border-left-width: .4rem; background: var(--good-shade); }
        .status.errors { border-color: var(--bad); background: var(--bad-shade); }
        .status.draft { border-color: var(--warn); background: var(--warn-shade); }
        .status p { margin: 0; } .status p + p { margin-top: .4rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; margin: .5rem 0; }
        dt { color: var(--quiet); } dd { margin: 0; }
        ul.plain { list-style: none; margin: .75rem 0; padding: 0; }
        .entry { margin: 0 0 1.25rem; padding: .1rem 0 .1rem 1rem; border-left: .25rem solid var(--line); }
        .entry.error { border-color: var(--bad); } .entry.warning { border-color: var(--warn); }
        .title { font-weight: 600; }
        .tag { display: inline-block; padding: 0 .5rem; border-radius: .25rem; font-size: .875rem; font-weight: 600; background: var(--shade); color: var(--quiet); }
        .error > .tag { background: var(--bad); color: var(--ground); } .warning > .tag { background: var(--warn-shade); color: var(--warn); }
        .counts { overflow-wrap: break-word; } .counts td { text-align: right; font-variant-numeric: tabular-nums; width: 4.5rem; } .counts th:not(:first-child) { text-align: right; padding-left: .5rem; } .missing { display: block; color: var(--bad); font-weight: 600; }
        .place { color: var(--quiet); }
        .file { display: inline-block; margin-right: 1.25rem; padding: .6rem 0; white-space: nowrap; }
        pre { margin: .4rem 0; padding: .5rem .75rem; background: var(--shade); white-space: pre-wrap; font: .9rem/1.5 Consolas, "Cascadia Mono", Menlo, monospace; }
        mark { background: var(--mark); color: inherit; text-decoration: underline; text-underline-offset: .2em; }
        @media (max-width: 30rem) { .counts td, .counts th:not(:first-child) { width: auto; padding: .4rem 0 .4rem .3rem; } .counts th:first-child { padding-right: 0; } .counts thead { font-size: .72rem; } .counts tbody { font-size: .9rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin: 0 0 .4rem; } }
        @media print { .entry { break-inside: avoid; } .tag { border: 1px solid; } .error > .tag { background: none; color: var(--bad); } .file { padding: 0; } }
        """;

    private readonly WebPage _page;
    private readonly SchoolBuild _build;

    private BuildReport(SchoolBuild build)
    {
        _build = build;
        _page = new WebPage($"Build report: {build.SchoolName}", Style);
    }

    public static string Write(SchoolBuild build)
    {
        var report = new BuildReport(build);
        report.WritePage();
        return report._page.ToString();
    }

    private void WritePage()
    {
        WriteStatus();
        WriteFacts();
        _page.StartMain();
        // Whoever must mend something reads that first.
        if (_build.HasErrors)
            ReportedProblems.Write(_page, _build);
        WriteDocuments();
        WriteRevisions();
        WriteOlderFiles();
        if (!_build.HasErrors)
            ReportedProblems.Write(_page, _build);
        ReportedAnswers.Write(_page, _build);
        ReportedProblems.WriteSuppressed(_page, _build);
        ReportedSources.Write(_page, _build);
    }

    private void WriteStatus()
    {
        var errors = Count(DiagnosticSeverity.Error, "", "{0}");
        var (kind, first, second) = _build switch
        {
            { HasErrors: true, IsDraft: true } => (
                "errors",
                $"Drafts only: {errors} must be mended first.",
                "The drafts are marked on every page and are not for use. What to mend is listed below. The emergency sheet says what staff do until then."),
            { HasErrors: true } when _build.Files.Any(f => f.Name == EmergencySheet.FileName) => (
                "errors",
                $"Not built: {errors} must be mended first.",
                "What to mend is listed below. The emergency sheet says what staff do until then."),
            { HasErrors: true } => ("errors", "Not everything could be saved.", "What to mend is listed below; then build again."),
            { IsDraft: true } => ("draft", "Built as a draft.", "Every page is marked as a draft. Build without --draft for documents to use."),
            _ => ("built", "Built.", DescribeRest()),
        };
        _page.Line($"<div class=\"status {kind}\">");
        _page.Line($"<p><strong>{first}</strong></p>");
        _page.Line($"<p>{second}</p>");
        _page.Line($"</div>");
    }

    private void WriteFacts()
    {
        _page.Line($"<dl>");
        _page.Fact("Profile", _build.Profile.ShownPath);
        _page.Fact("Made for", Dates.Format(_build.Today));
        _page.Fact("PolicyKit", ToolVersion.Text);
        _page.Line($"</dl>");
    }

    private void WriteDocuments()
    {
        if (_build.Files.IsEmpty)
            return;

        _page.Heading("Documents");
        _page.Line($"<ul class=\"plain\">");
        foreach (var files in _build.Files.GroupBy(f => f.DocumentId))
        {
            // The lines of a Word file are counted by guess; a PDF has the pages that it has.
            var pages = files.OrderByDescending(f => f.Name.EndsWith(OutputFormat.Pdf.Extension, StringComparison.Ordinal)).Select(f => f.PageCount).FirstOrDefault(count => count > 0);
            _page.Line($"<li class=\"entry\">");
            _page.Line($"<p><span class=\"title\">{files.First().Title}</span> <span class=\"quiet\">{files.Key}{(pages == 0 ? "" : ", " + Tally.Count(pages, "page"))}{(files.First().Mark is { Length: > 0 } mark ? $", copy {mark}" : "")}</span></p>");
            _page.Line($"<p>{Markup.Join(" ", files.Select(LinkFormat))}</p>");
            _page.Line($"</li>");
        }

        _page.Line($"</ul>");
    }

    private void WriteRevisions()
    {
        var changed = _build.Changed.OrderByDescending(revision => revision.Since).ToArray();
        if (changed.Length == 0)
            return;

        _page.Heading("Print again");
        _page.Line($"<p>These documents do not say what they said before. The mark at the foot of each page tells prints apart: replace every one that has another mark than the one here, on walls, on websites and in bags.</p>");
        _page.Line($"<ul class=\"plain\">");
        foreach (var revision in changed)
        {
            _page.Line($"<li class=\"entry\">");
            _page.Line($"<p><span class=\"title\">{_build.Files.First(file => file.DocumentId == revision.DocumentId).Title}</span> <span class=\"quiet\">{revision.DocumentId}</span></p>");
            _page.Line($"<dl>");
            _page.Fact("Current", $"copy {revision.Mark}, since {Dates.Format(revision.Since)}");
            _page.Fact("Replaces", $"copy {revision.Replaces}");
            foreach (var change in revision.Changes.Take(MostChanges))
                _page.Fact("Changed", $"{(change.Before.Length > 0 ? $"“{change.Before}”" : "nothing")} is now {(change.After.Length > 0 ? $"“{change.After}”" : "left out")}");
            if (revision.Changes.Length > MostChanges)
                _page.Fact("", $"and {Tally.Count(revision.Changes.Length - MostChanges, "other place")}");
            _page.Line($"</dl>");
            _page.Line($"</li>");
        }

        _page.Line($"</ul>");
    }

    private string FindMark(string fileName) => _build.Revisions.FirstOrDefault(revision => revision.DocumentId == Path.GetFileNameWithoutExtension(fileName))?.Mark ?? "";

    private void WriteOlderFiles()
    {
        var older = _build.OlderFiles;
        if (!older.Removed.IsEmpty)
        {
            _page.Heading("Removed");
            _page.Line($"<p>An earlier build made these from a profile, a pack or a day that does not hold any more. Nobody had changed them. Collect what was printed from them: it says what does not hold any more. To have them again, build with <code>--variant</code>.</p>");
            WriteNames(older.Removed.Select(name => (Markup)$"<li>{name}{(FindMark(name) is { Length: > 0 } mark ? $", copy {mark}" : "")}</li>"));
        }

        if (!older.Doubtful.IsEmpty)
        {
            _page.Heading(_build.HasErrors ? "Out of date" : "Left from an earlier build");
            _page.Line($"<p>{(_build.HasErrors
                ? "These files were made by an earlier build, from a profile that has changed since. Do not rely on them until the errors are mended and the school is built again."
                : "This build did not make these files. They may not match the profile any more.")}</p>");
            WriteNames(older.Doubtful.Select(name => (Markup)$"<li>{Link(name, name)}{(_build.HasErrors ? $" <strong>(out of date)</strong>" : Markup.None)}</li>"));
        }

        if (!older.StillGood.IsEmpty)
        {
            _page.Heading("Also in this folder");
            _page.Line($"<p>An earlier build made these, and nothing that they rest on has changed since.</p>");
            WriteNames(older.StillGood.Select(name => (Markup)$"<li>{Link(name, name)}</li>"));
        }
    }

    private void WriteNames(IEnumerable<Markup> items)
    {
        _page.Line($"<ul>");
        foreach (var item in items)
            _page.Line(item);
        _page.Line($"</ul>");
    }

    /// <summary>What is left to do although the documents can be used.</summary>
    private string DescribeRest()
    {
        var attention = Count(DiagnosticSeverity.Warning, "Nothing needs your attention.", "{0} to look at, listed below.");
        var defaults = _build.Decisions.Count(made => made.IsDefault && made.Decision.IsForSchools);
        return defaults == 0 ? attention : $"{attention} Nobody at the school has answered {Tally.Count(defaults, "question")} that the guidance leaves open, so the usual answers stand: see Decisions.";
    }

    private string Count(DiagnosticSeverity severity, string none, string format)
    {
        var count = _build.Diagnostics.Count(d => d.Severity == severity);
        var words = Tally.Count(count, severity == DiagnosticSeverity.Error ? "problem" : "matter");
        return count == 0 ? none : string.Format(CultureInfo.InvariantCulture, format, words);
    }

    private static Markup LinkFormat(BuiltFile file) =>
        $"<span class=\"file\">{Link(file.Name, GetFormatName(file.Name))} <span class=\"quiet\">{GetSize(file.Bytes.Length)}</span></span>";

    private static Markup Link(string file, string text) => $"<a href=\"{Uri.EscapeDataString(file)}\">{text}</a>";

    private static string GetFormatName(string file) => Path.GetExtension(file) switch
    {
        ".docx" => "Word",
        ".pdf" => "PDF",
        ".html" => "Web page",
        ".md" => "Markdown",
        var extension => extension,
    };

    private static string GetSize(int bytes) => bytes < 1024 ? $"{Number(bytes)} bytes" : $"{Number((bytes + 512) / 1024)} KB";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
