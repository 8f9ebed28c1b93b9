using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Every number and address that a profile prints, with the path that gives it.</summary>
internal static class ProfileChannels
{
    public static IEnumerable<(string Path, PhoneNumber Number)> GetPhones(ProfileSymbol profile) => Present(
    [
        ("school.phone", profile.School.Phone),
        .. GetPeople(profile).Select(person => ($"{person.Path}.phone", person.Phone)),
        .. GetServices(profile).Select(service => ($"{service.Path}.phone", service.Phone)),
        .. GetServices(profile).SelectMany(service => service.Channels
            .Where(channel => channel.Audience == ContactAudience.Professional)
            .Select(channel => ($"{service.Path}.professional_phone", channel.Number))),
    ]);

    public static IEnumerable<(string Path, string Address)> GetEmails(ProfileSymbol profile) => Present(
    [
        ("school.email", profile.School.Email),
        .. GetPeople(profile).Select(person => ($"{person.Path}.email", person.Email)),
        .. GetServices(profile).Select(service => ($"{service.Path}.email", service.Email)),
    ]);

    public static IEnumerable<(string Path, string Address)> GetWebsites(ProfileSymbol profile) => Present(
    [
        ("school.website", profile.School.Website),
        .. GetServices(profile).Select(service => ($"{service.Path}.website", service.Website)),
    ]);

    /// <summary>Names that are printed, with their paths.</summary>
    public static IEnumerable<(string Path, string Name)> GetNames(ProfileSymbol profile) => Present(
    [
        ("school.name", profile.School.Name),
        ("school.short_name", profile.School.ShortName),
        .. GetPeople(profile).Select(person => ($"{person.Path}.name", person.Name)),
        .. GetServices(profile).Select(service => ($"{service.Path}.name", service.Name)),
    ]);

    public static IEnumerable<ContactSymbol> GetServices(ProfileSymbol profile) =>
        profile.Contacts.All;

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

    private static IEnumerable<(string Path, T Value)> Present<T>(IEnumerable<(string Path, T? Value)> all)
        where T : class => all.Where(entry => entry.Value is not null).Select(entry => (entry.Path, entry.Value!));
}
