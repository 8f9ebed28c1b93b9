using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports an answer that the question does not offer.</summary>
public sealed class UnknownOption : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3030", DiagnosticSeverity.Error)
    {
        Owner = ProblemOwner.Decider,
        Title = "Answer that is not offered",
        MessageFormat = "“{0}” does not answer “{1}”: the answers are {2}",
        Explanation = """
            Each answer changes the same instruction in all four documents, so it must be one that the pack knows.

            ```yaml reported
            decisions: { device: flightmode-lock }
            ```

            ```yaml accepted
            decisions: { device: flight-mode-lock }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var question in SchoolDecisions.GetQuestions(context.Compilation).Where(question => !question.IsOpen))
        {
            if (!context.Profile.Decisions.TryGetValue(question.Id, out var answer) || question.Options.Any(option => option.Id == answer))
                continue;

            var location = context.Profile.GetLocation($"decisions.{question.Id}");
            var nearest = NearestName.Find(answer, question.Options.Select(option => option.Id));
            context.Report(Diagnostic.Create(Descriptor, location, answer, question.Question.Length > 0 ? question.Question : question.Id, SchoolDecisions.DescribeOptions(question))
                .WithHint(nearest is null ? "Choose one of them" : $"Change it to {nearest}")
                .WithFix(nearest is null ? null : CodeFix.Replace(location, nearest)));
        }
    }
}
