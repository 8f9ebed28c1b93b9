using PolicyKit.Analyzers.Packs;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a person or service that is named but cannot be reached.</summary>
public sealed class ContactWithoutChannel : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3003", DiagnosticSeverity.Error)
    {
        Floor = DiagnosticSeverity.Error,
        Title = "Contact that nobody can reach",
        MessageFormat = "{0} has no {1}",
        Explanation = """
            A name alone does not help somebody who has just been told something.
            Each deputy needs a telephone number or an email address, each service a telephone number, an email address or a web page.
            The out-of-hours service needs a telephone number, because at night nobody reads a form.

            ```yaml reported
            people:
              deputies:
                - { name: Tom O'Neill, post: SENCO }
            ```

            ```yaml accepted
            people:
              deputies:
                - { name: Tom O'Neill, post: SENCO, phone: 01632 960102 }
            ```
            """,
    };

    // Of a pack's own, PK4522 asks for a line that families may use.
    private static readonly string[] AskedForMore = ["contacts.front_door", "contacts.out_of_hours", "contacts.lado"];

    public override void Analyze(AnalysisContext context)
    {
        var profile = context.Profile;
        foreach (var deputy in RoleHolder.LeadAndDeputies(profile.People).Where(holder => holder.Person != profile.People.Dsl))
        {
            if (deputy.Person is { Phone: null, Email: null } && !IsAnyRejected(profile, deputy.Person.Path))
                context.ReportAt(deputy.Person.Path, Descriptor, "Add `phone:` or `email:` to this person", deputy.Title, "telephone number or email address");
        }

        foreach (var service in SchoolChannels.GetOwnServices(profile).Where(service => !IsAnyRejected(profile, service.Path)))
        {
            var name = service.Name is null ? "This service" : $"“{service.Name}”";
            if (service == profile.Contacts.OutOfHours && service.Phone is null)
                context.ReportAt(service.Path, Descriptor, "Add `phone:` to this service", name, "telephone number, and at night nobody reads a form");
            else if (service is { Phone: null, Email: null, Website: null })
                context.ReportAt(service.Path, Descriptor, "Add `phone:`, `email:` or `website:` to this service", name, "telephone number, email address or web page");
        }

        foreach (var service in SchoolChannels.GetPackServices(context).Where(service => service.Channels.IsEmpty && !AskedForMore.Contains(service.Path) && !LocalPacks.HasError(context, service)))
            context.ReportAt(service.Location!, Descriptor, "Add `phone:`, `email:` or `website:` to this service", $"“{service.Name}”", "telephone number, email address or web page");
    }

    private static bool IsAnyRejected(ProfileSymbol profile, string path) =>
        new[] { "phone", "email", "website" }.Any(channel => profile.IsRejected($"{path}.{channel}"));
}
