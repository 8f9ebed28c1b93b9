using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>The place in a template that is being evaluated: what an error points at.</summary>
internal readonly record struct CodeSite(TemplateSyntaxTree Tree, TextSpan Span)
{
    private const int LongestQuotation = 60;

    public Location Location => new(Tree.Text, Span);

    /// <summary>The code itself on one line, cut where it is long.</summary>
    public string Code =>
        Excerpt.Cut(string.Join(' ', Tree.Text.ToString(Span).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), LongestQuotation);

    public CodeSite At(TemplateSyntaxElement element) => this with { Span = element.Span };

    /// <summary>Just after the code, where something that is missing should stand.</summary>
    public CodeSite End => this with { Span = new TextSpan(Span.End, 0) };

    public EvaluationFault Fault(DiagnosticDescriptor descriptor, string? hint, params ReadOnlySpan<object?> arguments) =>
        new(Diagnostic.Create(descriptor, Location, arguments).WithHint(hint));
}
