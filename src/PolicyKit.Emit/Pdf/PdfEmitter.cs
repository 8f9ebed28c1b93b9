using PolicyKit.Documents;
using PolicyKit.Emit.Layout;

namespace PolicyKit.Emit.Pdf;

/// <summary>Writes a document as an accessible PDF: laid out and written by our own code, so that the same document gives the same bytes.</summary>
public static class PdfEmitter
{
    public static EmittedFile Emit(Document document)
    {
        var layout = DocumentLayout.Lay(document);
        return new EmittedFile(PdfWriter.Write(layout), layout.Diagnostics, layout.Pages.Length);
    }
}
