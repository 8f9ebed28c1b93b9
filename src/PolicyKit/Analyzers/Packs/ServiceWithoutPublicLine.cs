using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a service of a pack that families cannot reach.</summary>
public sealed class ServiceWithoutPublicLine : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4522", DiagnosticSeverity.Error)
    {
        Title = "Service that families cannot reach",
        MessageFormat = "“{0}” has no {1} that families may use",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            The leaflet and the policy are read by families. They give the lines of a service that are for the public, and never those for professionals.
            A front door needs a telephone number, an email address or a page that anyone may use; a service out of hours needs a telephone number.

            Reported: `front_door: { name: MASH, professional_phone: 01632 960210 }`

            Accepted: `front_door: { name: MASH, phone: 01632 960200, professional_phone: 01632 960210 }`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var contacts = context.Compilation.Contacts;
        foreach (var service in new[] { contacts.FrontDoor, contacts.Lado }.OfType<ContactSymbol>().SelectMany(service => service.GetEverywhere()))
        {
            if (service is { Location: not null, Phone: null, Email: null, Website: null })
                Report(context, service, "telephone number, address or page");
        }

        foreach (var service in contacts.OutOfHours?.GetEverywhere() ?? [])
        {
            if (service is { Location: not null, Phone: null })
                Report(context, service, "telephone number");
        }
    }

    private void Report(AnalysisContext context, ContactSymbol service, string what)
    {
        if (!LocalPacks.HasError(context, service))
            LocalPacks.Report(context, Descriptor, service.Location!, "Add `phone:`, and keep `professional_phone:` for the line of professionals", service.Name, what);
    }
}
