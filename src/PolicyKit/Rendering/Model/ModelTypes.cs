using System.Collections.Immutable;
using PolicyKit.Binding.Templates;
using PolicyKit.Symbols;
using static PolicyKit.Binding.Templates.TemplateType;

namespace PolicyKit.Rendering.Model;

/// <summary>The members of the model, thing by thing. A missing value is null and prints as a visible gap; a missing person or
/// service that every school must have is an object whose members are all missing.</summary>
internal static class ModelTypes
{
    // Local reasons to refer are numbered on from the national ones.
    private const int FivePoints = 5;

    // Stated first, because the members below are made of them in this order.
    private static readonly ImmutableArray<string> LeafletAges = ["primary", "older"];

    private static readonly ImmutableArray<string> PhaseNames =
        [.. Enum.GetValues<SchoolPhase>().Select(phase => PhaseSymbol.Create(new SchoolSymbol { Phase = phase }).Name)];

    public static ModelType<TemplateModel> School { get; } = new(
        "the school",
        ("name", FreeText, m => m.Profile.School.Name),
        ("short_name", FreeText, m => m.Profile.School.ShortName ?? m.Profile.School.Name),
        ("urn", FreeText.OrNothing, m => m.Profile.School.Urn),
        ("dfe_number", FreeText.OrNothing, m => m.Profile.School.DfeNumber),
        ("phase", Choice(PhaseNames), m => m.Phase.Name),
        ("type", Choice([.. Enum.GetNames<SchoolType>()]), m => m.Profile.School.Type?.ToString()),
        ("ages", FreeText, m => m.Phase.Ages.ToString()),
        ("lowest_age", Number, m => m.Phase.Ages.Lowest),
        ("highest_age", Number, m => m.Phase.Ages.Highest),
        ("local_authority", FreeText, m => m.Profile.School.LocalAuthority),
        ("also_serves", ListOf(FreeText), m => m.Profile.School.AlsoServes),
        ("areas_without_front_door", ListOf(FreeText), m => m.Profile.School.AlsoServes.Where(area => m.Contacts.FrontDoor?.GetEverywhere().Any(door => door.IsFor(area)) != true).ToImmutableArray()),
        ("boarding", Choice([.. Enum.GetNames<Boarding>().Select(name => name.ToLowerInvariant())]), m => m.Profile.School.Boarding.ToString().ToLowerInvariant()),
        ("address", FreeText.OrNothing, m => m.Profile.School.Address),
        ("phone", PhoneValue.Type.OrNothing, m => PhoneValue.From(m.Profile.School.Phone)),
        ("email", LinkValue.Type.OrNothing, m => LinkValue.FromEmail(m.Profile.School.Email)),
        ("website", LinkValue.Type.OrNothing, m => LinkValue.FromWebsite(m.Profile.School.Website)),
        ("hours", FreeText, m => m.Profile.School.Hours.Text));

    public static ModelType<(TemplateModel Model, PersonSymbol Person)> Person { get; } = new(
        "a person",
        ("name", FreeText, p => p.Person.Name),
        ("post", FreeText.OrNothing, p => p.Person.Post),
        ("phone", PhoneValue.Type.OrNothing, p => PhoneValue.From(p.Person.Phone)),
        ("email", LinkValue.Type.OrNothing, p => LinkValue.FromEmail(p.Person.Email)),
        ("hours", FreeText, p => GetHours(p).Text),
        ("days", FreeText, p => GetHours(p).DaysText),
        ("short_days", FreeText, p => GetHours(p).ShortDaysText),
        ("from", DateValue.Type.OrNothing, p => DateValue.From(p.Person.From)),
        ("until", DateValue.Type.OrNothing, p => DateValue.From(p.Person.Until)));

    private static TemplateType Deputies { get; } = ListOf(Person.Type with { OneOf = ["phone", "email"] });

    public static ModelType<TemplateModel> People { get; } = new(
        "the people of the school",
        ("dsl", Person.Type.Requiring("phone", "email"), m => WrapRequired(m, m.Profile.People.Dsl, "people.dsl")),
        ("deputies", Deputies, m => Wrap(m, m.Profile.People.Deputies)),
        ("stand_ins", Deputies, m => Wrap(m, m.Rota.StandIns)),
        ("other_deputies", Deputies, m => Wrap(m, m.Rota.Others)),
        ("headteacher", Person.Type, m => WrapRequired(m, m.Profile.People.Headteacher, "people.headteacher")),
        ("chair", Person.Type, m => WrapRequired(m, m.Profile.People.Chair, "people.chair")),
        ("safeguarding_governor", Person.Type, m => WrapRequired(m, m.Profile.People.SafeguardingGovernor, "people.safeguarding_governor")),
        ("signoff_alternate", Person.Type.OrNothing, m => m.Profile.People.SignoffAlternate is { } alternate ? Person.Wrap((m, alternate)) : null),
        ("staff_allegation_contact", Person.Type, m => WrapRequired(m, m.Profile.People.StaffAllegationContact, "people.staff_allegation_contact")));

