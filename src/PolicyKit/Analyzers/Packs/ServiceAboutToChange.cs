using PolicyKit.Analyzers.Profiles;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a change of a contact that the documents will live to see.</summary>
public sealed class ServiceAboutToChange : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4520", DiagnosticSeverity.Warning)
    {
        Title = "Contact that changes before the documents are reviewed",
        MessageFormat = "“{0}” {1}, and documents of today are meant to last until {2}",
        Explanation = """
            `valid_from` and `valid_to` announce a change of a contact. Documents print what is true on the day they are built for, and the policy says what is to come.
            What was printed before that day goes on giving the old number until somebody builds again and changes what hangs on walls and lies in drawers.

            Reported: a contact with `valid_from: 2027-04-01` beside the one of today, in a policy with `review_due: 2027-09-14`

            Accepted: the same with `review_due: 2027-03-31`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        if (context.Profile.Policy.ReviewDue is not { } review)
            return;

        foreach (var service in context.Compilation.Contacts.All)
        {
            if (service.Next is { ValidFrom: { } from } next && from <= review)
            {
                var how = next.Name == service.Name ? $"changes on {Dates.Format(from)}" : $"becomes “{next.Name}” on {Dates.Format(from)}";
                ServicePlaces.Report(context, next, "valid_from", Descriptor, "Build again on that day, and replace what was printed before", service.Name, how, Dates.Format(review));
            }
            else if (service is { Next: null, ValidTo: { } to } && to < review)
            {
                var how = $"is given until {Dates.Format(to)}, and nobody says what comes after";
                ServicePlaces.Report(context, service, "valid_to", Descriptor, "Add what follows, with `valid_from:`, as soon as it is known", service.Name, how, Dates.Format(review));
            }
        }
    }
}
