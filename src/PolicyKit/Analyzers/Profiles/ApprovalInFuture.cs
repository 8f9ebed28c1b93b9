using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports an approval that has not happened yet.</summary>
public sealed class ApprovalInFuture : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3023", DiagnosticSeverity.Warning)
    {
        Owner = ProblemOwner.Leaders,
        Gravest = DiagnosticSeverity.Error,
        Title = "Policy is not approved yet",
        MessageFormat = "The policy is to be approved on {0}, which is still to come",
        Explanation = """
            Up to thirty days ahead the policy is taken to await its approval, and this is a warning.
            A later date is an error, because it is more likely to be a slip in the year.

            ```yaml reported
            policy: { approved_on: 2027-09-15 }
            ```

            ```yaml accepted
            policy: { approved_on: 2026-09-15 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        if (context.Profile.Policy.ApprovedOn is not { } approved || approved <= context.Today)
            return;

        context.Report(Diagnostic.Create(Descriptor, context.Profile.GetLocation("policy.approved_on"), Dates.Format(approved)).WithHint("Correct the date, or build again once the board has approved it") with
        {
            Severity = approved > context.Today.AddDays(30) ? DiagnosticSeverity.Error : Descriptor.Severity,
        });
    }
}
