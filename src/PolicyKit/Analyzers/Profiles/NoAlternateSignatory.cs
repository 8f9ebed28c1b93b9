using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a lead who would sign off their own decisions.</summary>
public sealed class NoAlternateSignatory : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3013", DiagnosticSeverity.Error)
    {
        Owner = ProblemOwner.Leaders,
        Floor = DiagnosticSeverity.Error,
        Title = "Nobody else to sign",
        MessageFormat = "{0} is both headteacher and designated safeguarding lead, and nobody else is named to sign a decision not to refer",
        Explanation = """
            The headteacher signs a decision not to refer.
            When the headteacher is the lead who made it, somebody else has to, such as the chair.

            ```yaml reported
            people:
              dsl: { name: Ruth Adeyemi }
              headteacher: { name: Ruth Adeyemi }
            ```

            ```yaml accepted
            people:
              dsl: { name: Ruth Adeyemi }
              headteacher: { name: Ruth Adeyemi }
              signoff_alternate: { name: Colin Marsh }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var people = context.Profile.People;
        if (!PersonName.AreSame(people.Dsl?.Name, people.Headteacher?.Name) || context.Profile.IsRejected("people.signoff_alternate"))
            return;

        if (people.SignoffAlternate is null)
            context.ReportAt("people.headteacher.name", Descriptor, "Add `signoff_alternate: { name: … }` under `people`, such as the chair", people.Headteacher!.Name);
        else if (PersonName.AreSame(people.SignoffAlternate.Name, people.Headteacher!.Name))
            context.ReportAt("people.signoff_alternate.name", Descriptor, "Name another person here, such as the chair", people.Headteacher.Name);
    }
}
