using System.Security.Cryptography;
using System.Text;

namespace PolicyKit.Cli.Pages;

/// <summary>A page for people who look after documents: needs no other file, runs nothing, and follows light, dark, forced colours and paper. Pages give what goes into it.</summary>
internal sealed class WebPage
{
    private const string Frame = """
        :root { color-scheme: light dark; --width: 52rem;
          --ink: #1c2733; --quiet: #51606f; --line: #d5dce3; --ground: #fff; --shade: #f1f4f7; --link: #174a8b; --mark: #ffe9a8;
          --good: #1a6b3c; --good-shade: #f1f7f3; --bad: #a3212b; --bad-shade: #fbf1f1; --warn: #7a4d00; --warn-shade: #fbf3e2; }
        @media screen and (prefers-color-scheme: dark) { :root {
          --ink: #e9edf1; --quiet: #b4bec9; --line: #3b4652; --ground: #161c23; --shade: #222b36; --link: #9cc4ff; --mark: #5b4a12;
          --good: #7fd6a2; --good-shade: #17291f; --bad: #ff9a9a; --bad-shade: #351a1d; --warn: #f0bf74; --warn-shade: #2c2416; } }
        * { box-sizing: border-box; }
        html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
        body { margin: 0 auto; max-width: var(--width); padding: 2rem 1.25rem 4rem; font: 1rem/1.55 system-ui, "Segoe UI", Arial, sans-serif; color: var(--ink); background: var(--ground); overflow-wrap: anywhere; }
        h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .75rem; text-wrap: balance; }
        h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .5rem; padding-top: .75rem; border-top: 1px solid var(--line); }
        h3 { font-size: 1.05rem; line-height: 1.35; margin: 1.75rem 0 .4rem; }
        p { margin: .3rem 0; max-width: 46rem; }
        a { color: var(--link); text-underline-offset: .16em; }
        :focus-visible { outline: 3px solid var(--link); outline-offset: 3px; }
        main:focus { outline: none; }
        .skip { position: absolute; left: .5rem; top: -5rem; padding: .5rem 1rem; background: var(--ground); border: 2px solid; }
        .skip:focus { top: .5rem; }
        nav ul { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; }
        nav a { display: inline-block; padding: .3rem 0; }
        .quiet { color: var(--quiet); font-weight: 400; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); }
        thead th { color: var(--quiet); font-weight: 600; } tbody th { font-weight: 400; }
        @media (max-width: 30rem) { body { padding: 1rem .75rem 3rem; } }
        @media print {
          body { max-width: none; padding: 0; font-size: 10.5pt; } p { max-width: none; } a { color: inherit; }
          nav, .skip { display: none; } h1, h2, h3 { break-after: avoid; } tr, li { break-inside: avoid; }
        }

        """;

    private readonly StringBuilder _body = new();
    private readonly string _title;
    private readonly string _style;

    /// <param name="title">Of the browser's tab and of the page.</param>
    /// <param name="style">Rules of this page alone; they may set --width and use the other variables.</param>
    public WebPage(string title, string style)
    {
        _title = title;
        _style = ("\n" + Frame + style).ReplaceLineEndings("\n") + "\n";
        Line($"<header>");
        Line($"<h1>{title}</h1>");
    }

    public void Line(Markup markup) => _body.Append(markup.ToString()).Append('\n');

    public void Heading(string text) => Line($"<h2>{text}</h2>");

    /// <summary>An entry of a list of terms.</summary>
    public void Fact(string name, string value) => Line($"<dt>{name}</dt><dd>{value}</dd>");

    /// <summary>Ends what introduces the page.</summary>
    public void StartMain()
    {
        Line($"</header>");
        Line($"<main id=\"content\" tabindex=\"-1\">");
    }

    /// <summary>The whole page, once its main part is written.</summary>
    public override string ToString()
    {
        Markup head = $"""
            <!doctype html>
            <html lang="en-GB">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="{Markup.Of(GetSecurityPolicy(_style))}">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="referrer" content="no-referrer">
            <title>{_title}</title>
            <style>{Markup.Of(_style)}</style>
            </head>
            <body>
            <a class="skip" href="#content">Skip to the content</a>

            """;
        return $"{head}{_body}</main>\n</body>\n</html>\n";
    }

    // Only this very style may apply, so markup that slipped in could neither run nor load anything.
    private static string GetSecurityPolicy(string style) =>
        $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; img-src data:; base-uri 'none'; form-action 'none'";
}
