using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Cli.Pages;
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
            WriteDiagnostics();
        WriteDocuments();
        WriteRevisions();
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
        Fact("Profile", _build.Profile.ShownPath);
        Fact("Made for", Dates.Format(_build.Today));
        Fact("PolicyKit", ToolVersion.Text);
        _page.Line($"</dl>");
    }

    private void WriteDocuments()
    {
        if (_build.Files.IsEmpty)
            return;

        Heading("Documents");
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

        Heading("Print again");
        _page.Line($"<p>These documents do not say what they said before. The mark at the foot of each page tells prints apart: replace every one that has another mark than the one here, on walls, on websites and in bags.</p>");
        _page.Line($"<ul class=\"plain\">");
        foreach (var revision in changed)
        {
            _page.Line($"<li class=\"entry\">");
            _page.Line($"<p><span class=\"title\">{_build.Files.First(file => file.DocumentId == revision.DocumentId).Title}</span> <span class=\"quiet\">{revision.DocumentId}</span></p>");
            _page.Line($"<dl>");
            Fact("Current", $"copy {revision.Mark}, since {Dates.Format(revision.Since)}");
            Fact("Replaces", $"copy {revision.Replaces}");
            foreach (var change in revision.Changes.Take(MostChanges))
                Fact("Changed", $"{(change.Before.Length > 0 ? $"“{change.Before}”" : "nothing")} is now {(change.After.Length > 0 ? $"“{change.After}”" : "left out")}");
            if (revision.Changes.Length > MostChanges)
                Fact("", $"and {Tally.Count(revision.Changes.Length - MostChanges, "other place")}");
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
            Heading("Removed");
            _page.Line($"<p>An earlier build made these from a profile, a pack or a day that does not hold any more. Nobody had changed them. Collect what was printed from them: it says what does not hold any more. To have them again, build with <code>--variant</code>.</p>");
            WriteNames(older.Removed.Select(name => (Markup)$"<li>{name}{(FindMark(name) is { Length: > 0 } mark ? $", copy {mark}" : "")}</li>"));
        }

        if (!older.Doubtful.IsEmpty)
        {
            Heading(_build.HasErrors ? "Out of date" : "Left from an earlier build");
            _page.Line($"<p>{(_build.HasErrors
                ? "These files were made by an earlier build, from a profile that has changed since. Do not rely on them until the errors are mended and the school is built again."
                : "This build did not make these files. They may not match the profile any more.")}</p>");
            WriteNames(older.Doubtful.Select(name => (Markup)$"<li>{Link(name, name)}{(_build.HasErrors ? $" <strong>(out of date)</strong>" : Markup.None)}</li>"));
        }

        if (!older.StillGood.IsEmpty)
        {
            Heading("Also in this folder");
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

    private void WriteDiagnostics()
    {
        if (_build.Diagnostics.IsEmpty)
            return;

        Heading(_build.Diagnostics.Any(d => d.Severity != DiagnosticSeverity.Information) ? "What needs attention" : "Good to know");
        foreach (var group in _build.Diagnostics.GroupBy(d => ProblemOwners.Find(d, _build)).OrderByDescending(g => g.Max(d => d.Severity)).ThenBy(g => g.Key))
        {
            var (title, advice) = Describe(group.Key);
            _page.Line($"<h3>{title}</h3>");
            _page.Line($"<p>{advice}</p>");
            _page.Line($"<ul class=\"plain\">");
            foreach (var diagnostic in group.OrderByDescending(d => d.Severity))
                WriteDiagnostic(diagnostic);
            _page.Line($"</ul>");
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
        _page.Line($"<li class=\"entry {word}\">");
        _page.Line($"<span class=\"tag\">{(diagnostic.Severity switch
        {
            DiagnosticSeverity.Error => "Stops the documents",
            DiagnosticSeverity.Warning => "Please look at this",
            _ => "For information",
        })}</span>");
        _page.Line($"<p><span class=\"title\">{Markup.Sentence(End(diagnostic.Message))}</span> <span class=\"quiet\">{diagnostic.Id}</span></p>");
        foreach (var hint in diagnostic.Hints)
            _page.Line($"<p>What to do: {Markup.Sentence(End(hint))}</p>");
        if (diagnostic.Fix is { } fix)
            _page.Line($"<p>The tool can do it: run <code>policykit fix{(fix.IsSafe ? "" : " --unsafe")}</code>.</p>");
        if (diagnostic.Location is { } location)
            WritePlace(location);
        _page.Line($"</li>");
    }

    private void WritePlace(Location location)
    {
        if (location.Text.Length == 0)
        {
            _page.Line($"<p class=\"place\">{location.Path}</p>");
            return;
        }

        _page.Line($"<p class=\"place\">{location.Path}, line {location.Start.Line + 1}</p>");
        var line = location.Text.GetLineSpan(location.Start.Line);
        var start = Math.Clamp(location.Span.Start, line.Start, line.End) - line.Start;
        var end = Math.Clamp(location.Span.End, line.Start + start, line.End) - line.Start;
        var text = location.Text.ToString(line);
        if (text.Length > 0)
            _page.Line($"<pre>{text[..start]}<mark>{text[start..end]}</mark>{text[end..]}</pre>");
    }

    private void WriteChanges()
    {
        var changes = DecisionChange.Find(_build.InForce, _build.Decisions);
        if (changes.IsEmpty)
            return;

        Heading("Changed since the last documents");
        _page.Line($"<p>These questions are answered otherwise than in the documents that were built before. If the policy was approved with the earlier answers, have it approved again and write the new date in <code>approved_on:</code>. Replace every copy that hangs or lies anywhere.</p>");
        _page.Line($"<ul class=\"plain\">");
        foreach (var change in changes)
        {
            _page.Line($"<li class=\"entry\">");
            _page.Line($"<p><span class=\"title\">{change.Decision.Question}</span> <span class=\"quiet\">{change.Decision.Conflict}</span></p>");
            _page.Line($"<dl>");
            Fact("Before", Describe(change.Decision, change.Before));
            Fact("Now", Describe(change.Decision, change.Now));
            _page.Line($"</dl>");
            _page.Line($"</li>");
        }

        _page.Line($"</ul>");
    }

    private void WriteDecisions()
    {
        if (_build.Decisions.IsEmpty)
            return;

        Heading("Decisions");
        _page.Line($"<p>The guidance leaves these questions open. All documents follow the same answer.</p>");
        _page.Line($"<ul class=\"plain\">");
        foreach (var made in _build.Decisions)
        {
            var others = made.Decision.Options.Where(o => o.Id != made.Answer && !o.IsDraftOnly);
            _page.Line($"<li class=\"entry\">");
            _page.Line($"<p class=\"title\">{made.Decision.Question}</p>");
            _page.Line($"<dl>");
            Fact(NameAnswer(made), Describe(made.Decision, made.Answer));
            foreach (var other in others)
                Fact("Instead", Describe(made.Decision, other.Id));
            if (made.Decision.DecidedBy.Length > 0)
                Fact("May decide", made.Decision.DecidedBy);
            _page.Line($"</dl>");
            if (made.Decision is { IsForSchools: false, AnsweredBy: "" })
                _page.Line($"<p class=\"quiet\">This is not for a school to answer: whoever publishes your template pack settles it.</p>");
            else if (made.IsDefault)
                _page.Line($"<p class=\"quiet\">Nobody has answered this. To answer it, run <code>policykit decide</code>, or write <code>{made.Decision.Id}:</code> under <code>decisions:</code> in the profile.</p>");
            _page.Line($"</li>");
        }

        _page.Line($"</ul>");
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
        _page.Line($"<p>The documents give what is true on the day they are made for. Build again on these days, and replace what was printed before.</p>");
        _page.Line($"<dl>");
        foreach (var contact in coming.OrderBy(contact => contact.Next!.ValidFrom))
        {
            var next = contact.Next!;
            ImmutableArray<string?> words = [next.Name, next.Phone?.Text, next.Email, next.Website, next.Hours?.Text];
            Fact(Dates.Format(next.ValidFrom!.Value), $"{contact.Name}{(contact.Area.Length > 0 ? $", for children living in {contact.Area}" : "")}: {string.Join(", ", words.OfType<string>())}");
        }

        _page.Line($"</dl>");
    }

    private void WriteSuppressed()
    {
        if (_build.Suppressed.IsEmpty)
            return;

        Heading("Set aside");
        _page.Line($"<p>Somebody has decided to live with these. They are not counted above.</p>");
        _page.Line($"<ul class=\"plain\">");
        foreach (var (diagnostic, by) in _build.Suppressed)
        {
            _page.Line($"<li class=\"entry\">");
            _page.Line($"<p><span class=\"title\">{Markup.Sentence(End(diagnostic.Message))}</span> <span class=\"quiet\">{diagnostic.Id}</span></p>");
            _page.Line($"<dl>");
            Fact("Why", by.Reason);
            if (by is SettingsSuppression { Who: { Length: > 0 } who })
                Fact("Who", who);
            if (by is SettingsSuppression { Until: { } until })
                Fact("Until", Dates.Format(until));
            Fact("Said in", by.Location.ToString());
            _page.Line($"</dl>");
            _page.Line($"</li>");
        }

        _page.Line($"</ul>");
    }

    private void WriteCoverage()
    {
        if (_build.Coverage.IsEmpty)
            return;

        Heading("What the documents make of the guidance");
        _page.Line($"<p>Clauses of the guidance that concern each document, counted from text that it prints. “Changed” ones are carried as newer or stricter advice has them. Run <code>policykit coverage</code> to see each clause and where it stands.</p>");
        _page.Line($"<table class=\"counts\">");
        _page.Line($"<thead><tr><th scope=\"col\">Document</th><th scope=\"col\">Carried</th><th scope=\"col\">Changed</th><th scope=\"col\">Left out</th><th scope=\"col\">Missing</th></tr></thead>");
        _page.Line($"<tbody>");
        foreach (var document in _build.Coverage)
        {
            Markup needed = document.MissingMinimum.Any() ? $" <span class=\"missing\">It cannot do without {string.Join(", ", document.MissingMinimum.Select(clause => clause.Clause.Id))}</span>" : Markup.None;
            var counts = ((ClauseStatus[])[ClauseStatus.Covered, ClauseStatus.Adapted, ClauseStatus.Omitted, ClauseStatus.Missing]).Select(status => (Markup)$"<td>{document.Count(status)}</td>");
            _page.Line($"<tr><th scope=\"row\">{document.Document.Title} <span class=\"quiet\">{document.Symbol.Id}</span>{needed}</th>{Markup.Concat(counts)}</tr>");
        }

        _page.Line($"</tbody>");
        _page.Line($"</table>");
    }

    private void WriteEditions()
    {
        var editions = _build.Packs.SelectMany(p => p.Editions).ToImmutableArray();
        if (editions.IsEmpty)
            return;

        Heading("Guidance used");
        _page.Line($"<ul class=\"plain\">");
        foreach (var edition in editions)
        {
            _page.Line($"<li class=\"entry\">");
            ImmutableArray<string> facts = [edition.Edition, edition.Role, edition.Checked is { } date ? $"checked {Dates.Format(date)}" : "not checked"];
            _page.Line($"<p><span class=\"title\">{edition.Title}</span>{(edition.Publisher.Length == 0 ? "" : ", " + edition.Publisher)}</p>");
            _page.Line($"<p class=\"quiet\">{string.Join(" · ", facts.Where(fact => fact.Length > 0))}</p>");
            if (edition.Note.Length > 0)
                _page.Line($"<p>{edition.Note}</p>");
            _page.Line($"</li>");
        }

        _page.Line($"</ul>");
    }

    private void WritePacks()
    {
        if (_build.Packs.IsEmpty)
            return;

        Heading("Template packs");
        _page.Line($"<ul>");
        foreach (var pack in _build.Packs)
            _page.Line($"<li>{pack.Title} <span class=\"quiet\">({pack.Id}, version {pack.Version}{(pack.Publisher.Length == 0 ? "" : ", " + pack.Publisher)})</span></li>");
        _page.Line($"</ul>");
        foreach (var pack in _build.Packs.Where(pack => !pack.Inherits.IsEmpty))
            WriteAmendments(pack);
    }

    /// <summary>What a board tells its schools of each edition of its pack.</summary>
    private void WriteAmendments(PackSymbol pack)
    {
        if (pack.Imprint.Amendments.IsEmpty)
            return;

        _page.Line($"<p>What has changed in {pack.Title}</p>");
        _page.Line($"<dl>");
        foreach (var amendment in pack.Imprint.Amendments)
            Fact(amendment.Date is { } date ? Dates.Format(date) : amendment.Version, amendment.Note);
        _page.Line($"</dl>");
    }

    private void Fact(string name, string value) => _page.Line($"<dt>{name}</dt><dd>{value}</dd>");

    private void Heading(string text) => _page.Line($"<h2>{text}</h2>");

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

    private static string End(string sentence) => sentence.EndsWith('?') ? sentence : sentence + ".";

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
