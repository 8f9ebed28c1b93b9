using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports one person who is counted twice among the lead and the deputies.</summary>
public sealed class DuplicatePerson : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3010", DiagnosticSeverity.Error)
    {
        Owner = ProblemOwner.Leaders,
        Title = "One person named twice",
        MessageFormat = "{0} is already named as {1}",
        Explanation = """
            A deputy stands in for the lead, so the two cannot be one person, and one deputy cannot be two.
            Names are compared without accents, capitals, punctuation and titles.

            ```yaml reported
            people:
              dsl: { name: Zoë O'Dwyer }
              deputies:
                - { name: Mrs Zoe ODwyer }
            ```

            ```yaml accepted
            people:
              dsl: { name: Zoë O'Dwyer }
              deputies:
                - { name: Tom O'Neill }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var holders = RoleHolder.LeadAndDeputies(context.Profile.People).ToArray();
        for (var i = 1; i < holders.Length; i++)
        {
            var person = holders[i].Person;
            if (holders[..i].FirstOrDefault(other => PersonName.AreSame(other.Person.Name, person.Name)) is { } first)
                context.ReportAt($"{person.Path}.name", Descriptor, "Name another person, or remove this deputy", person.Name, first.Role);
        }
    }
}
