using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a lead who has left or has not started.</summary>
public sealed class LeadNotInPost : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3016", DiagnosticSeverity.Error)
    {
        Owner = ProblemOwner.Leaders,
        Title = "Lead is not in post",
        MessageFormat = "{0} is named as designated safeguarding lead, but {1}",
        Explanation = """
            A school has one lead at any date.
            A poster that names somebody who has left sends people to an empty desk.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, until: 2026-08-31 }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, from: 2026-09-01 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        if (context.Profile.People.Dsl is not { } lead || DatesOutOfOrder.IsReversed(lead))
            return;

        var name = lead.Name ?? "Somebody";
        if (lead.Until < context.Today)
            context.ReportAt("people.dsl.until", Descriptor, "Name the new lead, or correct `until:`", name, $"left the role on {Dates.Format(lead.Until.Value)}");
        else if (lead.From > context.Today)
            context.ReportAt("people.dsl.from", Descriptor, "Name the lead of today, or correct `from:`", name, $"starts on {Dates.Format(lead.From.Value)}");
    }
}
