using PolicyKit.Documents;

namespace PolicyKit.Emit.Markdown;

public static class MarkdownEmitter
{
    public static EmittedFile Emit(Document document) => new([], []);
}
