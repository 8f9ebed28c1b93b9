using PolicyKit.Documents;

namespace PolicyKit.Emit.Html;

public static class HtmlEmitter
{
    public static EmittedFile Emit(Document document) => new([], []);
}
