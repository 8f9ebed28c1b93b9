using System.Collections.Immutable;
using PolicyKit.Text;

namespace PolicyKit.Symbols;

/// <summary>A service outside the school. Its number and addresses are those that anyone may use.</summary>
/// <param name="Path">Where the profile or pack gives it, such as "contacts.front_door".</param>
public sealed record ContactSymbol(string Path)
{
    public string? Name { get; init; }

    public string? Abbreviation { get; init; }

    /// <summary>Names that it has given up; texts that still use one are out of date.</summary>
    public ImmutableArray<string> Formerly { get; init; } = [];

    public PhoneNumber? Phone { get; init; }

    public string? Email { get; init; }

    /// <summary>A page or, where there is none, a form.</summary>
    public string? Website { get; init; }

    /// <summary>Every way to reach it, those for professionals too.</summary>
    public ImmutableArray<ContactChannel> Channels { get; init; } = [];

    /// <summary>For whom the number and the addresses are chosen.</summary>
    public ContactReader Reader { get; init; }

    /// <summary>The number is one that only professionals may use.</summary>
    public bool IsStaffLine => Reader == ContactReader.Staff && Phone is not null && Phone == FindProfessional(ContactChannelKind.Phone)?.Number;

    /// <summary>The way that the service asks its readers to take first; null when it does not say.</summary>
    public ContactChannel? Preferred => Channels
        .Where(channel => channel.IsPreferred && (Reader == ContactReader.Staff || channel.Audience != ContactAudience.Professional))
        .OrderByDescending(channel => channel.Audience == ContactAudience.Professional)
        .FirstOrDefault();

    /// <summary>What a caller should know before the first word, in sentences without the last full stop; null when nobody says anything.</summary>
    public string? Note => WhatHappens is not null && AlsoServes is not null ? $"{WhatHappens.TrimEnd('.')}. {AlsoServes.TrimEnd('.')}" : (WhatHappens ?? AlsoServes)?.TrimEnd('.');

    public WeeklyHours? Hours { get; init; }

    public BankHolidays BankHolidays { get; init; }

    public DateOnly? LastChecked { get; init; }

    public string? CheckedBy { get; init; }

    /// <summary>What it is for, in a sentence; packs give it for national services.</summary>
    public string? Purpose { get; init; }

    /// <summary>What a caller meets: a voicemail, a control room, a call back.</summary>
    public string? WhatHappens { get; init; }

    /// <summary>Whom it serves besides, so that nobody mends an area code that is right.</summary>
    public string? AlsoServes { get; init; }

    /// <summary>Authorities, by name or DfE code, whose children it is for; empty for all.</summary>
    public ImmutableArray<string> ForChildrenLivingIn { get; init; } = [];

    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>Where a pack says it; null for a contact of the school's profile.</summary>
    public Location? Location { get; init; }

    /// <summary>Where a pack says each of its keys.</summary>
    public ImmutableSortedDictionary<string, Location> Locations { get; init; } = ImmutableSortedDictionary.Create<string, Location>(StringComparer.Ordinal);

    /// <summary>The other entries of its role as they were written: for other days, or for children of other councils.</summary>
    public ImmutableArray<ContactSymbol> Alternatives { get; init; } = [];

    /// <summary>The same service of other councils, once the day is known.</summary>
    public ImmutableArray<ContactSymbol> Elsewhere { get; init; } = [];

    /// <summary>What takes its place on a day to come; null when nothing is announced.</summary>
    public ContactSymbol? Next { get; init; }

    /// <summary>What is announced is something that its readers will see.</summary>
    public bool IsAboutToChange => Next is { } next && (Name, Phone?.Text, Email, Website, Hours?.Text) != (next.Name, next.Phone?.Text, next.Email, next.Website, next.Hours?.Text);

    /// <summary>The number for its readers, then every other, those for professionals too.</summary>
    public IEnumerable<PhoneNumber> GetNumbers() => Channels.Select(channel => channel.Number).Prepend(Phone).OfType<PhoneNumber>().Distinct();

    public IEnumerable<ContactSymbol> GetEverywhere() => [this, .. Elsewhere];

    /// <summary>All entries of its role as they were written.</summary>
    public IEnumerable<ContactSymbol> GetEntries() => [this with { Alternatives = [] }, .. Alternatives];

    /// <summary>The authorities by name, as they are printed; empty for all.</summary>
    public string Area => string.Join(" or ", ForChildrenLivingIn.Select(LocalAuthority.GetName));

    /// <summary>What takes over from a front door: the service of the same council, or the one for all.</summary>
    public ContactSymbol FindFor(ContactSymbol day) => GetEverywhere().FirstOrDefault(night => night.IsFor(day.ForChildrenLivingIn)) ?? this;

    /// <summary>It serves one of the authorities, by its entry.</summary>
    public bool IsFor(params ImmutableArray<string> authorities) =>
        ForChildrenLivingIn.Any(area => authorities.Any(authority => LocalAuthority.AreSame(area, authority)));

    /// <summary>With another entry of the same role beside it.</summary>
    public ContactSymbol With(ContactSymbol other) => this with { Alternatives = [.. Alternatives, .. other.GetEntries()] };

    /// <summary>Of all entries those that hold on a day, one for each council; null when none does.</summary>
    public ContactSymbol? At(DateOnly today)
    {
        var current = GetEntries()
            .GroupBy(entry => entry.Area, StringComparer.OrdinalIgnoreCase)
            .Select(entries => FindCurrent([.. entries], today))
            .OfType<ContactSymbol>()
            .ToImmutableArray();
        return current.IsEmpty ? null : current[0] with { Elsewhere = current[1..] };
    }

    /// <summary>As staff reach it: through the lines for professionals, where there are some.</summary>
    public ContactSymbol ForStaff()
    {
        var (phone, email) = (FindProfessional(ContactChannelKind.Phone), FindProfessional(ContactChannelKind.Email));
        return this with
        {
            Reader = ContactReader.Staff,
            Phone = phone?.Number ?? Phone,
            Email = email?.Value ?? Email,
            Website = Website ?? (FindProfessional(ContactChannelKind.Portal) ?? FindProfessional(ContactChannelKind.Form))?.Value,
            Elsewhere = [.. Elsewhere.Select(other => other.ForStaff())],
            Next = Next?.ForStaff(),
        };
    }

    private ContactChannel? FindProfessional(ContactChannelKind kind) =>
        Channels.Where(channel => channel.Kind == kind && channel.Audience == ContactAudience.Professional).OrderByDescending(channel => channel.IsPreferred).FirstOrDefault();

    // The entry that began last is the one meant for the day.
    private static ContactSymbol? FindCurrent(ImmutableArray<ContactSymbol> entries, DateOnly today)
    {
        var inOrder = entries.OrderBy(entry => entry.ValidFrom ?? DateOnly.MinValue).ToArray();
        var current = inOrder.LastOrDefault(entry => (entry.ValidFrom is null || entry.ValidFrom <= today) && (entry.ValidTo is null || entry.ValidTo >= today));
        return current is null ? null : current with { Next = inOrder.FirstOrDefault(entry => entry.ValidFrom > today) };
    }
}

/// <summary>What a service does on bank holidays.</summary>
public enum BankHolidays
{
    /// <summary>Nobody says: an office is taken to be shut.</summary>
    Unsaid,
    Closed,
    AsUsual,
    AllDay,
}
