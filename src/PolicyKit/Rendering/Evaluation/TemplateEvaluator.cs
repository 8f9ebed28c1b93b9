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
        try
        {
            var value = context.Statements.RunTemplate(tree.Root);
            return CreateResult(context, tree.Diagnostics, value);
        }
        catch (EvaluationFault fault)
        {
            return CreateResult(context, tree.Diagnostics.Add(fault.Diagnostic), null);
        }
    }

    private static EvaluationResult CreateResult(EvaluationContext context, ImmutableArray<Diagnostic> diagnostics, object? value) =>
        new(context.Output.ToString(), context.Output.ToSourceMap(), diagnostics, value);
}
