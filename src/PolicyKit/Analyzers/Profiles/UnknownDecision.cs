using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports an answer to a question that no pack asks.</summary>
public sealed class UnknownDecision : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3029", DiagnosticSeverity.Warning)
    {
        Gravest = DiagnosticSeverity.Error,
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
            var location = context.Profile.GetLocation($"decisions.{key}");
            context.Report(Diagnostic.Create(Descriptor, location, key)
                .WithHint(meant is null ? $"Remove it, or use one of {known}" : $"Change the key to {meant.Id}") with
            {
                Severity = meant is { Default: null } ? DiagnosticSeverity.Error : Descriptor.Severity,
                Fix = meant is null ? null : RenameKey(location, key, meant.Id),
            });
        }
    }

    // The place is the answer's; its key stands before it.
    private static CodeFix? RenameKey(Location answer, string key, string name)
    {
        var start = answer.Text.Content.LastIndexOf(key + ":", answer.Span.Start, StringComparison.Ordinal);
        return start < 0 ? null : CodeFix.Replace(new Location(answer.Text, new TextSpan(start, key.Length)), name);
    }
}
