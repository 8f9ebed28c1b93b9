using PolicyKit.Diagnostics;

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
        foreach (var question in SchoolDecisions.GetQuestions(context.Compilation).Where(question => question.Default is null && !mistyped.Contains(question)))
        {
            var path = $"decisions.{question.Id}";
            if (context.Profile.Decisions.ContainsKey(question.Id) || context.Profile.IsRejected(path))
                continue;

            var what = question.Question.Length > 0 ? question.Question : question.Id;
            var answers = string.Join(", ", question.Options.Where(option => !option.IsDraftOnly).Select(option => option.Id));
            context.ReportAt(path, Descriptor, answers.Length > 0 ? $"Add `{question.Id}:` under `decisions` with one of {answers}" : $"Add `{question.Id}:` under `decisions` with your answer", what);
        }
    }
}
