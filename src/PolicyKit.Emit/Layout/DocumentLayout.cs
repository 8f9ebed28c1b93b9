using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Pages;

namespace PolicyKit.Emit.Layout;

/// <summary>Places a document on its pages: measured once, ready to paint.</summary>
internal static class DocumentLayout
{
    public static LaidOutDocument Lay(Document document)
    {
        // Windows and screen readers tell files apart by their titles.
        document = document with { Title = FontFamily.IsBlank(document.Title) ? document.Id : document.Title.Trim() };

        var palette = Palette.Create(document.Theme);
        var layout = document.Page.Layout switch
        {
            PageLayout.Panels => new PanelPages(document, palette).Lay(),
            PageLayout.Poster => new PosterPages(document, palette).Lay(),
            _ => new ColumnPages(document, palette).Lay(),
        };
        return layout with { Diagnostics = [.. layout.Diagnostics, .. CheckLogos(document), .. MissingCharacters.Find(document)] };
    }

    private static IEnumerable<Diagnostic> CheckLogos(Document document)
    {
        Logo?[] logos = [document.Theme.Logo, document.Theme.BoardLogo];
        if (logos.Any(logo => logo is not null && ImageSize.Read(logo.Bytes.AsSpan()) is null))
            yield return Diagnostic.Create(LayoutDiagnostics.UnreadableLogo, null, document.Title).WithHint("Save the logo as a PNG file");
    }
}
