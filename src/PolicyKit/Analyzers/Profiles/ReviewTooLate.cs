using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a review that is planned for more than a year after approval.</summary>
public sealed class ReviewTooLate : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3025", DiagnosticSeverity.Warning)
    {
        Owner = ProblemOwner.Leaders,
        Gravest = DiagnosticSeverity.Error,
        Title = "Review is planned too late",
        MessageFormat = "The review is due more than {0} months after the approval",
        Explanation = """
            Safeguarding policies are reviewed at least every year.
            Between twelve and thirteen months is a warning, more is an error.

            ```yaml reported
            policy: { approved_on: 2026-09-15, review_due: 2028-09-14 }
            ```

            ```yaml accepted
            policy: { approved_on: 2026-09-15, review_due: 2027-09-15 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        if (context.Profile.Policy is not { ApprovedOn: { } approved, ReviewDue: { } due } || due <= approved.AddMonths(12))
            return;

        var isError = due > approved.AddMonths(13);
        context.Report(Diagnostic.Create(Descriptor, context.Profile.GetLocation("policy.review_due"), isError ? 13 : 12).WithHint("Plan the review within twelve months of the approval") with
        {
            Severity = isError ? DiagnosticSeverity.Error : Descriptor.Severity,
        });
    }
}
