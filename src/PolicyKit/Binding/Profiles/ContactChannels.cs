using System.Collections.Immutable;
using PolicyKit.Symbols;

namespace PolicyKit.Binding.Profiles;

/// <summary>Finds among the ways to reach a service those that anyone may use.</summary>
internal static class ContactChannels
{
    public static ContactChannel FromPhone(PhoneNumber number, ContactAudience audience) =>
        new(ContactChannelKind.Phone, number.Text) { Number = number, Audience = audience };

    public static ContactSymbol Apply(ContactSymbol contact, ImmutableArray<ContactChannel> channels)
    {
        return contact with
        {
            Channels = channels,
            Phone = Find(ContactChannelKind.Phone)?.Number,
            Email = Find(ContactChannelKind.Email)?.Value,
            Website = (Find(ContactChannelKind.Website) ?? Find(ContactChannelKind.Form) ?? Find(ContactChannelKind.Portal))?.Value,
        };

        ContactChannel? Find(ContactChannelKind kind) => channels
            .Where(channel => channel.Kind == kind && channel.Audience != ContactAudience.Professional)
            .OrderByDescending(channel => channel.IsPreferred)
            .FirstOrDefault();
    }
}
