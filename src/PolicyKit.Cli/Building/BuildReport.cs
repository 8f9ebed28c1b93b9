using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PolicyKit.Cli.Printing;
using PolicyKit.Coverage;
using PolicyKit.Diagnostics;
using PolicyKit.Emit;
using PolicyKit.Suppressions;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Building;

/// <summary>build-report.html: what was made, what needs attention, and what the documents rest on, for a reader who never sees a terminal.</summary>
internal sealed class BuildReport
{
    public const string FileName = "build-report.html";

    private const string Style = """
        :root { color-scheme: light; --ink: #1c2733; --quiet: #51606f; --line: #d5dce3; --good: #1a6b3c; --bad: #a3212b; --warn: #7a4d00; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 52rem; padding: 2rem 1.25rem 4rem; font: 1rem/1.55 system-ui, "Segoe UI", Arial, sans-serif; color: var(--ink); background: #fff; overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem; }
        h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1.05rem; line-height: 1.35; margin: 1.75rem 0 .4rem; }
        p { margin: .3rem 0; }
        a { color: #174a8b; }
        .status { padding: .9rem 1.1rem; border-left: .4rem solid var(--good); background: #f1f7f3; }
        .status.errors { border-color: var(--bad); background: #fbf1f1; }
        .status.draft { border-color: var(--warn); background: #fbf6ec; }
        .status p { margin: 0; } .status p + p { margin-top: .4rem; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.25rem; margin: .5rem 0; }
        dt { color: var(--quiet); } dd { margin: 0; }
        ul.plain { list-style: none; margin: .75rem 0; padding: 0; }
        .entry { margin: 0 0 1.25rem; padding: .1rem 0 .1rem 1rem; border-left: .25rem solid var(--line); }
        .entry.error { border-color: var(--bad); } .entry.warning { border-color: #c98a14; }
        .title { font-weight: 600; }
        .tag { display: inline-block; padding: 0 .5rem; border-radius: .25rem; font-size: .875rem; font-weight: 600; background: #eef1f4; color: var(--quiet); }
        .error > .tag { background: var(--bad); color: #fff; } .warning > .tag { background: #fbeed3; color: #6b4300; }
        .quiet, .place { color: var(--quiet); }
        .file { display: inline-block; margin-right: 1.25rem; padding: .15rem 0; white-space: nowrap; }
        pre { margin: .4rem 0; padding: .5rem .75rem; background: #f4f6f8; white-space: pre-wrap; font: .9rem/1.5 Consolas, "Cascadia Mono", Menlo, monospace; }
        mark { background: #ffe9a8; color: inherit; text-decoration: underline; text-underline-offset: .2em; }
        @media (max-width: 30rem) { body { padding: 1rem .75rem 3rem; } dl { grid-template-columns: 1fr; gap: 0; } dd { margin: 0 0 .4rem; } }
        @media print { body { max-width: none; padding: 0; font-size: 10.5pt; } a { color: inherit; } h2, h3 { break-after: avoid; } .entry { break-inside: avoid; } .tag { border: 1px solid; } }
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
        WriteChanges();
        WriteDecisions();
        WriteComingContacts();
        WriteSuppressed();
        WriteCoverage();
        WriteEditions();
        WritePacks();
        Line("</main>");
        Line("</body>");
        Line("</html>");
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
            _ => ("built", "Built.", Count(DiagnosticSeverity.Warning, "Nothing needs your attention.", "{0} to look at, listed below.")),
        };
        Line($"<div class=\"status {kind}\">");
        Line($"<p><strong>{Encode(first)}</strong></p>");
        Line($"<p>{Encode(second)}</p>");
        Line("</div>");
    }

    private void WriteFacts()
    {
        Line("<dl>");
        Fact("Profile", _build.Profile.ShownPath);
        Fact("Made for", GetDate(_build.Today));
        Fact("PolicyKit", ToolVersion.Text);
        Line("</dl>");
    }

    private void WriteDocuments()
    {
        if (_build.Files.IsEmpty)
            return;

        Heading("Documents");
        Line("<ul class=\"plain\">");
        foreach (var files in _build.Files.GroupBy(f => f.DocumentId))
        {
            // The lines of a Word file are counted by guess; a PDF has the pages that it has.
            var pages = files.OrderByDescending(f => f.Name.EndsWith(OutputFormat.Pdf.Extension, StringComparison.Ordinal)).Select(f => f.PageCount).FirstOrDefault(count => count > 0);
            var links = files.Select(f => $"<span class=\"file\">{Link(f.Name, GetFormatName(f.Name))} <span class=\"quiet\">{GetSize(f.Bytes.Length)}</span></span>");
            Line("<li class=\"entry\">");
            Line($"<p><span class=\"title\">{Encode(files.First().Title)}</span> <span class=\"quiet\">{Encode(files.Key)}</span>{(pages == 0 ? "" : $" <span class=\"quiet\">{Tally.Count(pages, "page")}</span>")}</p>");
            Line($"<p>{string.Join(" ", links)}</p>");
            Line("</li>");
        }

        Line("</ul>");
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
        foreach (var group in _build.Diagnostics.GroupBy(d => ProblemOwners.Find(d, _build)).OrderByDescending(g => g.Max(d => d.Severity)).ThenBy(g => g.Key))
        {
            var (title, advice) = Describe(group.Key);
            Line($"<h3>{title}</h3>");
            Line($"<p>{advice}</p>");
            Line("<ul class=\"plain\">");
            foreach (var diagnostic in group.OrderByDescending(d => d.Severity))
                WriteDiagnostic(diagnostic);
            Line("</ul>");
        }
    }

    private static (string Title, string Advice) Describe(ProblemOwner owner) => owner switch
    {
        ProblemOwner.School => ("For you, at the school", "Open the file at the line that is named, change it, save it and build again."),
        ProblemOwner.Leaders => ("For the headteacher and governors", "These need somebody who may decide. Ask them, then write their answer into the profile."),
        ProblemOwner.Partnership => ("For your safeguarding partnership", "Ask what its procedures say, then write the answer into the profile."),
        _ => ("For the author of the template pack", "Nothing in the profile changes these. Send this page to whoever looks after the pack."),
    };

    private void WriteDiagnostic(Diagnostic diagnostic)
    {
        var word = DiagnosticText.GetWord(diagnostic.Severity);
        Line($"<li class=\"entry {word}\">");
        Line($"<span class=\"tag\">{(diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "Stops the documents",
            DiagnosticSeverity.Warning => "Please look at this",
            _ => "For information",
        })}</span>");
        Line($"<p><span class=\"title\">{Encode(End(diagnostic.Message))}</span> <span class=\"quiet\">{diagnostic.Id}</span></p>");
        foreach (var hint in diagnostic.Hints)
            Line($"<p>What to do: {Encode(End(hint))}</p>");
        if (diagnostic.Fix is { } fix)
            Line($"<p>The tool can do it: run <code>policykit fix{(fix.IsSafe ? "" : " --unsafe")}</code>.</p>");
        if (diagnostic.Location is { } location)
            WritePlace(location);
        Line("</li>");
    }

    private void WritePlace(Location location)
    {
        if (location.Text.Length == 0)
        {
            Line($"<p class=\"place\">{Encode(location.Path)}</p>");
            return;
        }

        Line($"<p class=\"place\">{Encode(location.Path)}, line {Number(location.Start.Line + 1)}</p>");
        var line = location.Text.GetLineSpan(location.Start.Line);
        var start = Math.Clamp(location.Span.Start, line.Start, line.End) - line.Start;
        var end = Math.Clamp(location.Span.End, line.Start + start, line.End) - line.Start;
        var text = location.Text.ToString(line);
        if (text.Length > 0)
            Line($"<pre>{Encode(text[..start])}<mark>{Encode(text[start..end])}</mark>{Encode(text[end..])}</pre>");
    }

    private void WriteChanges()
    {
        var changes = DecisionChange.Find(_build.InForce, _build.Decisions);
        if (changes.IsEmpty)
            return;

        Heading("Changed since the last documents");
        Line("<p>These questions are answered otherwise than in the documents that were built before. If the policy was approved with the earlier answers, have it approved again and write the new date in <code>approved_on:</code>. Replace every copy that hangs or lies anywhere.</p>");
        Line("<ul class=\"plain\">");
        foreach (var change in changes)
        {
            Line("<li class=\"entry\">");
            Line($"<p><span class=\"title\">{Encode(change.Decision.Question)}</span> <span class=\"quiet\">{Encode(change.Decision.Conflict)}</span></p>");
            Line("<dl>");
            Fact("Before", Describe(change.Decision, change.Before));
            Fact("Now", Describe(change.Decision, change.Now));
            Line("</dl>");
            Line("</li>");
        }

        Line("</ul>");
    }

    private void WriteDecisions()
    {
        if (_build.Decisions.IsEmpty)
            return;

        Heading("Decisions");
        Line("<p>The guidance leaves these questions open. All documents follow the same answer.</p>");
        Line("<ul class=\"plain\">");
        foreach (var made in _build.Decisions)
        {
            var others = made.Decision.Options.Where(o => o.Id != made.Answer && !o.IsDraftOnly);
            Line("<li class=\"entry\">");
            Line($"<p class=\"title\">{Encode(made.Decision.Question)}</p>");
            Line("<dl>");
            Fact(NameAnswer(made), Describe(made.Decision, made.Answer));
            foreach (var other in others)
                Fact("Instead", Describe(made.Decision, other.Id));
            if (made.Decision.DecidedBy.Length > 0)
                Fact("May decide", made.Decision.DecidedBy);
            Line("</dl>");
            if (made.Decision is { IsForSchools: false, AnsweredBy: "" })
                Line("<p class=\"quiet\">This is not for a school to answer: whoever publishes your template pack settles it.</p>");
            else if (made.IsDefault)
                Line($"<p class=\"quiet\">Nobody has answered this. To answer it, run <code>policykit decide</code>, or write <code>{Encode(made.Decision.Id)}:</code> under <code>decisions:</code> in the profile.</p>");
            Line("</li>");
        }

        Line("</ul>");
    }

    private static string Describe(DecisionSymbol question, string answer) =>
        question.Options.FirstOrDefault(option => option.Id == answer) is { Effect.Length: > 0 } option ? $"{option.Effect} ({option.Id})" : answer;

    private static string NameAnswer(DecisionMade made) => made switch
    {
        { Decision: { IsForSchools: false, AnsweredBy: "" } } => "Settled by the pack",
        { IsDefault: true, Decision.Choice: not null } => "Your pack's answer",
        { IsDefault: true } => "Default",
        _ => "Your answer",
    };

    private void WriteComingContacts()
    {
        var coming = _build.Compilation?.Contacts.All.Where(contact => contact.Next is not null).ToArray() ?? [];
        if (coming.Length == 0)
            return;

        Heading("Contacts that will change");
        Line("<p>The documents give what is true on the day they are made for. Build again on these days, and replace what was printed before.</p>");
        Line("<dl>");
        foreach (var contact in coming.OrderBy(contact => contact.Next!.ValidFrom))
        {
            var next = contact.Next!;
            ImmutableArray<string?> words = [next.Name, next.Phone?.Text, next.Email, next.Website, next.Hours?.Text];
            Fact(GetDate(next.ValidFrom!.Value), $"{contact.Name}{(contact.Area.Length > 0 ? $", for children living in {contact.Area}" : "")}: {string.Join(", ", words.OfType<string>())}");
        }

        Line("</dl>");
    }

    private void WriteSuppressed()
    {
        if (_build.Suppressed.IsEmpty)
            return;

        Heading("Set aside");
        Line("<p>Somebody has decided to live with these. They are not counted above.</p>");
        Line("<ul class=\"plain\">");
        foreach (var (diagnostic, by) in _build.Suppressed)
        {
            Line("<li class=\"entry\">");
            Line($"<p><span class=\"title\">{Encode(End(diagnostic.Message))}</span> <span class=\"quiet\">{diagnostic.Id}</span></p>");
            Line("<dl>");
            Fact("Why", by.Reason);
            if (by is SettingsSuppression { Who: { Length: > 0 } who })
                Fact("Who", who);
            if (by is SettingsSuppression { Until: { } until })
                Fact("Until", GetDate(until));
            Fact("Said in", by.Location.ToString());
            Line("</dl>");
            Line("</li>");
        }

        Line("</ul>");
    }

    private void WriteCoverage()
    {
        if (_build.Coverage.IsEmpty)
            return;

        Heading("What the documents make of the guidance");
        Line("<p>Clauses of the guidance that concern each document, counted from text that it prints. Run <code>policykit coverage</code> to see each of them and where it stands.</p>");
        Line("<ul class=\"plain\">");
        foreach (var document in _build.Coverage)
        {
            Line("<li class=\"entry\">");
            Line($"<p class=\"title\">{Encode(document.Document.Title)}</p>");
            Line("<dl>");
            Fact("Carried", Number(document.Count(ClauseStatus.Covered)));
            Fact("Carried, and changed by newer or stricter advice", Number(document.Count(ClauseStatus.Adapted)));
            Fact("Left out, with a reason", Number(document.Count(ClauseStatus.Omitted)));
            Fact("Missing", Number(document.Count(ClauseStatus.Missing)));
            if (document.MissingMinimum.Any())
                Fact("It cannot do without", string.Join(", ", document.MissingMinimum.Select(clause => clause.Clause.Id)));
            Line("</dl>");
            Line("</li>");
        }

        Line("</ul>");
    }

    private void WriteEditions()
    {
        var editions = _build.Packs.SelectMany(p => p.Editions).ToImmutableArray();
        if (editions.IsEmpty)
            return;

        Heading("Guidance used");
        Line("<ul class=\"plain\">");
        foreach (var edition in editions)
        {
            Line("<li class=\"entry\">");
            Line($"<p><span class=\"title\">{Encode(edition.Title)}</span>{(edition.Publisher.Length == 0 ? "" : $", {Encode(edition.Publisher)}")}</p>");
            Line("<dl>");
            if (edition.Edition.Length > 0)
                Fact("Edition", edition.Edition);
            if (edition.Role.Length > 0)
                Fact("Part played", edition.Role);
            Fact("Last checked", edition.Checked is { } date ? GetDate(date) : "not checked");
            if (edition.Note.Length > 0)
                Fact("Note", edition.Note);
            Line("</dl>");
            Line("</li>");
        }

        Line("</ul>");
    }

    private void WritePacks()
    {
        if (_build.Packs.IsEmpty)
            return;

        Heading("Template packs");
        Line("<ul>");
        foreach (var pack in _build.Packs)
            Line($"<li>{Encode(pack.Title)} <span class=\"quiet\">({Encode(pack.Id)}, version {Encode(pack.Version)}{(pack.Publisher.Length == 0 ? "" : $", {Encode(pack.Publisher)}")})</span></li>");
        Line("</ul>");
        foreach (var pack in _build.Packs.Where(pack => !pack.Inherits.IsEmpty))
            WriteAmendments(pack);
    }

    /// <summary>What a board tells its schools of each edition of its pack.</summary>
    private void WriteAmendments(PackSymbol pack)
    {
        if (pack.Imprint.Amendments.IsEmpty)
            return;

        Line($"<p>What has changed in {Encode(pack.Title)}</p>");
        Line("<dl>");
        foreach (var amendment in pack.Imprint.Amendments)
            Fact(amendment.Date is { } date ? GetDate(date) : Encode(amendment.Version), amendment.Note);
        Line("</dl>");
    }

    private void Fact(string name, string value) => Line($"<dt>{name}</dt><dd>{Encode(value)}</dd>");

    private void Heading(string text) => Line($"<h2>{text}</h2>");

    private void Line(string html) => _html.Append(html.ReplaceLineEndings("\n")).Append('\n');

    private string Count(DiagnosticSeverity severity, string none, string format)
    {
        var count = _build.Diagnostics.Count(d => d.Severity == severity);
        var words = Tally.Count(count, severity == DiagnosticSeverity.Error ? "problem" : "matter");
        return count == 0 ? none : string.Format(CultureInfo.InvariantCulture, format, words);
    }

    private static string End(string sentence) => sentence.EndsWith('?') ? sentence : sentence + ".";

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
