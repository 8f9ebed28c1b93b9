using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a policy whose review date has passed.</summary>
public sealed class ReviewOverdue : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3024", DiagnosticSeverity.Warning)
    {
        Owner = ProblemOwner.Leaders,
        Gravest = DiagnosticSeverity.Error,
        Title = "Review is overdue",
        MessageFormat = "The policy was due for review on {0}{1}",
        Explanation = """
            Safeguarding policies are reviewed every year.
            Past the review date the documents carry a notice; more than thirteen months after approval it is an error, and no final documents are made.

            ```yaml reported
            policy: { approved_on: 2025-09-15, review_due: 2026-09-14 }
            ```

            ```yaml accepted
            policy: { approved_on: 2026-09-15, review_due: 2027-09-14 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var policy = context.Profile.Policy;
        if (policy.ReviewDue is not { } due || due >= context.Today)
            return;

        var isOld = policy.ApprovedOn is { } approved && approved.AddMonths(13) < context.Today;
        var why = isOld ? ", and its approval is more than 13 months old" : "";
        context.Report(Diagnostic.Create(Descriptor, context.Profile.GetLocation("policy.review_due"), Dates.Format(due), why).WithHint("Review the policy and write the new dates") with
        {
            Severity = isOld ? DiagnosticSeverity.Error : Descriptor.Severity,
        });
    }
}
