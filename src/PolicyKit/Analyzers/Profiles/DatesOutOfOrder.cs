using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports an end before its beginning.</summary>
public sealed class DatesOutOfOrder : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3026", DiagnosticSeverity.Error)
    {
        Owner = ProblemOwner.Leaders,
        Title = "Dates in the wrong order",
        MessageFormat = "{0}",
        Explanation = """
            A review comes after the approval, and a person leaves a role after starting in it.

            ```yaml reported
            policy: { approved_on: 2026-09-15, review_due: 2026-09-14 }
            ```

            ```yaml accepted
            policy: { approved_on: 2026-09-15, review_due: 2027-09-14 }
            ```
            """,
    };

    /// <summary>The person's dates are reported here, so other rules leave them alone.</summary>
    internal static bool IsReversed(PersonSymbol person) => person.Until < person.From;

    public override void Analyze(AnalysisContext context)
    {
        var policy = context.Profile.Policy;
        if (policy.ReviewDue <= policy.ApprovedOn)
            context.ReportAt("policy.review_due", Descriptor, "Correct one of the two dates", "The review is due before the policy was approved");

        foreach (var person in SchoolChannels.GetPeople(context.Profile).Where(IsReversed))
            context.ReportAt($"{person.Path}.until", Descriptor, "Correct `from:` or `until:`", $"{person.Name ?? "This person"} leaves the role before starting in it");
    }
}
