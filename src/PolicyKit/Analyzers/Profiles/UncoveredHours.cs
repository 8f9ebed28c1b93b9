using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports hours of the school week when neither the lead nor a deputy is there.</summary>
public sealed class UncoveredHours : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3018", DiagnosticSeverity.Error)
    {
        Owner = ProblemOwner.Leaders,
        Floor = DiagnosticSeverity.Error,
        Title = "Hours when nobody is named",
        MessageFormat = "Nobody is named for {0}",
        Explanation = """
            Whenever the school is open, somebody who is trained to act has to be there.
            The hours of the lead and of the deputies in post are laid over the hours of the school, and what stays empty is named.
            A person without hours of their own is there in all school hours.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, hours: Mon-Wed 08:00-16:00; Thu-Fri 08:00-13:00 }
              deputies:
                - { name: Tom O'Neill, hours: Thu 12:30-16:00 }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, hours: Mon-Wed 08:00-16:00; Thu-Fri 08:00-13:00 }
              deputies:
                - { name: Tom O'Neill, hours: Thu-Fri 12:30-16:00 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var profile = context.Profile;
        var people = RoleHolder.LeadAndDeputies(profile.People).Select(holder => holder.Person).ToArray();
        string[] read = ["school.hours", "people.deputies", .. people.Select(person => $"{person.Path}.hours")];
        if (people.Length == 0 || read.Any(profile.IsRejected))
            return;

        // A lead out of post is told by a rule of its own; the lead's successor will keep the same hours.
        var empty = people
            .Where(person => person == profile.People.Dsl || person.IsInPost(context.Today))
            .Aggregate(WeekSpan.From(profile.School.Hours), (rest, person) => WeekSpan.Subtract(rest, person.Hours ?? profile.School.Hours));
        if (empty.Length > 0)
            context.ReportAt(FindPlace(profile), Descriptor, "Extend the hours of the lead or a deputy, or add a deputy for these hours", WeekSpan.Describe(empty));
    }

    private static string FindPlace(ProfileSymbol profile) => profile.Given.Contains("people.deputies") ? "people.deputies" : "people.dsl";
}
