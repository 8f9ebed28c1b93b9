using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports an answer under `decisions` that another part of the profile gives.</summary>
public sealed class AnsweredElsewhere : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4102", DiagnosticSeverity.Error)
    {
        Owner = ProblemOwner.Decider,
        Title = "Question that is answered elsewhere",
        MessageFormat = "“{0}” is answered by `{1}`, so what stands here is not used",
        Explanation = """
            The name of the front door is asked for once, where its number and hours stand.
            A second answer could differ from the first.

            ```yaml reported
            decisions: { device: flight-mode-lock, front_door: MASH }
            ```

            ```yaml accepted
            contacts: { front_door: { name: MASH, phone: 01632 960200 } }
            decisions: { device: flight-mode-lock }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var question in SchoolDecisions.GetQuestions(context.Compilation).Where(question => question.AnsweredBy.Length > 0))
        {
            if (context.Profile.Decisions.ContainsKey(question.Id))
                context.ReportAt($"decisions.{question.Id}", Descriptor, $"Write it at `{question.AnsweredBy}`, and take this line out", question.Question, question.AnsweredBy);
        }
    }
}
