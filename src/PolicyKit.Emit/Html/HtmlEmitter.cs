using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Text;

namespace PolicyKit.Emit.Html;

/// <summary>Writes a document as one HTML file that needs nothing else: no script, no font, nothing fetched.</summary>
public static class HtmlEmitter
{
    // In pixels, as the style has them for one logo.
    private const double MostLogoWidth = 163;
    private const double MostLogoHeight = 59;

    public static EmittedFile Emit(Document document)
    {
        // The body comes first: it says which widths the style must hold.
        var body = new HtmlWriter();
        var widths = WriteBody(body, document);
        var style = HtmlStyleSheet.Create(document, widths);

        var html = new HtmlWriter();
        html.Raw("<!DOCTYPE html>").Line();
        html.Open("html", ("lang", document.Language), ("class", GetName(document.Page.Layout))).Line();
        WriteHead(html, document, style);
        html.Raw(body.ToString());
        html.Close().Line();
        return new EmittedFile([.. Encoding.UTF8.GetBytes(html.ToString())], []);
    }

    private static void WriteHead(HtmlWriter html, Document document, string style)
    {
        var mark = document.Watermark == "" ? "" : document.Watermark + ": ";
        html.Open("head").Line();
        html.Empty("meta", ("charset", "utf-8")).Line();
        html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", GetSecurityPolicy(style))).Line();
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Empty("meta", ("name", "color-scheme"), ("content", "light dark")).Line();

        // A child's search for help must not be told to the next site.
        html.Empty("meta", ("name", "referrer"), ("content", "no-referrer")).Line();
        html.Empty("meta", ("name", "author"), ("content", document.Publisher)).Line();
        if (document.Description != "")
            html.Empty("meta", ("name", "description"), ("content", document.Description)).Line();
        html.Empty("meta", ("name", "dcterms.date"), ("content", Dates.FormatIso(document.Date))).Line();
        html.Element("title", $"{mark}{document.Title} – {document.Publisher}").Line();
        html.Open("style").Raw(style).Close().Line();
        html.Close().Line();
    }

    // Only this very style may apply, so markup that slipped in could neither run nor load anything.
    private static string GetSecurityPolicy(string style)
    {
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        return $"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static HtmlWidths WriteBody(HtmlWriter html, Document document)
    {
        html.Open("body").Line();
        html.Element("a", "Skip to the content", ("class", "skip"), ("href", "#content")).Line();
        if (document.Watermark != "")
        {
            html.Element("aside", document.Watermark, ("class", "watermark"), ("aria-label", "Status of this document")).Line();
            html.Element("div", document.Watermark, ("class", "watermark-print"), ("aria-hidden", "true")).Line();
        }

        WriteHeader(html, document);
        var blocks = new HtmlBlocks(html, document);

        // On paper a sheet is seen whole; on a phone whoever needs a number must not have to look for it.
        if (document.Page.Layout == PageLayout.Sheet)
            blocks.WriteJumps();
        html.Open("main", ("id", "content"), ("tabindex", "-1")).Line();
        blocks.WriteDocument();
        html.Close().Line();
        WriteFooter(html, document);
        html.Close().Line();
        return blocks.Widths;
    }

    private static void WriteHeader(HtmlWriter html, Document document)
    {
        html.Open("header", ("class", "banner")).Open("div", ("class", "inner")).Line();
        WriteLogos(html, document.Theme);
        html.Open("div").Line();
        html.Element("p", document.Publisher, ("class", "publisher")).Line();
        html.Element("h1", document.Title).Line();
        if (document.Subtitle != "")
            html.Element("p", document.Subtitle, ("class", "subtitle")).Line();
        html.Close().Close().Close().Line();
    }

    private static void WriteLogos(HtmlWriter html, Theme theme)
    {
        if (theme.BoardLogo is null)
        {
            if (theme.Logo is { } only)
                WriteLogo(html, only, ("class", "logo"));
            return;
        }

        foreach (var (logo, width, height) in LogoRow.Create(theme, MostLogoWidth * LogoRow.Widening, MostLogoHeight))
            WriteLogo(html, logo, ("class", "logo sized"), ("width", Format(width)), ("height", Format(height)));
    }

    private static void WriteLogo(HtmlWriter html, Logo logo, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        if (GetMediaType(logo) is { } type)
            html.Empty("img", [.. attributes, ("src", $"data:{type};base64,{Convert.ToBase64String([.. logo.Bytes])}"), ("alt", logo.AltText)]).Line();
    }

    private static string Format(double pixels) => Math.Round(pixels).ToString(CultureInfo.InvariantCulture);

    private static void WriteFooter(HtmlWriter html, Document document)
    {
        html.Open("footer").Open("div", ("class", "inner")).Line();
        if (document.FooterLine != "")
            html.Element("p", document.FooterLine).Line();
        if (document.StatusLine != "")
            html.Element("p", document.StatusLine).Line();
        html.Close().Close().Line();
    }

    private static string? GetMediaType(Logo logo) => logo.Bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "image/png",
        [0xFF, 0xD8, 0xFF, ..] => "image/jpeg",
        _ => null,
    };

    private static string GetName(PageLayout layout) => layout switch
    {
        PageLayout.Sheet => "sheet",
        PageLayout.Panels => "panels",
        PageLayout.Poster => "poster",
        _ => "flowing",
    };
}
