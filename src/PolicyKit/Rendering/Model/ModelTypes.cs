using System.Collections.Immutable;
using PolicyKit.Symbols;

namespace PolicyKit.Rendering.Model;

/// <summary>The members of the model, thing by thing. A missing value is null and prints as a visible gap; a missing person or
/// service that every school must have is an object whose members are all missing.</summary>
internal static class ModelTypes
{
    public static ModelType<TemplateModel> School { get; } = new(
        ("name", m => m.Profile.School.Name),
        ("short_name", m => m.Profile.School.ShortName ?? m.Profile.School.Name),
        ("urn", m => m.Profile.School.Urn),
        ("dfe_number", m => m.Profile.School.DfeNumber),
        ("phase", m => m.Phase.Name),
        ("type", m => m.Profile.School.Type?.ToString()),
        ("ages", m => m.Phase.Ages.ToString()),
        ("lowest_age", m => m.Phase.Ages.Lowest),
        ("highest_age", m => m.Phase.Ages.Highest),
        ("local_authority", m => m.Profile.School.LocalAuthority),
        ("also_serves", m => m.Profile.School.AlsoServes),
        ("boarding", m => m.Profile.School.Boarding.ToString().ToLowerInvariant()),
        ("address", m => m.Profile.School.Address),
        ("phone", m => PhoneValue.From(m.Profile.School.Phone)),
        ("email", m => LinkValue.FromEmail(m.Profile.School.Email)),
        ("website", m => LinkValue.FromWebsite(m.Profile.School.Website)),
        ("hours", m => m.Profile.School.Hours.Text));

    public static ModelType<TemplateModel> People { get; } = new(
        ("dsl", m => WrapRequired(m, m.Profile.People.Dsl, "people.dsl")),
        ("deputies", m => m.Profile.People.Deputies.Select(d => Person!.Wrap((m, d))).ToImmutableArray()),
        ("headteacher", m => WrapRequired(m, m.Profile.People.Headteacher, "people.headteacher")),
        ("chair", m => WrapRequired(m, m.Profile.People.Chair, "people.chair")),
        ("safeguarding_governor", m => WrapRequired(m, m.Profile.People.SafeguardingGovernor, "people.safeguarding_governor")),
        ("signoff_alternate", m => m.Profile.People.SignoffAlternate is { } alternate ? Person!.Wrap((m, alternate)) : null),
        ("staff_allegation_contact", m => WrapRequired(m, m.Profile.People.StaffAllegationContact, "people.staff_allegation_contact")));

    public static ModelType<(TemplateModel Model, PersonSymbol Person)> Person { get; } = new(
        ("name", p => p.Person.Name),
        ("post", p => p.Person.Post),
        ("phone", p => PhoneValue.From(p.Person.Phone)),
        ("email", p => LinkValue.FromEmail(p.Person.Email)),
        ("hours", p => GetHours(p).Text),
        ("days", p => GetHours(p).DaysText),
        ("from", p => DateValue.From(p.Person.From)),
        ("until", p => DateValue.From(p.Person.Until)));

    public static ModelType<ContactsSymbol> Contacts { get; } = new(
        ("front_door", c => Contact!.Wrap(c.FrontDoor ?? new ContactSymbol("contacts.front_door"))),
        ("out_of_hours", c => Contact!.Wrap(c.OutOfHours ?? new ContactSymbol("contacts.out_of_hours"))),
        ("lado", c => Contact!.Wrap(c.Lado ?? new ContactSymbol("contacts.lado"))),
        ("early_help", c => c.EarlyHelp is { } contact ? Contact!.Wrap(contact) : null),
        ("police", c => Police!.Wrap(c.Police ?? new PoliceSymbol())));

    public static ModelType<ContactSymbol> Contact { get; } = new(
        ("name", c => c.Name),
        ("abbreviation", c => c.Abbreviation),
        ("short", c => c.Abbreviation ?? c.Name),
        ("full", c => c is { Name: not null, Abbreviation: not null } ? $"{c.Name} ({c.Abbreviation})" : c.Name),
        ("phone", c => PhoneValue.From(c.Phone)),
        ("email", c => LinkValue.FromEmail(c.Email)),
        ("website", c => LinkValue.FromWebsite(c.Website)),
        ("hours", c => c.Hours?.Text),
        ("last_checked", c => DateValue.From(c.LastChecked)),
        ("purpose", c => c.Purpose));

    public static ModelType<PoliceSymbol> Police { get; } = new(
        ("force", p => p.Force),
        ("officer", p => p.Officer is { } officer ? Officer!.Wrap(officer) : null));

