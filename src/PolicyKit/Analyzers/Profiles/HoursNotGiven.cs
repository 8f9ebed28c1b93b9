using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Notes that the documents give the school's hours as those of the lead or a deputy, because nobody said otherwise.</summary>
public sealed class HoursNotGiven : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3050", DiagnosticSeverity.Information)
    {
        Title = "Nobody says when the lead or a deputy is there",
        MessageFormat = "Nothing says when {0} is there, so the documents give the school's hours, {1}",
        Explanation = """
            Of a lead or a deputy without hours of their own it is taken that they are there whenever the school is open.
            Somebody who works part of the week would be printed for days when nobody can find them.

            ```yaml reported
            people:
              dsl: { name: Amina Begum }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, hours: Mon-Fri 08:30-15:30 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var profile = context.Profile;
        if (profile.IsRejected("school.hours"))
            return;

        foreach (var (person, role) in RoleHolder.LeadAndDeputies(profile.People))
        {
            if (person.Hours is null && !profile.IsRejected($"{person.Path}.hours"))
                context.ReportAt($"{person.Path}.name", Descriptor, "Write when they work in `hours:`, such as Mon-Wed 08:00-16:00", person.Name ?? role, profile.School.Hours.Text);
        }
    }
}
