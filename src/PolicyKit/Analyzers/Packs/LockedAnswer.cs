using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a school's answer to a question that its board or trust has settled.</summary>
public sealed class LockedAnswer : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4513", DiagnosticSeverity.Error)
    {
        Title = "Answer to a settled question",
        MessageFormat = "The profile answers “{0}” with {1}, but the pack “{2}” has settled it as {3} for all its schools ({4})",
        Explanation = """
            A board or trust can lock an answer, so that every school that it serves acts alike. The documents follow the lock; a profile that says otherwise would mislead whoever reads it.

            Reported: `decisions: { referral_route: either }` under a pack with `choose: referral_route`, `option: both`, `lock: true`

            Accepted: the same without the line, or with `referral_route: both`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var decision in context.Compilation.Pack.Decisions)
        {
            if (decision.Choice is { IsLocked: true } choice && context.Profile.Decisions.TryGetValue(decision.Id, out var answer) && answer != choice.Option)
                context.ReportAt(
                    $"decisions.{decision.Id}", Descriptor, $"Remove the line, or ask the publisher of {choice.Pack} to unlock the question",
                    decision.Id, answer, choice.Pack, choice.Option, choice.Location);
        }
    }
}
