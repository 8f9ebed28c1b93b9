using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a contact that is given only for other days, or for children of other councils.</summary>
public sealed class ServiceNotInForce : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4521", DiagnosticSeverity.Error)
    {
        Title = "Contact for other days or other councils only",
        MessageFormat = "The {0} is given, but not for {1} on {2}",
        Explanation = """
            A contact may say for which days it is given, and whose children it is for. A school needs one that holds on the day of the build, for its own council.

            Reported: `lado: { name: LADO, phone: 01632 960202, valid_from: 2027-04-01 }` on 21 November 2026

            Accepted: the same with `valid_from: 2026-04-01`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var contacts = context.Compilation.Contacts;
        Check("front_door", "front door", contacts.FrontDoor);
        Check("out_of_hours", "service out of hours", contacts.OutOfHours);
        Check("lado", "LADO", contacts.Lado);
        Check("early_help", "early help", contacts.EarlyHelp);

        void Check(string role, string title, ContactSymbol? service)
        {
            var path = $"contacts.{role}";
            if (service is not null || context.Profile.IsRejected(path))
                return;

            // Where only a pack gives it, the school is asked for it anyway; then this is said to the pack's author.
            var isOwn = context.Profile.Given.Contains(path);
            var entry = context.Compilation.Packs.SelectMany(GetServices).LastOrDefault(entry => entry.Path == path);
            if (!isOwn && entry is null)
                return;

            context.Report(Diagnostic.Create(
                Descriptor, isOwn ? context.Profile.GetLocation(path) : entry!.Location, title,
                context.Profile.School.LocalAuthority ?? "the school", Dates.Format(context.Today)).WithHint("Add an entry for this council and day, or correct `valid_from`, `valid_to` and `for_children_living_in`") with
            {
                Severity = isOwn ? Descriptor.Severity : DiagnosticSeverity.Warning,
            });
        }
    }

    private static IEnumerable<ContactSymbol> GetServices(PackSymbol pack) => pack.Contacts.Values.Concat(pack.Changes.OfType<SetContact>().Select(set => set.Contact));
}
