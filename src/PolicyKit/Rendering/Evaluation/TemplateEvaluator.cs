using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Runs templates. It never throws: what goes wrong is a diagnostic, and the output up to there is returned.</summary>
public static class TemplateEvaluator
{
    public static EvaluationResult Evaluate(TemplateSyntaxTree tree, EvaluationOptions options)
    {
        if (tree.HasErrors)
            return new EvaluationResult("", SourceMap.Empty, tree.Diagnostics, null);

        var context = new EvaluationContext(tree, options);
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        object? value = null;
        try
        {
            context.Statements.Run(tree.Root.Body);
            value = context.Returned ?? context.Statements.LastValue;
        }
        catch (EvaluationFault fault)
        {
            diagnostics.Add(fault.Diagnostic);
        }

        return CreateResult(context, diagnostics, value);
    }

    private static EvaluationResult CreateResult(EvaluationContext context, ImmutableArray<Diagnostic>.Builder diagnostics, object? value)
    {
        var text = context.Output.ToString();
        var map = context.Output.ToSourceMap();
        return new EvaluationResult(text, map, diagnostics.ToImmutable(), value is NoValue ? null : value);
    }
}
