using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>A person and what the school has named them for, as it is said in a sentence: "the designated safeguarding lead".</summary>
internal sealed record RoleHolder(PersonSymbol Person, string Role)
{
    /// <summary>The role at the start of a sentence.</summary>
    public string Title => char.ToUpperInvariant(Role[0]) + Role[1..];

    /// <summary>The lead first, then the deputies in their order.</summary>
    public static IEnumerable<RoleHolder> LeadAndDeputies(PeopleSymbol people) =>
        Of((people.Dsl, "the designated safeguarding lead")).Concat(people.Deputies.Select(Deputy));

    /// <summary>Everybody who works at the school.</summary>
    public static IEnumerable<RoleHolder> Staff(PeopleSymbol people) =>
        Of((people.Headteacher, "the headteacher")).Concat(LeadAndDeputies(people));

    public static IEnumerable<RoleHolder> Governors(PeopleSymbol people) =>
        Of((people.Chair, "the chair of governors"), (people.SafeguardingGovernor, "the safeguarding governor"));

    public static IEnumerable<RoleHolder> All(PeopleSymbol people) => Staff(people)
        .Concat(Governors(people))
        .Concat(Of((people.SignoffAlternate, "the person who signs in the head's stead"), (people.StaffAllegationContact, "the contact for concerns about adults")));

    private static RoleHolder Deputy(PersonSymbol person) =>
        new(person, person.Name is null ? "a deputy safeguarding lead" : $"the deputy safeguarding lead {person.Name}");

    private static IEnumerable<RoleHolder> Of(params IEnumerable<(PersonSymbol? Person, string Role)> roles) =>
        roles.Where(role => role.Person is not null).Select(role => new RoleHolder(role.Person!, role.Role));
}
