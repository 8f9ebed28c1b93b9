using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Notes that one person leads the school and its safeguarding.</summary>
public sealed class LeadIsHeadteacher : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3012", DiagnosticSeverity.Warning)
    {
        Owner = ProblemOwner.Leaders,
        Title = "Headteacher is also the lead",
        MessageFormat = "{0} is both headteacher and designated safeguarding lead, so one absence takes away both",
        Explanation = """
            It is allowed, and common in small schools.
            The documents then send a decision not to refer to another person for signature, and a concern about this person goes to the chair.

            ```yaml reported
            people:
              dsl: { name: Ruth Adeyemi }
              headteacher: { name: Ruth Adeyemi }
              signoff_alternate: { name: Colin Marsh }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum }
              headteacher: { name: Ruth Adeyemi }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var people = context.Profile.People;
        if (PersonName.AreSame(people.Dsl?.Name, people.Headteacher?.Name) && people.SignoffAlternate is not null)
            context.ReportAt("people.dsl.name", Descriptor, "Name a lead who is not the headteacher where the school is large enough", people.Dsl!.Name);
    }
}