    /// <summary>A service as the readers of the document may reach it; its lines for professionals are there for staff only.</summary>
    public static ModelType<ContactSymbol> Contact { get; } = new(
        "a service",
        ("name", FreeText, c => c.Name),
        ("abbreviation", FreeText.OrNothing, c => c.Abbreviation),
        ("short", FreeText, c => c.Abbreviation ?? c.Name),
        ("full", FreeText, c => c is { Name: { } name, Abbreviation: { } abbreviation } && !name.Contains(abbreviation, StringComparison.Ordinal) ? $"{name} ({abbreviation})" : c.Name),
        ("says_social_care", Bool, c => c.Name?.Contains("social care", StringComparison.OrdinalIgnoreCase) == true),
        ("first", LinkValue.Type.OrNothing, c => GetFirst(c)),
        ("phone", PhoneValue.Type.OrNothing, c => PhoneValue.From(c.Phone)),
        ("email", LinkValue.Type.OrNothing, c => LinkValue.FromEmail(c.Email)),
        ("website", LinkValue.Type.OrNothing, c => LinkValue.FromWebsite(c.Website)),
        ("form", LinkValue.Type.OrNothing, c => LinkValue.FromWebsite(GetForm(c))),
        ("is_staff_line", Bool, c => c.IsStaffLine),
        ("is_email_secure", Bool, c => c.Channels.Any(channel => channel.IsSecure && channel.Value == c.Email)),
        ("hours", FreeText.OrNothing, c => c.Hours?.Text),
        ("bank_holidays", FreeText.OrNothing, c => c.BankHolidays switch
        {
            BankHolidays.Closed => "closed on bank holidays",
            BankHolidays.AsUsual => "also on bank holidays",
            BankHolidays.AllDay => "24 hours on bank holidays",
            _ => null,
        }),
        ("area", FreeText.OrNothing, c => c.Area.Length == 0 ? null : c.Area),
        ("what_happens", FreeText.OrNothing, c => c.WhatHappens),
        ("also_serves", FreeText.OrNothing, c => c.AlsoServes),
        ("note", FreeText.OrNothing, c => c.Note),
        ("last_checked", DateValue.Type.OrNothing, c => DateValue.From(c.LastChecked)),
        ("purpose", FreeText.OrNothing, c => c.Purpose));

    public static ModelType<PersonSymbol> Officer { get; } = new(
        "a police officer",
        ("name", FreeText, p => p.Name),
        ("post", FreeText.OrNothing, p => p.Post),
        ("phone", PhoneValue.Type.OrNothing, p => PhoneValue.From(p.Phone)),
        ("email", LinkValue.Type.OrNothing, p => LinkValue.FromEmail(p.Email)));

    public static ModelType<PoliceSymbol> Police { get; } = new(
        "the police",
        ("force", FreeText.OrNothing, p => p.Force),
        ("officer", Officer.Type.OrNothing, p => p.Officer is { } officer ? Officer.Wrap(officer) : null));

    /// <summary>A service of the profile can be reached in one way at least.</summary>
    private static NamedType Service { get; } = Contact.Type.Requiring("first") with { OneOf = ["phone", "email", "website"] };

    /// <summary>A change of a service that is announced.</summary>
    public static ModelType<ContactSymbol> ComingContact { get; } = new(
        "a contact to come",
        ("now", Service, c => Contact.Wrap(c)),
        ("next", Service, c => Contact.Wrap(c.Next!)),
        ("from", DateValue.Type, c => DateValue.From(c.Next!.ValidFrom)));

    public static ModelType<ContactsSymbol> Contacts { get; } = new(
        "the services outside school",
        ("front_door", Service, c => Contact.Wrap(c.FrontDoor ?? new ContactSymbol("contacts.front_door"))),
        ("front_doors", ListOf(Service), c => Wrap(c.FrontDoor?.GetEverywhere() ?? [new ContactSymbol("contacts.front_door")])),
        ("out_of_hours", Service.Requiring("phone"), c => Contact.Wrap(c.OutOfHours ?? new ContactSymbol("contacts.out_of_hours"))),
        ("duty_teams", ListOf(Service.Requiring("phone")), c => Wrap(c.OutOfHours is null ? [new ContactSymbol("contacts.out_of_hours")] : c.DutyTeams)),
        ("coming", ListOf(ComingContact.Type), c => c.All.Where(contact => contact.IsAboutToChange).Select(ComingContact.Wrap).ToImmutableArray()),
        ("lado", Service, c => Contact.Wrap(c.Lado ?? new ContactSymbol("contacts.lado"))),
        ("early_help", Service.OrNothing, c => c.EarlyHelp is { } contact ? Contact.Wrap(contact) : null),
        ("police", Police.Type, c => Police.Wrap(c.Police ?? new PoliceSymbol())));

