using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports somebody who would have to check their own work.</summary>
public sealed class IncompatibleRoles : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3011", DiagnosticSeverity.Error)
    {
        Owner = ProblemOwner.Leaders,
        Title = "Roles that one person cannot hold together",
        MessageFormat = "{0} is named as {1} and as {2}, and nobody can check their own work",
        Explanation = """
            The chair hears concerns about the headteacher, and the safeguarding governor checks what the lead does.
            Neither may be the headteacher, the lead or a deputy.
            One governor may hold both governors' roles.
            The local authority designated officer never works at the school.

            ```yaml reported
            people:
              dsl: { name: Amina Begum }
              safeguarding_governor: { name: Amina Begum }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum }
              chair: { name: Colin Marsh }
              safeguarding_governor: { name: Colin Marsh }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var staff = RoleHolder.Staff(context.Profile.People).ToArray();
        foreach (var governor in RoleHolder.Governors(context.Profile.People))
            Compare(context, staff, governor.Person.Name, governor.Role, $"{governor.Person.Path}.name");

        if (context.Profile.Contacts.Lado is { } lado)
            Compare(context, staff, lado.Name, "the local authority designated officer", $"{lado.Path}.name");
    }

    private void Compare(AnalysisContext context, RoleHolder[] staff, string? name, string role, string path)
    {
        if (staff.FirstOrDefault(holder => PersonName.AreSame(holder.Person.Name, name)) is { } same)
            context.ReportAt(path, Descriptor, "Name somebody who does not work at the school", name, same.Role, role);
    }
}
