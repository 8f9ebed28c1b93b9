using PolicyKit.Documents;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Pages;

namespace PolicyKit.Emit.Layout;

/// <summary>Places a document on its pages: measured once, ready to paint.</summary>
internal static class DocumentLayout
{
    public static LaidOutDocument Lay(Document document)
    {
        var palette = Palette.Create(document.Theme);
        return document.Page.Layout switch
        {
            _ => new ColumnPages(document, palette).Lay(),
        };
    }
}
