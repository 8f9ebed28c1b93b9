using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a school's answer to what only a pack may settle.</summary>
public sealed class DecisionOfThePack : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4101", DiagnosticSeverity.Error)
    {
        Owner = ProblemOwner.Decider,
        Title = "Decision that a pack makes",
        MessageFormat = "“{0}” is not for a school to choose: {1}",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Some questions are settled for a whole area, so that two schools in one street do not act differently.
            The pack says so with `lock: pack`, or with `pack_only: true` at one of the answers. Its default counts, whatever a profile says.

            ```yaml reported
            decisions: { device: flight-mode-lock, police_default: proportionate }
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
            if (!context.Profile.Decisions.TryGetValue(question.Id, out var answer))
                continue;

            if (question.IsPackOnly || question.Options.Any(option => option.Id == answer && option.IsPackOnly))
                context.ReportAt($"decisions.{question.Id}", Descriptor, GetHint(question), $"{question.Id}: {answer}", question.Question);
        }
    }

    private static string GetHint(Symbols.DecisionSymbol question) =>
        question.IsPackOnly ? "Take the line out, and ask the publisher of your pack" : "Choose another answer, or ask the publisher of your pack";
}
