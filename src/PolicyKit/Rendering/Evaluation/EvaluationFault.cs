using PolicyKit.Diagnostics;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>Carries an error from where a template fails to where its evaluation ends; it never leaves the evaluator.</summary>
internal sealed class EvaluationFault(Diagnostic diagnostic) : Exception(diagnostic.Message)
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
