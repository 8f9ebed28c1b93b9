using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a question that the school has to answer itself.</summary>
public sealed class UnansweredDecision : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3032", DiagnosticSeverity.Error)
    {
        Owner = ProblemOwner.Decider,
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
            var answers = question.Options.Where(option => !option.IsDraftOnly && !option.IsPackOnly).Select(option => option.Id).ToArray();
            context.ReportAt(path, Descriptor, $"Run `policykit decide`, which shows what each source says and what each answer changes, or add `{question.Id}:` under `decisions` with {DescribeAnswers(answers)}", what);
        }
    }

    private static string DescribeAnswers(string[] answers) => answers switch
    {
        [] => "your answer",
        [var only] => only,
        _ => $"{string.Join(", ", answers[..^1])} or {answers[^1]}",
    };
}