    public static ModelType<PersonSymbol> Officer { get; } = new(
        ("name", p => p.Name),
        ("post", p => p.Post),
        ("phone", p => PhoneValue.From(p.Phone)),
        ("email", p => LinkValue.FromEmail(p.Email)));

    public static ModelType<TemplateModel> Policy { get; } = new(
        ("name", m => m.Profile.Policy.Name ?? "Child Protection and Safeguarding Policy"),
        ("section_number", m => m.Profile.Policy.SectionNumber),
        ("approved_on", m => DateValue.From(m.Profile.Policy.ApprovedOn)),
        ("approved_by", m => m.Profile.Policy.ApprovedBy),
        ("review_due", m => DateValue.From(m.Profile.Policy.ReviewDue)),
        ("version", m => m.Profile.Policy.Version),
        ("is_overdue", m => m.Profile.Policy.ReviewDue < m.Today),
        ("linked", m => LinkedPolicies.Create(m.Profile.Policy)));

    public static ModelType<CoverSymbol> Cover { get; } = new(
        ("unavailable", c => c.Unavailable),
        ("holidays", c => c.Holidays),
        ("offsite", c => c.Offsite));

    public static ModelType<BrandSymbol> Brand { get; } = new(
        ("footer", b => b.Footer),
        ("has_logo", b => b.Logo is not null));

    public static ModelType<TemplateModel> Phase { get; } = new(
        ("name", m => m.Phase.Name),
        ("has_under_5", m => m.Phase.HasUnderFives),
        ("has_under_13", m => m.Phase.HasUnderThirteens),
        ("has_teens", m => m.Phase.HasTeens),
        ("has_over_18", m => m.Phase.HasAdults),
        ("is_school", m => m.Phase.IsSchool),
        ("is_fe", m => m.Phase.IsFurtherEducation),
        ("is_private", m => m.Phase.IsPrivateProvider),
        ("is_nursery", m => m.Phase.Phase is SchoolPhase.Nursery),
        ("is_infant", m => m.Phase.Phase is SchoolPhase.Infant),
        ("is_primary", m => m.Phase.IsPrimary),
        ("is_middle", m => m.Phase.Phase is SchoolPhase.Middle),
        ("is_secondary", m => m.Phase.Phase is SchoolPhase.Secondary),
        ("is_all_through", m => m.Phase.Phase is SchoolPhase.AllThrough),
        ("is_sixth_form", m => m.Phase.Phase is SchoolPhase.SixthForm),
        ("is_college", m => m.Phase.IsCollege),
        ("is_special", m => m.Phase.Phase is SchoolPhase.Special),
        ("is_pru", m => m.Phase.Phase is SchoolPhase.Pru),
        ("is_boarding", m => m.Phase.IsBoarding),
        ("has_sanctions", m => m.Phase.HasSanctions),
        ("has_two_leaflets", m => m.Phase.HasTwoLeaflets),
        ("leaflet_age", m => m.Phase.IsLeafletForYounger ? "primary" : "older"));

    public static ModelType<TemplateModel> Words { get; } = new(WithCapitals(
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
        ("id", p => p.Id),
        ("title", p => p.Title),
        ("version", p => p.Version),
        ("publisher", p => p.Publisher));

    public static ModelType<EditionSymbol> Edition { get; } = new(
        ("id", e => e.Id),
        ("title", e => e.Title),
        ("publisher", e => e.Publisher),
        ("edition", e => e.Edition),
        ("role", e => e.Role),
        ("checked", e => DateValue.From(e.Checked)),
        ("confidence", e => e.Confidence),
        ("note", e => e.Note));

    public static ModelType<TemplateModel> Document { get; } = new(
        ("id", m => m.Document.Id),
        ("code", m => m.Document.Code),
        ("audience_age", m => m.AudienceAge));

    private static object WrapRequired(TemplateModel model, PersonSymbol? person, string path) =>
        Person.Wrap((model, person ?? new PersonSymbol(path)));

    private static WeeklyHours GetHours((TemplateModel Model, PersonSymbol Person) p) => p.Person.Hours ?? p.Model.Profile.School.Hours;

    /// <summary>Each word also with a capital, as at the start of a sentence: pupil and Pupil.</summary>
    private static IEnumerable<(string Name, Func<TemplateModel, object?> Get)> WithCapitals(
        params ReadOnlySpan<(string Name, Func<TemplateModel, string> Get)> words)
    {
        var members = new List<(string, Func<TemplateModel, object?>)>();
        foreach (var (name, get) in words)
        {
            members.Add((name, get));
            members.Add((Capitalize(name), m => Capitalize(get(m))));
        }

        return members;
    }

    private static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
