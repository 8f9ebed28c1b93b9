using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Binding.Profiles;

/// <summary>Binds a profile's text to symbols. A value that is refused is absent from the symbols, so that nothing wrong can be printed.</summary>
public sealed class ProfileBinder
{
    private readonly ProfileSyntaxTree _tree;
    private readonly ProfileValues _values;

    private ProfileBinder(ProfileSyntaxTree tree)
    {
        _tree = tree;
        _values = ProfileReader.Read(tree);
    }

    public static ProfileBinding Bind(ProfileSyntaxTree tree)
    {
        var binder = new ProfileBinder(tree);
        var profile = binder.BindProfile();
        return new ProfileBinding(profile, Diagnostic.Sort([.. tree.Diagnostics.Select(Settle), .. binder._values.Diagnostics]));
    }

    // A missing colon behind a key of the format can only be meant one way; behind another word the line may be a text that goes on.
    private static Diagnostic Settle(Diagnostic slip) =>
        slip is { Fix: { } fix, Location: { } location } && slip.Id == YamlDiagnostics.Unreadable.Id && ProfileFormat.HasKey(location.Text.ToString(location.Span))
            ? slip.WithFix(fix with { IsSafe = true })
            : slip;

    private ProfileSymbol BindProfile()
    {
        CheckVersion();
        var profile = new ProfileSymbol
        {
            Text = _tree.Text,
            Locations = ImmutableDictionary<string, Location>.Empty,
            Packs = GetList("packs"),
            School = BindSchool(),
            People = BindPeople(),
            Contacts = BindContacts(),
            Policy = BindPolicy(),
            Decisions = GetMap("decisions", _values.Keys.GetValueOrDefault("decisions", [])),
            Cover = new CoverSymbol { Unavailable = GetText("cover.unavailable"), Holidays = GetText("cover.holidays"), Offsite = GetText("cover.offsite") },
            Brand = BindBrand(),
            IsPartial = _tree.Yaml.IsBroken || _tree.Yaml.Root is not (YamlMapping or null),
        };

        // Binding moves values from given to refused, so the sets are taken at its end.
        return profile with
        {
            Locations = _values.Locations.ToImmutableDictionary(StringComparer.Ordinal),
            Given = _values.Given.ToImmutableHashSet(StringComparer.Ordinal),
            Rejected = _values.Rejected.ToImmutableHashSet(StringComparer.Ordinal),
        };
    }

    private void CheckVersion()
    {
        if (GetText("policykit") is { } version && version != "1")
            Refuse("policykit", new ValueProblem(ProfileDiagnostics.UnknownVersion, "Write policykit: 1, or install the PolicyKit that wrote the profile", version));
    }

    private SchoolSymbol BindSchool() => new()
    {
        Name = GetText("school.name"),
        ShortName = GetText("school.short_name"),
        Urn = Get("school.urn", UrnParser.Parse),
        DfeNumber = Get("school.dfe_number", DfeNumberParser.Parse),
        Phase = GetChoice("school.phase", "a phase", ProfileChoices.Phases),
        Type = GetChoice("school.type", "a type of school", ProfileChoices.Types),
        Ages = GetValue("school.ages", AgeRangeParser.Parse),
        LocalAuthority = GetText("school.local_authority"),
        AlsoServes = GetList("school.also_serves"),
        Boarding = GetChoice("school.boarding", "boarding", ProfileChoices.Boarding) ?? Boarding.None,
        Address = GetText("school.address"),
        Phone = Get("school.phone", PhoneNumberParser.Parse),
        Email = Get("school.email", EmailParser.Parse),
        Website = Get("school.website", WebAddressParser.Parse),
        Hours = Get("school.hours", HoursParser.ParseOwn) ?? WeeklyHours.SchoolWeek,
        Words = new WordsSymbol
        {
            Pupil = GetText("school.words.pupil"),
            Head = GetText("school.words.head"),
            Governors = GetText("school.words.governors"),
            Parent = GetText("school.words.parent"),
        },
    };

