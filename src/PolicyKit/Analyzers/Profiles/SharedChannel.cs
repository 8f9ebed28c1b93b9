using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a number or address that two of the lead and the deputies share.</summary>
public sealed class SharedChannel : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3006", DiagnosticSeverity.Warning)
    {
        Title = "One number or address for two people",
        MessageFormat = "{0} has the same {1} as {2}, so one engaged line leaves nobody to reach",
        Explanation = """
            A deputy is there for when the lead cannot be reached.
            Behind one number, both are lost at once.
            A shared inbox that several people watch is fine when each of them has a number of their own.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, phone: 01632 960101, email: dsl@oakfield.example }
              deputies:
                - { name: Tom O'Neill, phone: 01632 960101 }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, phone: 01632 960101, email: dsl@oakfield.example }
              deputies:
                - { name: Tom O'Neill, phone: 01632 960102, email: dsl@oakfield.example }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var holders = RoleHolder.LeadAndDeputies(context.Profile.People).ToArray();
        for (var i = 1; i < holders.Length; i++)
        {
            var person = holders[i].Person;
            var others = holders[..i].Where(other => !PersonName.AreSame(other.Person.Name, person.Name));
            var samePhone = person.Phone is null ? null : others.FirstOrDefault(other => other.Person.Phone == person.Phone);
            var sameEmail = person is { Phone: null, Email: not null }
                ? others.FirstOrDefault(other => string.Equals(other.Person.Email, person.Email, StringComparison.OrdinalIgnoreCase))
                : null;

            if (samePhone is not null)
                context.ReportAt($"{person.Path}.phone", Descriptor, "Give each of them a number or an extension of their own", holders[i].Title, "telephone number", samePhone.Role);
            else if (sameEmail is not null)
                context.ReportAt($"{person.Path}.email", Descriptor, "Add a telephone number for this person", holders[i].Title, "email address", sameEmail.Role);
        }
    }
}
