using System.Collections.Immutable;
using PolicyKit.Diagnostics;

namespace PolicyKit.Rendering.Evaluation;

/// <summary>What a template printed, up to the first error if there was one.</summary>
/// <param name="Value">What <c>ret</c> returned, or else the value of the last expression.</param>
public sealed record EvaluationResult(string Text, SourceMap SourceMap, ImmutableArray<Diagnostic> Diagnostics, object? Value)
{
    public bool HasErrors => Diagnostics.Any(d => d.IsError);
}