    private PeopleSymbol BindPeople() => new()
    {
        Dsl = BindPerson("people.dsl"),
        Deputies = [.. Enumerable.Range(0, _values.Counts.GetValueOrDefault("people.deputies"))
            .Select(i => BindPerson($"people.deputies[{i}]"))
            .OfType<PersonSymbol>()],
        Headteacher = BindPerson("people.headteacher"),
        Chair = BindPerson("people.chair"),
        SafeguardingGovernor = BindPerson("people.safeguarding_governor"),
        SignoffAlternate = BindPerson("people.signoff_alternate"),
        StaffAllegationContact = BindPerson("people.staff_allegation_contact"),
    };

    private PersonSymbol? BindPerson(string path)
    {
        if (!_values.Given.Contains(path))
            return null;

        var extension = Get($"{path}.extension", ExtensionParser.Parse);
        var phone = Get($"{path}.phone", PhoneNumberParser.Parse);
        return new PersonSymbol(path)
        {
            Name = GetText($"{path}.name"),
            Post = GetText($"{path}.post"),
            Phone = phone is null || extension is null ? phone : phone with { Extension = extension },
            Email = Get($"{path}.email", EmailParser.Parse),
            Hours = Get($"{path}.hours", HoursParser.ParseOwn),
            From = GetDate($"{path}.from"),
            Until = GetDate($"{path}.until"),
        };
    }

    private ContactsSymbol BindContacts() => new()
    {
        FrontDoor = BindContact("contacts.front_door"),
        OutOfHours = BindContact("contacts.out_of_hours"),
        Lado = BindContact("contacts.lado"),
        EarlyHelp = BindContact("contacts.early_help"),
        Police = !_values.Given.Contains("contacts.police")
            ? null
            : new PoliceSymbol
            {
                Force = GetText("contacts.police.force"),
                Officer = BindPerson("contacts.police.officer"),
                LastChecked = GetDate("contacts.police.last_checked"),
            },
    };

    /// <summary>One contact, or several under a list: for different days, or for children of different councils.</summary>
    private ContactSymbol? BindContact(string path)
    {
        var entries = (_values.Counts.TryGetValue(path, out var count) ? Enumerable.Range(0, count).Select(i => $"{path}[{i}]") : [path])
            .Where(_values.Given.Contains)
            .Select(BindEntry)
            .ToArray();
        _values.Diagnostics.AddRange(ContactPeriods.Check(entries, entry => _values.Locations.GetValueOrDefault(entry.Path)));
        return entries.Length == 0 ? null : entries.Skip(1).Aggregate(entries[0], (first, other) => first.With(other));
    }

    private ContactSymbol BindEntry(string path) => ContactChannels.Apply(
        new ContactSymbol(path)
        {
            Name = GetText($"{path}.name"),
            Abbreviation = GetText($"{path}.abbreviation"),
            Hours = Get($"{path}.hours", HoursParser.Parse),
            BankHolidays = GetChoice($"{path}.bank_holidays", "a rule for bank holidays", ProfileChoices.BankHolidays) ?? BankHolidays.Unsaid,
            WhatHappens = GetText($"{path}.what_happens"),
            AlsoServes = GetText($"{path}.also_serves"),
            ForChildrenLivingIn = GetList($"{path}.for_children_living_in"),
            ValidFrom = GetDate($"{path}.valid_from"),
            ValidTo = GetDate($"{path}.valid_to"),
            LastChecked = GetDate($"{path}.last_checked"),
            CheckedBy = GetText($"{path}.checked_by"),
        },
        [.. BindChannels(path)]);

