using PolicyKit.Documents;

namespace PolicyKit.Emit.Pdf;

public static class PdfEmitter
{
    public static EmittedFile Emit(Document document) => new([], []);
}
