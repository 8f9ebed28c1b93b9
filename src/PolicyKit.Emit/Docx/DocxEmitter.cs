using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

public static class DocxEmitter
{
    public static EmittedFile Emit(Document document) => new([], []);
}
