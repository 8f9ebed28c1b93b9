using PolicyKit.Diagnostics;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Conformance;

/// <summary>Runs one case and compares it: the output, the phase of an error and the place of the first.</summary>
internal static class ConformanceRun
{
    /// <summary>What differs, or null when nothing does.</summary>
    public static string? FindDifference(ConformanceCase testCase)
    {
        var tree = TemplateSyntaxTree.Parse(SourceText.From(testCase.Template), testCase.ParseOptions);
        if (tree.ToFullString() != testCase.Template)
            return $"tree lost text: {tree.ToFullString()}";
        if (tree.HasErrors)
            return CompareError(testCase, "parse", tree.Diagnostics.First(d => d.IsError));

        var result = TemplateEvaluator.Evaluate(tree, testCase.Options);

        // Where the original cuts long output without a word, this implementation reports it too.
        if (result.Diagnostics.FirstOrDefault(d => d.IsError && d.Descriptor != EvaluationErrors.OutputCut) is { } error)
            return CompareError(testCase, "runtime", error);
        if (testCase.ErrorPhase is { } phase)
            return $"expected a {phase} error at {Format(testCase)}, but it printed {Quote(result.Text)}";

        var actual = testCase.IsEvaluation ? PlainOutputFormatter.Instance.Format(result.Value, "") : result.Text;
        return actual == testCase.Expected ? null : $"expected {Quote(testCase.Expected)}\n    actual   {Quote(actual)}";
    }

    private static string? CompareError(ConformanceCase testCase, string phase, Diagnostic error)
    {
        if (testCase.ErrorPhase is null)
            return $"expected {Quote(testCase.Expected)}\n    actual   {phase} {error}";

        var place = (error.Location!.Start.Line + 1, error.Location.Start.Character + 1);
        var isRight = phase == testCase.ErrorPhase && (testCase.Errors.IsEmpty || testCase.Errors[0].Line == 0 || testCase.Errors[0] == place);
        return isRight ? null : $"expected a {testCase.ErrorPhase} error at {Format(testCase)}\n    actual   {phase} {error}";
    }

    private static string Format(ConformanceCase testCase) => string.Join(", ", testCase.Errors.Select(e => $"{e.Line}:{e.Column}"));

    private static string Quote(string text) => '"' + text.Replace("\r", "\\r").Replace("\n", "\\n") + '"';
}
