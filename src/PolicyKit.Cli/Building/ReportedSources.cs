using System.Collections.Immutable;
using PolicyKit.Cli.Pages;
using PolicyKit.Coverage;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Building;

/// <summary>The guidance and the packs behind the documents.</summary>
internal static class ReportedSources
{
    public static void Write(WebPage page, SchoolBuild build)
    {
        WriteCoverage(page, build);
        WriteEditions(page, build);
        WritePacks(page, build);
    }

    private static void WriteCoverage(WebPage page, SchoolBuild build)
    {
        if (build.Coverage.IsEmpty)
            return;

        page.Heading("What the documents make of the guidance");
        page.Line($"<p>Clauses of the guidance that concern each document, counted from text that it prints. “Changed” ones are carried as newer or stricter advice has them. Run <code>policykit coverage</code> to see each clause and where it stands.</p>");
        page.Line($"<table class=\"counts\">");
        page.Line($"<thead><tr><th scope=\"col\">Document</th><th scope=\"col\">Carried</th><th scope=\"col\">Changed</th><th scope=\"col\">Left out</th><th scope=\"col\">Missing</th></tr></thead>");
        page.Line($"<tbody>");
        foreach (var document in build.Coverage)
        {
            Markup needed = document.MissingMinimum.Any() ? $" <span class=\"missing\">It cannot do without {string.Join(", ", document.MissingMinimum.Select(clause => clause.Clause.Id))}</span>" : Markup.None;
            var counts = ((ClauseStatus[])[ClauseStatus.Covered, ClauseStatus.Adapted, ClauseStatus.Omitted, ClauseStatus.Missing]).Select(status => (Markup)$"<td>{document.Count(status)}</td>");
            page.Line($"<tr><th scope=\"row\">{document.Document.Title} <span class=\"quiet\">{document.Symbol.Id}</span>{needed}</th>{Markup.Concat(counts)}</tr>");
        }

        page.Line($"</tbody>");
        page.Line($"</table>");
    }

    private static void WriteEditions(WebPage page, SchoolBuild build)
    {
        var editions = build.Packs.SelectMany(p => p.Editions).ToImmutableArray();
        if (editions.IsEmpty)
            return;

        page.Heading("Guidance used");
        page.Line($"<ul class=\"plain\">");
        foreach (var edition in editions)
        {
            page.Line($"<li class=\"entry\">");
            ImmutableArray<string> facts = [edition.Edition, edition.Role, edition.Checked is { } date ? $"checked {Dates.Format(date)}" : "not checked"];
            page.Line($"<p><span class=\"title\">{edition.Title}</span>{(edition.Publisher.Length == 0 ? "" : ", " + edition.Publisher)}</p>");
            page.Line($"<p class=\"quiet\">{string.Join(" · ", facts.Where(fact => fact.Length > 0))}</p>");
            if (edition.Note.Length > 0)
                page.Line($"<p>{edition.Note}</p>");
            page.Line($"</li>");
        }

        page.Line($"</ul>");
    }

    private static void WritePacks(WebPage page, SchoolBuild build)
    {
        if (build.Packs.IsEmpty)
            return;

        page.Heading("Template packs");
        page.Line($"<ul>");
        foreach (var pack in build.Packs)
            page.Line($"<li>{pack.Title} <span class=\"quiet\">({pack.Id}, version {pack.Version}{(pack.Publisher.Length == 0 ? "" : ", " + pack.Publisher)})</span></li>");
        page.Line($"</ul>");
        foreach (var pack in build.Packs.Where(pack => !pack.Inherits.IsEmpty))
            WriteAmendments(page, pack);
    }

    /// <summary>What a board tells its schools of each edition of its pack.</summary>
    private static void WriteAmendments(WebPage page, PackSymbol pack)
    {
        if (pack.Imprint.Amendments.IsEmpty)
            return;

        page.Line($"<p>What has changed in {pack.Title}</p>");
        page.Line($"<dl>");
        foreach (var amendment in pack.Imprint.Amendments)
            page.Fact(amendment.Date is { } date ? Dates.Format(date) : amendment.Version, amendment.Note);
        page.Line($"</dl>");
    }
}
