using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a service whose short name a pack replaces, while the profile keeps its old name in full.</summary>
public sealed class ServiceRenamedByHalf : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4528", DiagnosticSeverity.Warning)
    {
        Title = "Service renamed by half",
        MessageFormat = "The documents call this service “{0} ({1})”, because the pack “{2}” calls {3} by the name {1} ({4})",
        Explanation = """
            A pack gives a service its new name in every document. A school that kept the service in its own profile still has the old name in full there, which the rename does not touch,
            so that its readers meet half of each name.

            Reported: `front_door: { name: Multi-Agency Safeguarding Hub, abbreviation: MASH }` under a pack with `rename: { from: MASH, to: Front Door }`

            Accepted: the same profile without `front_door`, where the pack gives it, or with `name: Front Door`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var renames = context.Compilation.Pack.Changes.OfType<RenameTerm>().ToArray();
        foreach (var service in context.Profile.Contacts.All.Where(service => service is { Name: not null, Abbreviation: not null } && !renames.Any(term => Holds(service.Name, term))))
        {
            if (renames.FirstOrDefault(term => Holds(service.Abbreviation!, term) && term.To != service.Name && term.Expansion != service.Name) is { } half)
                context.ReportAt(
                    $"{service.Path}.name", Descriptor, "Write its new name, or take the service out of `contacts:` if your pack gives it",
                    service.Name, half.To, half.Pack, half.From, half.Location);
        }
    }

    private static bool Holds(string name, RenameTerm term) => Regex.IsMatch(name, $@"(?<!\w){Regex.Escape(term.From)}(?!\w)", RegexOptions.CultureInvariant);
}
