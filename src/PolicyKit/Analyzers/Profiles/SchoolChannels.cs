using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Every number, address and name that a school's documents print, with the path that gives it and the place where the profile or a pack writes it.</summary>
internal static class SchoolChannels
{
    public static IEnumerable<(string Path, Location Location, PhoneNumber Number)> GetPhones(AnalysisContext context) =>
    [
        .. Locate(context,
        [
            ("school.phone", context.Profile.School.Phone),
            .. GetPeople(context.Profile).Select(person => ($"{person.Path}.phone", person.Phone)),
            .. GetOwnServices(context.Profile).Select(service => ($"{service.Path}.phone", service.Phone)),
            .. GetOwnServices(context.Profile).SelectMany(service => service.Channels
                .Where(channel => channel.Audience == ContactAudience.Professional)
                .Select(channel => ($"{service.Path}.professional_phone", channel.Number))),
        ]),
        .. GetPackChannels(context).Where(entry => entry.Channel.Number is not null).Select(entry => ($"{entry.Service.Path}.phone", entry.Channel.Location!, entry.Channel.Number!)),
    ];

    public static IEnumerable<(string Path, Location Location, string Address)> GetEmails(AnalysisContext context) =>
    [
        .. Locate(context, GetOwnEmails(context.Profile)),
        .. GetPackChannels(context).Where(entry => entry.Channel.Kind == ContactChannelKind.Email).Select(entry => ($"{entry.Service.Path}.email", entry.Channel.Location!, entry.Channel.Value)),
    ];

    public static IEnumerable<(string Path, Location Location, string Name)> GetNames(AnalysisContext context) =>
    [
        .. Locate(context,
        [
            ("school.name", context.Profile.School.Name),
            ("school.short_name", context.Profile.School.ShortName),
            .. GetPeople(context.Profile).Select(person => ($"{person.Path}.name", person.Name)),
        ]),
        .. GetServices(context).Where(service => service.Name is not null).Select(service => ($"{service.Path}.name", ServicePlaces.Locate(context, service, "name"), service.Name!)),
    ];

    /// <summary>The hosts of the addresses that the profile gives itself.</summary>
    public static IEnumerable<string> GetOwnHosts(ProfileSymbol profile)
    {
        string?[] websites = [profile.School.Website, .. GetOwnServices(profile).Select(service => service.Website)];
        return GetOwnEmails(profile).Select(email => email.Address).Concat(websites.Select(website => website is null ? null : new Uri(website).Host)).OfType<string>();
    }

    /// <summary>Those that packs give where the profile is silent, then the profile's own: who copies a number is the later one.</summary>
    public static IEnumerable<ContactSymbol> GetServices(AnalysisContext context) => GetPackServices(context).Concat(GetOwnServices(context.Profile));

    public static IEnumerable<ContactSymbol> GetOwnServices(ProfileSymbol profile) =>
        profile.Contacts.All;

    /// <summary>The helplines and other services that only packs name, and those of a school's services that packs give.</summary>
    public static IEnumerable<ContactSymbol> GetPackServices(AnalysisContext context) =>
    [
        .. context.Compilation.Pack.Contacts.Where(service => !ContactsSymbol.Roles.Contains(service.Key)).SelectMany(service => service.Value.GetEverywhere()),
        .. context.Compilation.Contacts.All.Where(service => service.Location is not null),
    ];

    public static IEnumerable<PersonSymbol> GetPeople(ProfileSymbol profile) =>
        RoleHolder.All(profile.People).Select(holder => holder.Person).Concat(profile.Contacts.Police?.Officer is { } officer ? [officer] : []);

    /// <summary>Each of these that shares something with one before it, and the first that it shares it with.</summary>
    public static IEnumerable<(T Later, T Earlier)> FindSharing<T>(T[] all, Func<T, T, bool> doShare)
        where T : class
    {
        for (var i = 1; i < all.Length; i++)
        {
            if (all[..i].FirstOrDefault(earlier => doShare(all[i], earlier)) is { } earlier)
                yield return (all[i], earlier);
        }
    }

    private static IEnumerable<(string Path, string? Address)> GetOwnEmails(ProfileSymbol profile) =>
    [
        ("school.email", profile.School.Email),
        .. GetPeople(profile).Select(person => ($"{person.Path}.email", person.Email)),
        .. GetOwnServices(profile).Select(service => ($"{service.Path}.email", service.Email)),
    ];

    private static IEnumerable<(ContactSymbol Service, ContactChannel Channel)> GetPackChannels(AnalysisContext context) =>
        GetPackServices(context).SelectMany(service => service.Channels.Select(channel => (service, channel)));

    private static IEnumerable<(string Path, Location Location, T Value)> Locate<T>(AnalysisContext context, IEnumerable<(string Path, T? Value)> all)
        where T : class => all.Where(entry => entry.Value is not null).Select(entry => (entry.Path, context.Profile.GetLocation(entry.Path), entry.Value!));
}
