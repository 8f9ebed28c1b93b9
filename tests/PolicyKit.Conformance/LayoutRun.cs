using PolicyKit.Rendering.Evaluation;
using PolicyKit.Syntax.Templates;
using PolicyKit.Syntax.Templates.Formatting;
using PolicyKit.Text;

namespace PolicyKit.Conformance;

/// <summary>Lays out the code of a case: a second time changes nothing, and what it prints stays the same.</summary>
internal static class LayoutRun
{
    /// <summary>What differs, or null when nothing does. Scripts are not templates and are not laid out.</summary>
    public static string? FindDifference(ConformanceCase testCase)
    {
        var tree = TemplateSyntaxTree.Parse(SourceText.From(testCase.Template), testCase.ParseOptions);
        if (testCase.ParseOptions.IsScript || tree.HasErrors)
            return null;

        var laidOut = TemplateSyntaxTree.Parse(SourceText.From(TemplateFormatter.Format(tree)), testCase.ParseOptions);
        if (TemplateFormatter.Format(laidOut) is var again && again != laidOut.Text.Content)
            return $"laid out:  {laidOut.Text.Content}\n    and again: {again}";

        var before = TemplateEvaluator.Evaluate(tree, testCase.Options);
        var after = TemplateEvaluator.Evaluate(laidOut, testCase.Options);
        return before.HasErrors == after.HasErrors && (before.HasErrors || before.Text == after.Text)
            ? null
            : $"prints {before.Text}\n    and laid out {after.Text}";
    }
}