    public static ModelType<TemplateModel> Policy { get; } = new(
        "the policy",
        ("name", FreeText, m => m.Profile.Policy.Name ?? "Child Protection and Safeguarding Policy"),
        ("section_number", FreeText.OrNothing, m => m.Profile.Policy.SectionNumber),
        ("approved_on", DateValue.Type, m => DateValue.From(m.Profile.Policy.ApprovedOn)),
        ("approved_by", FreeText, m => m.Profile.Policy.ApprovedBy),
        ("review_due", DateValue.Type, m => DateValue.From(m.Profile.Policy.ReviewDue)),
        ("version", FreeText.OrNothing, m => m.Profile.Policy.Version),
        ("is_overdue", Bool, m => m.Profile.Policy.ReviewDue < m.Today),
        ("is_approved", Bool, m => m.Profile.Policy.ApprovedOn <= m.Today),
        ("linked", LinkedPolicies.Type, m => LinkedPolicies.Create(m.Profile.Policy)));

    public static ModelType<TemplateModel> Cover { get; } = new(
        "the cover",
        ("unavailable", FreeText, m => m.Profile.Cover.Unavailable),
        ("phone", PhoneValue.Type.OrNothing, m => PhoneValue.From(m.Profile.CoverPhone)),
        ("office", PhoneValue.Type.OrNothing, m => m.Profile.CoverPhone is null && !m.Profile.Cover.GivesNumber ? PhoneValue.From(m.Profile.School.Phone) : null),
        ("holidays", FreeText, m => m.Profile.Cover.Holidays),
        ("offsite", FreeText.OrNothing, m => m.Profile.Cover.Offsite));

    public static ModelType<BrandSymbol> Brand { get; } = new(
        "the brand",
        ("footer", FreeText.OrNothing, b => b.Footer),
        ("has_logo", Bool, b => b.Logo is not null));

    public static ModelType<TemplateModel> Phase { get; } = new(
        "the phase",
        ("name", Choice(PhaseNames), m => m.Phase.Name),
        ("has_under_5", Bool, m => m.Phase.HasUnderFives),
        ("has_under_13", Bool, m => m.Phase.HasUnderThirteens),
        ("has_teens", Bool, m => m.Phase.HasTeens),
        ("has_over_18", Bool, m => m.Phase.HasAdults),
        ("is_school", Bool, m => m.Phase.IsSchool),
        ("is_fe", Bool, m => m.Phase.IsFurtherEducation),
        ("is_private", Bool, m => m.Phase.IsPrivateProvider),
        ("is_nursery", Bool, m => m.Phase.Phase is SchoolPhase.Nursery),
        ("is_infant", Bool, m => m.Phase.Phase is SchoolPhase.Infant),
        ("is_primary", Bool, m => m.Phase.IsPrimary),
        ("is_middle", Bool, m => m.Phase.Phase is SchoolPhase.Middle),
        ("is_secondary", Bool, m => m.Phase.Phase is SchoolPhase.Secondary),
        ("is_all_through", Bool, m => m.Phase.Phase is SchoolPhase.AllThrough),
        ("is_sixth_form", Bool, m => m.Phase.Phase is SchoolPhase.SixthForm),
        ("is_college", Bool, m => m.Phase.IsCollege),
        ("is_special", Bool, m => m.Phase.Phase is SchoolPhase.Special),
        ("is_pru", Bool, m => m.Phase.Phase is SchoolPhase.Pru),
        ("is_boarding", Bool, m => m.Phase.IsBoarding),
        ("has_sanctions", Bool, m => m.Phase.HasSanctions),
        ("has_two_leaflets", Bool, m => m.Phase.HasTwoLeaflets),
        ("leaflet_age", Choice(LeafletAges), m => m.Phase.IsLeafletForYounger ? "primary" : "older"));

