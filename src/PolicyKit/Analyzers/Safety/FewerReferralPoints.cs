using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a list of referral points that has lost one of the five.</summary>
public sealed class FewerReferralPoints : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4201", DiagnosticSeverity.Error)
    {
        Title = "Referral point left out",
        MessageFormat = "The referral points leave out {0}",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Five points lead to an immediate referral: an adult is involved; there is coercion, or doubt about capacity to consent; acts are unusual for the age, or violent;
            a child under 13 in sexual acts; a child at immediate risk. A pack may add points and never take one away (X-07).
            Short labels lose capacity first, which matters most in special schools.

            ```markdown reported
            Refer at once if any of these applies:

            - an adult is involved
            - the child is under 13
            - the child is at immediate risk of harm
            ```

            ```markdown accepted
            Refer at once if any of these applies:

            - an adult is involved
            - coercion, blackmail or grooming, or doubt that the child could consent
            - acts unusual for the child's age, or violent
            - sexual acts and a child under 13
            - immediate risk of harm
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        foreach (var place in ReferralPoints.Find(context))
        {
            var missing = ReferralPoints.GetMissing(place.Text).ToArray();
            if (missing.Length > 0)
                context.ReportAt(place, default, Descriptor, "Add what is missing; a pack may only add to the five points", Join(missing));
        }
    }

    private static string Join(string[] names) => names.Length == 1 ? names[0] : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}
