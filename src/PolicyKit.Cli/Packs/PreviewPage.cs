using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using PolicyKit.Cli.Building;
using PolicyKit.Emit;

namespace PolicyKit.Cli.Packs;

/// <summary>A gallery of what a pack makes for each phase, as one page that needs nothing else: for a board to leaf through and to print.</summary>
internal sealed class PreviewPage
{
    private const string Style = """
        :root { color-scheme: light; --ink: #1c2733; --quiet: #51606f; --line: #d5dce3; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; max-width: 90rem; padding: 2rem 1.25rem 4rem; font: 1rem/1.55 system-ui, "Segoe UI", Arial, sans-serif; color: var(--ink); background: #fff; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .5rem; }
        h2 { font-size: 1.25rem; margin: 3rem 0 .25rem; padding-top: .75rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1rem; margin: 0 0 .4rem; }
        a { color: #174a8b; }
        nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; }
        .quiet { color: var(--quiet); margin: 0 0 1rem; }
        .documents { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(30rem, 100%), 1fr)); gap: 1.5rem; }
        iframe { display: block; width: 100%; height: 36rem; border: 1px solid #76838f; background: #fff; }
        @media print {
          body { max-width: none; padding: 0; font-size: 10pt; }
          nav { display: none; }
          h2 { break-before: page; border: 0; margin: 0; }
          .documents { display: block; }
          section section { break-before: page; }
          h3 { display: none; }
          iframe { height: var(--whole, 230mm); border: 0; }
        }
        """;

    // On paper a frame is as tall as what it holds; a page without scripts still shows the first sheet of each.
    private const string Script = """
        for (const frame of document.querySelectorAll('iframe')) {
          const fit = () => frame.style.setProperty('--whole', frame.contentDocument.documentElement.scrollHeight + 'px');
          frame.addEventListener('load', fit);
          addEventListener('beforeprint', fit);
        }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    public static string Write(Host host, PackShelf shelf, PackContent pack, string shownAs, DateOnly today)
    {
        var symbol = pack.Bind();
        var run = new SampleRun(host, shelf.With(pack, shownAs), new BuildRequest(today) { Formats = [], IsDraft = true });
        var settings = SampleSettings.Create([pack.Id], symbol.Imprint.Areas, run.GetEffectivePack([pack.Id]), today);
        ImmutableArray<SampleSchool> schools = [.. SampleSchools.Create(settings, today).DistinctBy(school => school.Phase)];
        var documents = run.Build("Making documents for", schools, build => build.Compilation is { } compilation
            ? compilation.GetDocuments().Select(document => new Sheet(document.Id, document.Title, Encoding.UTF8.GetString(OutputFormat.Html.Emit(document).Bytes.AsSpan()))).ToImmutableArray()
            : []);

        var page = new PreviewPage();
        page.WritePage($"{symbol.Title} {pack.Version}", schools, documents);
        return page._html.ToString();
    }

    private void WritePage(string title, ImmutableArray<SampleSchool> schools, ImmutableArray<ImmutableArray<Sheet>> documents)
    {
        Line($"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Preview: {Encode(title)}</title>
            <style>
            """);
        Line(Style);
        Line("</style>");
        Line("</head>");
        Line("<body>");
        Line("<header>");
        Line($"<h1>Preview: {Encode(title)}</h1>");
        Line("<p>What schools of each phase would get. The schools and their people are invented, and every document is a draft.</p>");
        Line("<nav aria-label=\"Phases\"><ul>");
        foreach (var school in schools)
            Line($"<li><a href=\"#{GetAnchor(school)}\">{Encode(Capitalise(school.Phase))}</a></li>");
        Line("</ul></nav>");
        Line("</header>");
        Line("<main>");
        for (var i = 0; i < schools.Length; i++)
            WriteSchool(schools[i], documents[i]);
        Line("</main>");
        Line("<script>");
        Line(Script);
        Line("</script>");
        Line("</body>");
        Line("</html>");
    }

    private void WriteSchool(SampleSchool school, ImmutableArray<Sheet> sheets)
    {
        Line($"<section aria-labelledby=\"{GetAnchor(school)}\">");
        Line($"<h2 id=\"{GetAnchor(school)}\">{Encode(Capitalise(school.Phase))}</h2>");
        Line($"<p class=\"quiet\">Shown for: {Encode(school.Trait)}</p>");
        Line("<div class=\"documents\">");
        foreach (var sheet in sheets)
        {
            Line("<section>");
            Line($"<h3>{Encode(sheet.Title)}</h3>");
            // Nothing in a document may run, whatever a pack put there; the page itself may measure it.
            Line($"<iframe title=\"{Encode($"{sheet.Document}: {sheet.Title}, {school.Phase}")}\" sandbox=\"allow-same-origin\" srcdoc=\"{EncodeDocument(sheet.Html)}\"></iframe>");
            Line("</section>");
        }

        Line("</div>");
        Line("</section>");
    }

    private void Line(string html) => _html.Append(html.ReplaceLineEndings("\n")).Append('\n');

    private static string GetAnchor(SampleSchool school) => school.Phase.Replace(' ', '-');

    private static string Capitalise(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Encode(string text) => Encoder.Encode(text);

    private static string EncodeDocument(string html) => html.Replace("&", "&amp;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);

    private sealed record Sheet(string Document, string Title, string Html);
}
