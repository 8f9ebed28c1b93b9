using System.Collections.Immutable;
using PolicyKit.Binding.Profiles;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Binding.Packs;

/// <summary>Binds a service as packs write it, in contacts.yaml and as an operation.</summary>
internal static class ContactBinder
{
    /// <param name="role">What it is to schools, such as front_door.</param>
    /// <param name="fields">Its keys.</param>
    /// <param name="others">Keys that stand beside those of the contact.</param>
    public static ContactSymbol Bind(string role, PackFields fields, params ReadOnlySpan<string> others)
    {
        fields.CheckKeys(
        [
            "name", "abbreviation", "formerly", "phone", "professional_phone", "email", "website", "form", "channels", "hours", "bank_holidays", "audience",
            "valid_from", "valid_to", "for_children_living_in", "what_happens", "also_serves", "last_checked", "checked_by", "purpose", "note", "evidence", "confidence",
            .. others,
        ]);
        var audience = ReadAudience(fields, ContactAudience.Both);
        var contact = new ContactSymbol($"contacts.{role}")
        {
            Name = fields.GetRequiredText("name"),
            Abbreviation = NullIfEmpty(fields.GetText("abbreviation")),
            Formerly = fields.GetNames("formerly"),
            Hours = fields.Parse("hours", HoursParser.Parse),
            BankHolidays = fields.GetChoice(
                "bank_holidays", BankHolidays.Unsaid,
                ("closed", BankHolidays.Closed), ("as usual", BankHolidays.AsUsual), ("24h", BankHolidays.AllDay)),
            LastChecked = fields.GetDate("last_checked"),
            CheckedBy = NullIfEmpty(fields.GetText("checked_by")),
            Purpose = NullIfEmpty(fields.GetText("purpose")),
            WhatHappens = NullIfEmpty(fields.GetText("what_happens")),
            AlsoServes = NullIfEmpty(fields.GetText("also_serves")),
            ForChildrenLivingIn = fields.GetNames("for_children_living_in"),
            ValidFrom = fields.GetDate("valid_from"),
            ValidTo = fields.GetDate("valid_to"),
            Location = fields.Location,
            Locations = fields.GetLocations(),
        };
        return ContactChannels.Apply(contact, [.. BindWritten(fields, audience), .. fields.GetItems("channels", "a channel").Select(channel => BindChannel(channel, audience)).OfType<ContactChannel>()]);
    }

    /// <summary>Entries of one role, each for its days and its councils, as one contact.</summary>
    public static ContactSymbol? Join(IEnumerable<ContactSymbol> entries, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var all = entries.ToArray();
        diagnostics.AddRange(ContactPeriods.Check(all, entry => entry.Location));
        return all.Length == 0 ? null : all.Skip(1).Aggregate(all[0], (first, other) => first.With(other));
    }

    private static IEnumerable<ContactChannel> BindWritten(PackFields fields, ContactAudience audience)
    {
        if (fields.Parse("phone", PhoneNumberParser.Parse) is { } phone)
            yield return ContactChannels.FromPhone(phone, audience) with { Location = fields.GetLocation("phone") };
        if (fields.Parse("professional_phone", PhoneNumberParser.Parse) is { } staffLine)
            yield return ContactChannels.FromPhone(staffLine, ContactAudience.Professional) with { Location = fields.GetLocation("professional_phone") };
        if (fields.Parse("email", EmailParser.Parse) is { } email)
            yield return new ContactChannel(ContactChannelKind.Email, email) { Audience = audience, Location = fields.GetLocation("email") };
        if (fields.Parse("website", WebAddressParser.Parse) is { } website)
            yield return new ContactChannel(ContactChannelKind.Website, website) { Audience = audience, Location = fields.GetLocation("website") };
        if (fields.Parse("form", WebAddressParser.Parse) is { } form)
            yield return new ContactChannel(ContactChannelKind.Form, form) { Audience = audience, Location = fields.GetLocation("form") };
    }

    private static ContactChannel? BindChannel(PackFields fields, ContactAudience audience)
    {
        fields.CheckKeys("kind", "value", "audience", "preferred", "secure");
        fields.GetRequiredText("kind");
        fields.GetRequiredText("value");
        var kind = fields.GetChoice(
            "kind", ContactChannelKind.Phone,
            ("phone", ContactChannelKind.Phone), ("email", ContactChannelKind.Email), ("website", ContactChannelKind.Website),
            ("form", ContactChannelKind.Form), ("portal", ContactChannelKind.Portal));
        var number = kind == ContactChannelKind.Phone ? fields.Parse("value", PhoneNumberParser.Parse) : null;
        var value = kind switch
        {
            ContactChannelKind.Phone => number?.Text,
            ContactChannelKind.Email => fields.Parse("value", EmailParser.Parse),
            _ => fields.Parse("value", WebAddressParser.Parse),
        };
        return value is null ? null : new ContactChannel(kind, value)
        {
            Number = number,
            Audience = ReadAudience(fields, audience),
            IsPreferred = fields.GetFlag("preferred"),
            IsSecure = fields.GetFlag("secure"),
            Location = fields.GetLocation("value"),
        };
    }

    private static ContactAudience ReadAudience(PackFields fields, ContactAudience otherwise) => fields.GetChoice(
        "audience", otherwise, ("both", ContactAudience.Both), ("public", ContactAudience.Public), ("professional", ContactAudience.Professional));

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
