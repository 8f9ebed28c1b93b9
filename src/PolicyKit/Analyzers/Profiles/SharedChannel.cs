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
        foreach (var (holder, same) in SchoolChannels.FindSharing(holders, SharePhone))
            context.ReportAt($"{holder.Person.Path}.phone", Descriptor, "Give each of them a number or an extension of their own", holder.Title, "telephone number", same.Role);
        foreach (var (holder, same) in SchoolChannels.FindSharing(holders, ShareOnlyAddress))
            context.ReportAt($"{holder.Person.Path}.email", Descriptor, "Add a telephone number for this person", holder.Title, "email address", same.Role);
    }

    private static bool SharePhone(RoleHolder a, RoleHolder b) => a.Person.Phone is { } phone && phone == b.Person.Phone && AreTwo(a, b);

    private static bool ShareOnlyAddress(RoleHolder a, RoleHolder b) =>
        a.Person is { Phone: null, Email: { } email } && string.Equals(email, b.Person.Email, StringComparison.OrdinalIgnoreCase) && AreTwo(a, b);

    private static bool AreTwo(RoleHolder a, RoleHolder b) => !PersonName.AreSame(a.Person.Name, b.Person.Name);
}