    public static ModelType<TemplateModel> Words { get; } = new("the words", WithCapitals(
        ("pupil", m => m.Words.Pupil),
        ("pupils", m => m.Words.Pupils),
        ("school", m => m.Words.School),
        ("head", m => m.Words.Head),
        ("governors", m => m.Words.Governors),
        ("parent", m => m.Words.Parent),
        ("parents", m => m.Words.Parents),
        ("term", m => m.Decisions.GetValueOrDefault("term", "nudes and semi-nudes")),
        ("lead", _ => "designated safeguarding lead"),
        ("dsl", _ => "DSL")));

    public static ModelType<PackSymbol> Pack { get; } = new(
        "the pack",
        ("id", FreeText, p => p.Id),
        ("title", FreeText, p => p.Title),
        ("version", FreeText, p => p.Version),
        ("publisher", FreeText, p => p.Publisher));

    public static ModelType<EditionSymbol> Edition { get; } = new(
        "an edition",
        ("id", FreeText, e => e.Id),
        ("title", FreeText, e => e.Title),
        ("publisher", FreeText, e => e.Publisher),
        ("edition", FreeText, e => e.Edition),
        ("role", FreeText, e => e.Role),
        ("checked", DateValue.Type.OrNothing, e => DateValue.From(e.Checked)),
        ("confidence", FreeText, e => e.Confidence),
        ("note", FreeText, e => e.Note));

    public static ModelType<(AddTrigger Trigger, int Index)> Trigger { get; } = new(
        "a local reason to refer",
        ("id", FreeText, t => t.Trigger.Id),
        ("wording", FreeText, t => t.Trigger.Wording),
        ("label", FreeText, t => t.Trigger.Label),
        ("number", Number, t => FivePoints + t.Index),
        ("clauses", FreeText, t => string.Join(' ', t.Trigger.Clauses)));

    public static ModelType<AddResource> Resource { get; } = new(
        "a local resource",
        ("title", FreeText, r => r.Title),
        ("publisher", FreeText, r => r.Publisher),
        ("link", LinkValue.Type.OrNothing, r => LinkValue.FromWebsite(r.Link)),
        ("ages", FreeText, r => r.Ages),
        ("audience", FreeText, r => r.Audience),
        ("for_families", Bool, r => r.IsForFamilies),
        ("last_checked", DateValue.Type.OrNothing, r => DateValue.From(r.LastChecked)));

    public static ModelType<TemplateModel> Document { get; } = new(
        "the document",
        ("id", FreeText, m => m.Document.Id),
        ("code", FreeText, m => m.Document.Code),
        ("audience_age", Choice(LeafletAges), m => m.AudienceAge));

    private static ImmutableArray<ModelObject<(TemplateModel Model, PersonSymbol Person)>> Wrap(TemplateModel model, IEnumerable<PersonSymbol> people) =>
        [.. people.Select(person => Person.Wrap((model, person)))];

    private static ImmutableArray<ModelObject<ContactSymbol>> Wrap(IEnumerable<ContactSymbol> contacts) => [.. contacts.Select(Contact.Wrap)];

    /// <summary>The way that the service prefers, else the quickest.</summary>
    private static LinkValue? GetFirst(ContactSymbol contact) => contact.Preferred switch
    {
        { Number: { } number } => LinkValue.FromPhone(number),
        { Kind: ContactChannelKind.Email } email => LinkValue.FromEmail(email.Value),
        { } page => LinkValue.FromWebsite(page.Value),
        null => contact.Phone is { } phone ? LinkValue.FromPhone(phone) : LinkValue.FromEmail(contact.Email) ?? LinkValue.FromWebsite(contact.Website),
    };

    private static string? GetForm(ContactSymbol contact) => contact.Channels
        .Where(channel => channel.Kind is ContactChannelKind.Form or ContactChannelKind.Portal && channel.Audience != ContactAudience.Professional)
        .OrderByDescending(channel => channel.IsPreferred)
        .FirstOrDefault()?.Value;

    private static object WrapRequired(TemplateModel model, PersonSymbol? person, string path) =>
        Person.Wrap((model, person ?? new PersonSymbol(path)));

    private static WeeklyHours GetHours((TemplateModel Model, PersonSymbol Person) p) => p.Person.Hours ?? p.Model.Profile.School.Hours;

    /// <summary>Each word also with a capital, as at the start of a sentence: pupil and Pupil.</summary>
    private static IEnumerable<(string Name, TemplateType Type, Func<TemplateModel, object?> Get)> WithCapitals(
        params ReadOnlySpan<(string Name, Func<TemplateModel, string> Get)> words)
    {
        var members = new List<(string, TemplateType, Func<TemplateModel, object?>)>();
        foreach (var (name, get) in words)
        {
            members.Add((name, FreeText, get));
            members.Add((Capitalize(name), FreeText, m => Capitalize(get(m))));
        }

        return members;
    }

    private static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
