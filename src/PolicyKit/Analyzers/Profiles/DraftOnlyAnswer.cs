using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports an answer that puts the question off.</summary>
public sealed class DraftOnlyAnswer : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3031", DiagnosticSeverity.Error)
    {
        Owner = ProblemOwner.Decider,
        Floor = DiagnosticSeverity.Error,
        Title = "Answer that is for drafts only",
        MessageFormat = "“{0}” leaves the question open, so only drafts can be made: {1}",
        Explanation = """
            A draft may go to the board before it has decided.
            Staff who hold a device need an instruction, so final documents need the answer; for drafts it is a warning.

            ```yaml reported
            decisions: { device: board-decides }
            ```

            ```yaml accepted
            decisions: { device: flight-mode-lock }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var question in SchoolDecisions.GetQuestions(context.Compilation))
        {
            if (context.Profile.Decisions.TryGetValue(question.Id, out var answer) && question.Options.Any(option => option.Id == answer && option.IsDraftOnly))
            {
                var isDraft = context.Compilation.Options.IsDraft;
                var final = question.Options.Where(option => option is { IsDraftOnly: false, IsPackOnly: false }).Select(option => option.Id);
                context.Report(Diagnostic.Create(Descriptor, context.Profile.GetLocation($"decisions.{question.Id}"), answer, question.Question)
                    .WithHint($"Choose {string.Join(" or ", final)}{(isDraft ? " before the final documents are made" : ", or build with --draft")}") with
                {
                    Severity = isDraft ? DiagnosticSeverity.Warning : Descriptor.Severity,
                });
            }
        }
    }
}
