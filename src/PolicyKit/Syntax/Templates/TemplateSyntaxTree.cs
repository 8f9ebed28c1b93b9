using PolicyKit.Text;

namespace PolicyKit.Syntax.Templates;

public sealed class TemplateSyntaxTree
{
    public required SourceText Text { get; init; }
}
