using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a question that the school has to answer itself.</summary>
public sealed class UnansweredDecision : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3032", DiagnosticSeverity.Error)
    {
        Floor = DiagnosticSeverity.Error,
        Title = "Question without an answer",
        MessageFormat = "The profile does not answer “{0}”",
        Explanation = """
            The publications that the documents rest on contradict each other in places.
            Where no answer is plainly the safer one, the school chooses, once, for all four documents.

            ```yaml reported
            decisions: { parents: early-when-safe }
            ```

            ```yaml accepted
            decisions: { device: flight-mode-lock }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var mistyped = SchoolDecisions.GetUnknown(context.Compilation).Select(unknown => unknown.Meant).ToArray();
        foreach (var question in SchoolDecisions.GetQuestions(context.Compilation).Where(question => question.Default is null && question.IsForSchools && !mistyped.Contains(question)))
        {
            var path = $"decisions.{question.Id}";
            if (context.Profile.Decisions.ContainsKey(question.Id) || context.Profile.IsRejected(path))
                continue;

            var what = question.Question.Length > 0 ? question.Question : question.Id;
            var options = question.Options.Where(option => !option.IsDraftOnly && !option.IsPackOnly).ToArray();
            var answers = string.Join(", ", options.Select(option => option.Id));
            context.Report(Diagnostic.Create(Descriptor, context.Profile.GetLocation(path), what) with
            {
                Hints =
                [
                    answers.Length > 0 ? $"Add `{question.Id}:` under `decisions` with one of {answers}" : $"Add `{question.Id}:` under `decisions` with your answer",
                    .. options.Where(option => option.Effect.Length > 0).Select(option => $"Write `{question.Id}: {option.Id}` for: {Describe(option, context.Compilation)}"),
                ],
            });
        }
    }

    /// <summary>What the answer does, and what the source that it follows says.</summary>
    private static string Describe(DecisionOption option, Compilation compilation)
    {
        var sources = option.Clauses.Select(id => SchoolDecisions.FindSource(compilation, id) is { } says ? $"{id}: {says.TrimEnd('.')}" : id);
        return string.Join("; ", sources.Prepend(option.Effect.TrimEnd('.')));
    }
}
