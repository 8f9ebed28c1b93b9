using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a contact for children of an authority that the pack does not cover.</summary>
public sealed class ServiceOfForeignArea : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4525", DiagnosticSeverity.Warning)
    {
        Title = "Contact for an authority outside the pack",
        MessageFormat = "“{0}” is for children living in {1}, which is not among the areas of “{2}”",
        Explanation = """
            `for_children_living_in` names authorities as `areas` in pack.yaml does. A slip in a name takes the service from the schools that it is for.

            Reported: `for_children_living_in: [North Ridding]` in a pack with `areas: [North Riding, South Riding]`

            Accepted: `for_children_living_in: [North Riding]`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var pack in LocalPacks.Get(context).Where(pack => !pack.Imprint.Areas.IsEmpty))
        {
            var services = pack.Contacts.Values.Concat(pack.Changes.OfType<SetContact>().Select(set => set.Contact)).SelectMany(service => service.GetEntries());
            foreach (var service in services)
            {
                foreach (var area in service.ForChildrenLivingIn.Where(area => !pack.Imprint.Areas.Any(own => LocalAuthority.AreSame(own, area))))
                {
                    var nearest = NearestName.Find(area, pack.Imprint.Areas);
                    LocalPacks.Report(
                        context, Descriptor, service.Locations.GetValueOrDefault("for_children_living_in", service.Location ?? pack.Location),
                        nearest is null ? "Add it to `areas`, or take the contact out" : $"Change it to “{nearest}”", service.Name, area, pack.Id);
                }
            }
        }
    }
}