    private IEnumerable<ContactChannel> BindChannels(string path)
    {
        if (Get($"{path}.phone", PhoneNumberParser.Parse) is { } phone)
            yield return ContactChannels.FromPhone(phone, ContactAudience.Both);
        if (Get($"{path}.professional_phone", PhoneNumberParser.Parse) is { } staffLine)
            yield return ContactChannels.FromPhone(staffLine, ContactAudience.Professional);
        if (Get($"{path}.email", EmailParser.Parse) is { } email)
            yield return new ContactChannel(ContactChannelKind.Email, email);
        if (Get($"{path}.website", WebAddressParser.Parse) is { } website)
            yield return new ContactChannel(ContactChannelKind.Website, website);
        if (Get($"{path}.form", WebAddressParser.Parse) is { } form)
            yield return new ContactChannel(ContactChannelKind.Form, form);
    }

    private PolicySymbol BindPolicy() => new()
    {
        Name = GetText("policy.name"),
        SectionNumber = Get("policy.section_number", SectionNumberParser.Parse),
        ApprovedOn = GetDate("policy.approved_on"),
        ApprovedBy = GetText("policy.approved_by"),
        ReviewDue = GetDate("policy.review_due"),
        Version = GetText("policy.version"),
        Linked = GetMap("policy.linked", ProfileFormat.Find("policy.linked").Fields.Select(field => field.Key)),
    };

    private BrandSymbol BindBrand() => new()
    {
        Logo = Get("brand.logo", PicturePathParser.Parse),
        LogoAlt = GetText("brand.logo_alt"),
        Primary = Get("brand.primary", ColourParser.Parse),
        Accent = Get("brand.accent", ColourParser.Parse),
        Footer = GetText("brand.footer"),
    };

    private string? GetText(string path) => _values.Scalars.GetValueOrDefault(path);

    private ImmutableArray<string> GetList(string path) =>
        [.. Enumerable.Range(0, _values.Counts.GetValueOrDefault(path)).Select(i => GetText($"{path}[{i}]")).OfType<string>()];

    private ImmutableSortedDictionary<string, string> GetMap(string path, IEnumerable<string> keys) => keys
        .Select(key => (Key: key, Value: GetText($"{path}.{key}")))
        .Where(entry => entry.Value is not null)
        .ToImmutableSortedDictionary(entry => entry.Key, entry => entry.Value!, StringComparer.Ordinal);

    private T? Get<T>(string path, Func<string, ParseResult<T>> parse)
        where T : class => TryParse(path, parse, out var value) ? value : null;

    private T? GetValue<T>(string path, Func<string, ParseResult<T>> parse)
        where T : struct => TryParse(path, parse, out var value) ? value : null;

    private DateOnly? GetDate(string path)
    {
        var date = GetValue(path, DateParser.Parse);
        if (date is { } read && DateParser.IsAmbiguous(GetText(path)!, read))
        {
            _values.Diagnostics.Add(new ValueProblem(DateParser.ReadAs, "Write the month as a word if another day was meant", GetText(path), Dates.Format(read))
            {
                Replacement = Dates.Format(read),
                IsSafe = true,
            }.At(_values.Locations[path]));
        }

        return date;
    }

    private T? GetChoice<T>(string path, string noun, ChoiceSet<T> choices)
        where T : struct, Enum => GetValue(path, text => FindChoice(text, noun, choices));

    private static ParseResult<T> FindChoice<T>(string text, string noun, ChoiceSet<T> choices)
        where T : struct, Enum
    {
        if (choices.Find(text) is { } value)
            return value;

        var nearest = NearestName.Find(text, choices.Names);
        return new ValueProblem(ProfileDiagnostics.UnknownChoice, nearest is null ? "Choose one of them" : $"Change it to {nearest}", text, noun, string.Join(", ", choices.Names))
        {
            Replacement = nearest,
        };
    }

    private bool TryParse<T>(string path, Func<string, ParseResult<T>> parse, [MaybeNullWhen(false)] out T value)
    {
        value = default;
        if (GetText(path) is not { } text)
            return false;

        var result = parse(text);
        value = result.Value;
        if (result.Problem is null)
            return value is not null;

        Refuse(path, result.Problem);
        return false;
    }

    private void Refuse(string path, ValueProblem problem)
    {
        _values.Reject(path);
        _values.Diagnostics.Add(problem.At(_values.Locations[path]));
    }
}
