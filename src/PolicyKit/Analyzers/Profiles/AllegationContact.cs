using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports concerns about adults that would not go to the head or the chair.</summary>
public sealed class AllegationContact : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3015", DiagnosticSeverity.Warning)
    {
        Owner = ProblemOwner.Leaders,
        Title = "Concerns about adults go to somebody else",
        MessageFormat = "Staff are sent to {0} with worries about an adult in school, who is neither the headteacher nor the chair",
        Explanation = """
            Worries about an adult go to the headteacher, and worries about the headteacher to the chair.
            The contact may be another person where the school has decided so; then this warning only asks you to make sure.

            ```yaml reported
            people:
              headteacher: { name: Ruth Adeyemi }
              chair: { name: Colin Marsh }
              staff_allegation_contact: { name: Tom O'Neill }
            ```

            ```yaml accepted
            people:
              headteacher: { name: Ruth Adeyemi }
              chair: { name: Colin Marsh }
              staff_allegation_contact: { name: Ruth Adeyemi }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var people = context.Profile.People;
        if (people is { StaffAllegationContact.Name: { } name, Headteacher.Name: { } head, Chair.Name: { } chair }
            && !PersonName.AreSame(name, head) && !PersonName.AreSame(name, chair))
            context.ReportAt("people.staff_allegation_contact.name", Descriptor, $"Name {head}, or {chair} where the head is also the lead", name);
    }
}
