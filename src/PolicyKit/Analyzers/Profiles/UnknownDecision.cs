using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports an answer to a question that no pack asks.</summary>
public sealed class UnknownDecision : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3029", DiagnosticSeverity.Warning)
    {
        Title = "Answer to no question",
        MessageFormat = "No pack asks the question “{0}”, so its answer is not used",
        Explanation = """
            The packs say which questions there are.
            A mistyped one would leave its question unanswered; where that question has no answer of its own to fall back on, it is an error.

            ```yaml reported
            decisions: { devise: flight-mode-lock }
            ```

            ```yaml accepted
            decisions: { device: flight-mode-lock }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (key, meant) in SchoolDecisions.GetUnknown(context.Compilation))
        {
            var known = string.Join(", ", SchoolDecisions.GetQuestions(context.Compilation).Select(question => question.Id));
            context.Report(Diagnostic.Create(Descriptor, context.Profile.GetLocation($"decisions.{key}"), key)
                .WithHint(meant is null ? $"Remove it, or use one of {known}" : $"Change the key to {meant.Id}") with
            {
                Severity = meant is { Default: null } ? DiagnosticSeverity.Error : Descriptor.Severity,
            });
        }
    }
}
