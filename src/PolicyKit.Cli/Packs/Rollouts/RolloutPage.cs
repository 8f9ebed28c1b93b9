using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PolicyKit.Cli.Packs.Changes;

namespace PolicyKit.Cli.Packs.Rollouts;

/// <summary>The outcome of a roll-out as a page: every school in a table, and for each what it would read and what stops it.</summary>
internal sealed class RolloutPage
{
    private const string Style = """
        :root { color-scheme: light; --ink: #1c2733; --quiet: #51606f; --line: #d5dce3; --good: #1a6b3c; --bad: #a3212b; --warn: #7a4d00; }
        body { margin: 0 auto; max-width: 64rem; padding: 2rem 1.25rem 4rem; font: 1rem/1.55 system-ui, "Segoe UI", Arial, sans-serif; color: var(--ink); background: #fff; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font-size: 1.2rem; margin: 2.5rem 0 .75rem; padding-top: .75rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1rem; margin: 1.75rem 0 .25rem; }
        a { color: #174a8b; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .4rem 1rem .4rem 0; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
        thead th { color: var(--quiet); font-weight: 600; } tbody th { font-weight: 400; }
        .breaks { color: var(--bad); font-weight: 600; } .substantive { color: var(--warn); font-weight: 600; }
        .quiet { color: var(--quiet); }
        ul { padding-left: 1.2rem; } li { margin: .4rem 0; }
        del, ins { display: block; text-decoration: none; padding-left: 1.4rem; text-indent: -1.4rem; }
        del::before { content: "Before: "; color: var(--quiet); } ins::before { content: "After: "; color: var(--quiet); }
        @media print { body { max-width: none; padding: 0; font-size: 10pt; } a { color: inherit; } tr, li { break-inside: avoid; } h3 { break-after: avoid; } }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    public static string Write(PackContent before, PackContent after, ImmutableArray<SchoolOutcome> outcomes)
    {
        var page = new RolloutPage();
        page.WritePage(RolloutWords.Describe(before, after), outcomes);
        return page._html.ToString();
    }

    private void WritePage(string title, ImmutableArray<SchoolOutcome> outcomes)
    {
        Line($"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Roll-out: {Encode(title)}</title>
            <style>
            """);
        Line(Style);
        Line("</style>");
        Line("</head>");
        Line("<body>");
        Line("<main>");
        Line($"<h1>Roll-out: {Encode(title)}</h1>");
        Line($"<p>{Encode(RolloutWords.Summarise(outcomes))}.</p>");
        WriteTable(outcomes);

        // Schools whose documents change alike are told once: a board reads a page, not two hundred.
        var changing = outcomes.Where(outcome => outcome.Changes.Length > 0).GroupBy(outcome => string.Join('\n', outcome.Changes.Select(change => $"{change.Document} {change.Place} {change.Before} {change.After}"))).ToArray();
        if (changing.Length > 0)
            Line("<h2>What changes</h2>");
        foreach (var group in changing)
            WriteChanges([.. group]);
        Line("</main>");
        Line("</body>");
        Line("</html>");
    }

    private void WriteTable(ImmutableArray<SchoolOutcome> outcomes)
    {
        Line("<table>");
        Line("<thead><tr><th scope=\"col\">School</th><th scope=\"col\">Outcome</th><th scope=\"col\">Details</th></tr></thead>");
        Line("<tbody>");
        foreach (var outcome in outcomes.OrderByDescending(outcome => outcome.Status))
        {
            var mark = outcome.Status == RolloutStatus.Breaks ? " class=\"breaks\"" : "";
            Line($"<tr><th scope=\"row\">{Encode(outcome.School)} <span class=\"quiet\">{Encode(outcome.Profile.ShownPath)}</span></th><td{mark}>{RolloutWords.Describe(outcome.Status)}</td><td>{Encode(RolloutWords.DescribeDetails(outcome))}{WriteWarnings(outcome)}</td></tr>");
        }

        Line("</tbody>");
        Line("</table>");
    }

    private static string WriteWarnings(SchoolOutcome outcome) => outcome.Warnings.IsEmpty
        ? ""
        : $"<ul>{string.Concat(outcome.Warnings.Select(warning => $"<li>{warning.Id}: {Encode(warning.Message)}</li>"))}</ul>";

    private void WriteChanges(ImmutableArray<SchoolOutcome> schools)
    {
        Line($"<h3>{Encode(string.Join(", ", schools.Select(school => school.School)))}</h3>");
        Line("<ul>");
        foreach (var change in schools[0].Changes.OrderByDescending(change => change.Class))
        {
            var word = DifferenceText.GetWord(change.Class);
            var clauses = change.Clauses.IsEmpty ? "" : $" <span class=\"quiet\">{Encode(string.Join(", ", change.Clauses))}</span>";
            Line($"<li><span class=\"{word}\">{word}</span>, {Encode(change.Document)}{clauses}");
            if (change.Before.Length > 0)
                Line($"<del>{Encode(change.Before)}</del>");
            if (change.After.Length > 0)
                Line($"<ins>{Encode(change.After)}</ins>");
            Line("</li>");
        }

        Line("</ul>");
    }

    private void Line(string html) => _html.Append(html.ReplaceLineEndings("\n")).Append('\n');

    private static string Encode(string text) => Encoder.Encode(text);
}
