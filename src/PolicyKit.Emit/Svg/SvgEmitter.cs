using PolicyKit.Documents;
using PolicyKit.Emit.Layout;

namespace PolicyKit.Emit.Svg;

/// <summary>Draws the pages of a document from the layout that its PDF is painted from, so that whoever sees the picture has seen the page.</summary>
public static class SvgEmitter
{
    public static PagePictures Emit(Document document)
    {
        var layout = DocumentLayout.Lay(document);
        var shapes = new SharedShapes();
        return new PagePictures([.. new PagePainter(layout, shapes).Paint()], shapes.All, layout.Diagnostics);
    }
}
