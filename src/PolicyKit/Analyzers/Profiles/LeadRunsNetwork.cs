using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Notes a lead who also runs the school's computers.</summary>
public sealed class LeadRunsNetwork : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3014", DiagnosticSeverity.Warning)
    {
        Owner = ProblemOwner.Leaders,
        Title = "Lead also runs the network",
        MessageFormat = "{0} is the designated safeguarding lead and, as “{1}”, also looks after the school's computers",
        Explanation = """
            Whoever runs the network can come across imagery and can see who looked at what.
            The lead is the person who is told about it.
            With one person in both places, nobody sees what that person does.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, post: IT manager }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, post: Assistant headteacher }
            ```
            """,
    };

    private static readonly Regex Post = new("""\b(?:IT|ICT|network|systems)\s+(?:lead|manager|director|technician|administrator|support)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    public override void Analyze(AnalysisContext context)
    {
        if (context.Profile.People.Dsl is { Name: not null, Post: { } post } lead && Post.IsMatch(post))
            context.ReportAt("people.dsl.post", Descriptor, "Make sure that somebody else can see what the network's manager does", lead.Name, post);
    }
}
