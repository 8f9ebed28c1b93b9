using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a lead or deputy who is to act when the lead and all deputies are away.</summary>
public sealed class CoverIsAbsent : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3051", DiagnosticSeverity.Warning)
    {
        Title = "Cover is one of those who are away",
        MessageFormat = "{0} is to act when the lead and all deputies are away, and is {1}",
        Explanation = """
            Under “No one there?” the staff sheet and the poster name the person that `cover.unavailable` gives.
            The lead or a deputy cannot be that person: they are the ones who could not be found.

            ```yaml reported
            people:
              dsl: { name: Amina Begum }
            cover: { unavailable: Amina Begum }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum }
            cover: { unavailable: "Ruth Adeyemi, headteacher" }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        if (context.Profile.Cover.Unavailable is not { } cover)
            return;

        // What follows a name is a post or a way to reach them: “Amina Begum, by mobile telephone”.
        var end = cover.AsSpan().IndexOfAny(",;(");
        var named = end < 0 ? cover : cover[..end];
        if (RoleHolder.LeadAndDeputies(context.Profile.People).FirstOrDefault(holder => PersonName.AreSame(holder.Person.Name, named)) is { } absent)
            context.ReportAt("cover.unavailable", Descriptor, "Name somebody else, such as a senior leader", absent.Person.Name, absent.Person == context.Profile.People.Dsl ? "the lead" : "a deputy");
    }
}
