using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>A function that a template defines, with the tree that it stands in.</summary>
/// <param name="Parameters">Null for a function that reads its arguments from <c>$</c>.</param>
/// <param name="Body">A block, or the expression of an inline function.</param>
internal sealed record TemplateFunction(string Name, ParameterListSyntax? Parameters, TemplateSyntaxNode Body, TemplateSyntaxTree Tree) : ITemplateFunction
{
    public const string AnonymousName = "do";

    public bool IsAnonymous => Name == AnonymousName;

    public bool Equals(TemplateFunction? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);
}
