using System.Collections.Immutable;
using PolicyKit.Cli.Packs.Changes;
using PolicyKit.Cli.Pages;

namespace PolicyKit.Cli.Packs.Rollouts;

/// <summary>The outcome of a roll-out as a page: every school in a table, and for each what it would read and what stops it.</summary>
internal sealed class RolloutPage
{
    private const string Style = """
        :root { --width: 64rem; }
        table { table-layout: fixed; } th:first-child { width: 50%; } th:nth-child(2) { width: 20%; }
        .breaks { color: var(--bad); font-weight: 600; } .substantive { color: var(--warn); font-weight: 600; }
        ul { padding-left: 1.2rem; } li { margin: .4rem 0; }
        del, ins { display: block; text-decoration: none; padding-left: 1.4rem; text-indent: -1.4rem; }
        del::before { content: "Before: "; color: var(--quiet); } ins::before { content: "After: "; color: var(--quiet); }
        @media (max-width: 40rem) { thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); } table, tbody, tr, th, td { display: block; } tr > :is(th, td) { width: auto; padding: .15rem 0; border: 0; } tbody tr { padding: .5rem 0; border-bottom: 1px solid var(--line); } }
        @media print { body { font-size: 10pt; } }
        """;

    private readonly WebPage _page;

    private RolloutPage(string title) => _page = new WebPage(title, Style);

    public static string Write(PackContent? before, PackContent after, ImmutableArray<SchoolOutcome> outcomes)
    {
        var page = new RolloutPage($"Roll-out: {RolloutWords.Describe(before, after)}");
        page.WritePage(outcomes);
        return page._page.ToString();
    }

    private void WritePage(ImmutableArray<SchoolOutcome> outcomes)
    {
        _page.Line($"<p>{RolloutWords.Summarise(outcomes)}.</p>");
        _page.StartMain();
        WriteTable(outcomes);

        // Schools whose documents change alike are told once: a board reads a page, not two hundred.
        var changing = outcomes.Where(outcome => outcome.Changes.Length > 0).GroupBy(outcome => string.Join('\n', outcome.Changes.Select(change => $"{change.Document} {change.Place} {change.Before} {change.After}"))).ToArray();
        if (changing.Length > 0)
            _page.Line($"<h2>What changes</h2>");
        foreach (var group in changing)
            WriteChanges([.. group]);
    }

    private void WriteTable(ImmutableArray<SchoolOutcome> outcomes)
    {
        _page.Line($"<table>");
        _page.Line($"<thead><tr><th scope=\"col\">School</th><th scope=\"col\">Outcome</th><th scope=\"col\">Details</th></tr></thead>");
        _page.Line($"<tbody>");
        foreach (var outcome in outcomes.OrderByDescending(outcome => outcome.Status))
        {
            _page.Line($"<tr><th scope=\"row\">{outcome.School} <span class=\"quiet\">{outcome.Profile.ShownPath}</span></th><td class=\"{(outcome.Status == RolloutStatus.Breaks ? "breaks" : "outcome")}\">{RolloutWords.Describe(outcome.Status)}</td><td>{RolloutWords.DescribeDetails(outcome)}{WriteWarnings(outcome)}</td></tr>");
        }

        _page.Line($"</tbody>");
        _page.Line($"</table>");
    }

    private static Markup WriteWarnings(SchoolOutcome outcome) => outcome.Warnings.IsEmpty
        ? Markup.None
        : $"<ul>{Markup.Concat(outcome.Warnings.Select(warning => (Markup)$"<li>{warning.Id}: {warning.Message}</li>"))}</ul>";

    private void WriteChanges(ImmutableArray<SchoolOutcome> schools)
    {
        _page.Line($"<h3>{string.Join(", ", schools.Select(school => school.School))}</h3>");
        _page.Line($"<ul>");
        foreach (var change in schools[0].Changes.OrderByDescending(change => change.Class))
        {
            var word = DifferenceText.GetWord(change.Class);
            var clauses = change.Clauses.IsEmpty ? Markup.None : $" <span class=\"quiet\">{string.Join(", ", change.Clauses)}</span>";
            _page.Line($"<li><span class=\"{word}\">{word}</span>, {change.Document}{clauses}");
            if (change.Before.Length > 0)
                _page.Line($"<del>{change.Before}</del>");
            if (change.After.Length > 0)
                _page.Line($"<ins>{change.After}</ins>");
            _page.Line($"</li>");
        }

        _page.Line($"</ul>");
    }
}
