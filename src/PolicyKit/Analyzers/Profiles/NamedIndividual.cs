using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a service that is named as one person.</summary>
public sealed class NamedIndividual : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3028", DiagnosticSeverity.Warning)
    {
        Title = "Service named as one person",
        MessageFormat = "“{0}” looks like one person, who may have left when somebody rings",
        Explanation = """
            People in outside services change often, and the poster stays on the wall.
            The name of the service lasts longer.

            ```yaml reported
            contacts:
              lado: { name: Mrs Jane Sample, phone: 01632 960202 }
            ```

            ```yaml accepted
            contacts:
              lado: { name: Local authority designated officer, phone: 01632 960202 }
            ```
            """,
    };

    private static readonly string[] Titles = ["Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "PC", "DC", "DS", "Sgt"];

    public override void Analyze(AnalysisContext context)
    {
        foreach (var service in SchoolChannels.GetServices(context))
        {
            var first = service.Name?.Split(' ')[0].TrimEnd('.');
            if (Titles.Contains(first, StringComparer.Ordinal))
                ServicePlaces.Report(context, service, "name", Descriptor, "Write the name of the service", service.Name);
        }
    }
}
