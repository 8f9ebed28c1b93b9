using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports one number that is printed for two services.</summary>
public sealed class SharedServiceNumber : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3039", DiagnosticSeverity.Warning)
    {
        Title = "One number for two services",
        MessageFormat = "“{0}” has the same telephone number as “{1}”, so one of them is most likely copied",
        Explanation = """
            A number is copied to the next line and then not changed. Whoever rings it at night reaches a service that is shut.
            A front door and an out-of-hours service may share a number where both carry the same name, or where one of them answers at all hours.

            ```yaml reported
            contacts:
              front_door: { name: Multi-Agency Safeguarding Hub, phone: 01632 960200, hours: Mon-Fri 09:00-17:00 }
              lado: { name: Local authority designated officer, phone: 01632 960200 }
            ```

            ```yaml accepted
            contacts:
              front_door: { name: Multi-Agency Safeguarding Hub, phone: 01632 960200, hours: Mon-Fri 09:00-17:00 }
              lado: { name: Local authority designated officer, phone: 01632 960202 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var services = SchoolChannels.GetServices(context).Where(service => service is { Phone: not null, Name: not null }).ToArray();
        foreach (var (service, same) in SchoolChannels.FindSharing(services, (a, b) => a.Phone == b.Phone && !IsOneService(a, b)))
            ServicePlaces.Report(context, service, "phone", Descriptor, "Check both numbers with the services", service.Name, same.Name);
    }

    private static bool IsOneService(ContactSymbol a, ContactSymbol b) => PersonName.AreSame(a.Name, b.Name) || a.Hours is { IsAlways: true } || b.Hours is { IsAlways: true };
}
