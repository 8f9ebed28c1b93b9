using System.Collections.Immutable;
using PolicyKit.Symbols;

namespace PolicyKit.Cli.Auditing;

/// <summary>Somebody or a service whom the documents name: what each of them has to say alike.</summary>
/// <param name="Digits">Of the telephone number; empty without one.</param>
internal sealed record Party(string Name, string Digits, WeeklyHours? Hours)
{
    public static ImmutableArray<Party> GetAll(Compilation compilation)
    {
        var people = compilation.Profile.People;
        var contacts = compilation.Contacts;
        return
        [
            .. new[] { people.Dsl }.Concat(people.Deputies).Concat([people.Headteacher, people.Chair, people.SafeguardingGovernor, people.SignoffAlternate, people.StaffAllegationContact])
                .OfType<PersonSymbol>()
                .Where(p => p.Name is not null)
                .Select(p => new Party(p.Name!, p.Phone?.Digits ?? "", p.Hours)),
            .. new[] { contacts.FrontDoor, contacts.OutOfHours, contacts.EarlyHelp, contacts.Lado }
                .OfType<ContactSymbol>()
                .Where(c => c.Name is not null)
                .Select(c => new Party(c.Name!, c.Phone?.Digits ?? "", c.Hours)),
        ];
    }
}
