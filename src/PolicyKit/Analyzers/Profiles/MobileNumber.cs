using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Notes a mobile number that the public documents will carry.</summary>
public sealed class MobileNumber : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3037", DiagnosticSeverity.Information)
    {
        Title = "Mobile number will be printed",
        MessageFormat = "The number of {0} is a mobile telephone, and it is printed in documents that the public can read",
        Explanation = """
            The policy stands on the website, the leaflet goes to families and the poster hangs where visitors pass.
            A school's mobile telephone may stand there; a person's own may not.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, phone: 07700 900123 }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, phone: 01632 960101 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var holder in RoleHolder.All(context.Profile.People))
        {
            if (holder.Person.Phone is { Digits: ['0', '7', not '0', ..] })
                context.ReportAt($"{holder.Person.Path}.phone", Descriptor, "Make sure that it belongs to the school and not to the person", holder.Role);
        }
    }
}
