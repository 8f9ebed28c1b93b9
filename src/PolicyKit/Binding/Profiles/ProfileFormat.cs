using System.Collections.Immutable;

namespace PolicyKit.Binding.Profiles;

/// <summary>The profile format, described once. The reader, the messages about missing and unknown keys, the file that
/// `policykit new` writes and docs/schema/profile.schema.json all follow from it.</summary>
public static class ProfileFormat
{
    public const int Version = 1;

    public static ImmutableArray<ProfileField> Fields { get; } =
    [
        new("policykit", FieldKind.FormatVersion, "Version of this format.") { Example = "1" },
        new("packs", FieldKind.TextList, "Local packs, the most local last. Leave it out for the national text alone.") { Example = "[north-somerset]" },
        new("school", FieldKind.Map, "The school itself.")
        {
            Missing = "anything about the school",
            Fields =
            [
                new("name", FieldKind.Text, "The full name as it appears on letters.") { Example = "Oakfield Primary School", Missing = "what the school is called" },
                new("short_name", FieldKind.Text, "The name used where space is short; the full name when left out.") { Example = "Oakfield" },
                new("urn", FieldKind.Urn, "Unique reference number of six digits. Some providers have none.") { Example = "123456" },
                new("dfe_number", FieldKind.DfeNumber, "Local authority code and establishment number.") { Example = "802/2345" },
                new("phase", FieldKind.Choice, "Decides which wording and which law the documents use.")
                    { Example = "primary", Missing = "which phase the school is", Choices = ProfileChoices.Phases.Names },
                new("type", FieldKind.Choice, "Decides which search law applies and what the governing body is called.")
                    { Example = "academy", Missing = "what type of school it is", Choices = ProfileChoices.Types.Names },
                new("ages", FieldKind.Ages, "The lowest and the highest age of pupils.") { Example = "4-11", Missing = "how old the pupils are" },
                new("local_authority", FieldKind.Text, "Name or DfE code of the local authority.") { Example = "Exampleshire", Missing = "which local authority the school belongs to" },
                new("also_serves", FieldKind.TextList, "Other authorities where pupils live.") { Example = "[]" },
                new("boarding", FieldKind.Choice, "Whether pupils stay overnight; none when left out.") { Example = "none", Choices = ProfileChoices.Boarding.Names },
                new("address", FieldKind.Text, "Postal address on one line.") { Example = "Oak Lane, Exampleton, ZZ1 1ZZ" },
                new("phone", FieldKind.Phone, "The school office.") { Example = "01632 960100" },
                new("email", FieldKind.Email, "The school office.") { Example = "office@oakfield.example" },
                new("website", FieldKind.WebAddress, "The school's web address, with https.") { Example = "https://oakfield.example" },
                new("hours", FieldKind.Hours, "The school week that somebody must be named for; Mon-Fri 08:30-15:30 when left out.") { Example = "Mon-Fri 08:30-15:30" },
                new("words", FieldKind.Map, "Your own words for people; the usual words of the phase when left out.")
                {
                    Fields =
                    [
                        new("pupil", FieldKind.Text, "What a child or learner is called.") { Example = "pupil" },
                        new("head", FieldKind.Text, "What the headteacher is called.") { Example = "headteacher" },
                        new("governors", FieldKind.Text, "What the governing body is called.") { Example = "governing board" },
                        new("parent", FieldKind.Text, "What a parent is called.") { Example = "parent or carer" },
                    ],
                },
            ],
        },
        new("people", FieldKind.Map, "People of the school.")
        {
            Missing = "who the designated safeguarding lead, the deputies, the headteacher, the chair and the safeguarding governor are",
            Fields =
            [
                Person("dsl", "The designated safeguarding lead, a senior leader.", "who the designated safeguarding lead is") with
                {
                    Fields =
                    [
                        PersonName with { Missing = "who the designated safeguarding lead is" },
                        .. PersonFields.Skip(1).Select(field => field.Key switch
                        {
                            "phone" => field with { Missing = "what the telephone number of the designated safeguarding lead is" },
                            "email" => field with { Missing = "what the email address of the designated safeguarding lead is" },
                            _ => field,
                        }),
                    ],
                },
                new("deputies", FieldKind.MapList, "Deputy leads. Together with the lead they cover every hour of the school week.")
                {
                    Missing = "who the deputy safeguarding lead is",
                    Example = "[{ name: Tom O'Neill, phone: 01632 960102 }]",
                    Fields = [PersonName with { Missing = "who this deputy is" }, .. PersonFields.Skip(1)],
                },
                Person("headteacher", "The headteacher or principal.", "who the headteacher is"),
                Person("chair", "The chair of governors, trustees or the management committee; not an employee.", "who the chair of governors is"),
                Person("safeguarding_governor", "The governor for safeguarding; not the lead, a deputy or the head.", "who the safeguarding governor is"),
                Person("signoff_alternate", "Signs decisions not to refer when the headteacher is also the lead.", null),
                Person("staff_allegation_contact", "Whom staff tell about an adult in school: usually the headteacher.", "whom staff tell when they are worried about an adult in school"),
            ],
        },
        new("contacts", FieldKind.Map, "Services outside the school, unless a pack gives them.")
        {
            Fields =
            [
                Contact("front_door", "Children's social care: where a referral goes.", "where the school refers a child: the front door of children's social care", "Multi-Agency Safeguarding Hub", "01632 960200"),
                Contact("out_of_hours", "Social care in the evening, at night and at weekends.", "who answers for children's social care out of hours", "Emergency Duty Team", "01632 960201"),
                Contact("lado", "The local authority designated officer, for worries about adults who work with children.", "how to reach the local authority designated officer (LADO)", "Local authority designated officer", "01632 960202"),
                new("police", FieldKind.Map, "The local force. 999 and 101 are always printed.")
                {
                    MayComeFromPack = true,
                    Fields =
                    [
                        new("force", FieldKind.Text, "Name of the force.") { Example = "Exampleshire Police", Missing = "which police force serves the school", IsAdvised = true },
                        Person("officer", "Safer schools officer.", null),
                        LastChecked,
                    ],
                },
                Contact("early_help", "Support for families before there is a need for social care.", "how to reach early help", "Early Help", "01632 960203") with { IsAdvised = true },
            ],
        },
        new("policy", FieldKind.Map, "The policy that the section belongs to.")
        {
            Missing = "when the policy was approved, by whom, and when it is reviewed",
            Fields =
            [
                new("name", FieldKind.Text, "Name of the policy.") { Example = "Child Protection and Safeguarding Policy" },
                new("section_number", FieldKind.SectionNumber, "Number of this section in your policy; its headings continue from it.") { Example = "\"7.9\"" },
                new("approved_on", FieldKind.Date, "The day the board approved it.") { Example = "2026-09-15", Missing = "when the policy was approved" },
                new("approved_by", FieldKind.Text, "Who approved it.") { Example = "Full governing board", Missing = "who approved the policy" },
                new("review_due", FieldKind.Date, "Within twelve months of approval.") { Example = "2027-09-14", Missing = "when the policy is due for review" },
                new("version", FieldKind.Text, "Your own version number.") { Example = "\"3\"" },
                new("linked", FieldKind.Map, "Exact names of your other policies, so that cross-references match.")
                {
                    Fields =
                    [
                        Linked("behaviour", "Behaviour Policy"),
                        Linked("online_safety", "Online Safety Policy"),
                        Linked("acceptable_use", "Acceptable Use Agreement"),
                        Linked("mobile_phone", "Mobile Phone Policy"),
                        Linked("anti_bullying", "Anti-Bullying Policy"),
                        Linked("staff_conduct", "Staff Code of Conduct"),
                        Linked("low_level_concerns", "Low-Level Concerns Policy"),
                        Linked("searching", "Searching and Confiscation Policy"),
                        Linked("complaints", "Complaints Procedure"),
                        Linked("data_protection", "Data Protection Policy"),
                        Linked("rshe", "RSHE Policy"),
                        Linked("curriculum", "Curriculum Policy"),
                    ],
                },
            ],
        },
        new("decisions", FieldKind.OpenMap, "An answer to each question that the guidance leaves open.")
        {
            Fields =
            [
                new("device", FieldKind.Text, "What staff do with a device that may hold imagery: flight-mode-lock, switch-off-lock or disconnect-then-off-lock.") { Example = "flight-mode-lock" },
                new("parents", FieldKind.Text, "When parents are told: early-when-safe or same-day-when-safe.") { Example = "early-when-safe" },
                new("under_13", FieldKind.Text, "What the under-13 rule is: national-full or all-under-13-refer.") { Example = "national-full" },
                new("referral_route", FieldKind.Text, "Whether an urgent referral goes to police, social care or both: either or both.") { Example = "either" },
                new("when_in_doubt", FieldKind.Text, "Whom the lead refers to when in doubt: police, front-door or either.") { Example = "front-door" },
                new("sanctions", FieldKind.Text, "How the behaviour policy applies: behaviour-policy or pressure-only.") { Example = "behaviour-policy" },
                new("term", FieldKind.Text, "The words your documents use.") { Example = "nudes and semi-nudes" },
            ],
        },
        new("cover", FieldKind.Map, "What happens when the usual people are away.")
        {
            Missing = "who acts when the lead and the deputies are away, and in the holidays",
            Fields =
            [
                new("unavailable", FieldKind.Text, "Who acts when the lead and all deputies are away.") { Example = "Ruth Adeyemi", Missing = "who acts when the lead and all deputies are away" },
                new("holidays", FieldKind.Text, "What happens in the holidays.") { Example = "School office inbox is read daily", Missing = "what happens in the holidays" },
                new("offsite", FieldKind.Text, "What happens on trips.") { Example = "The trip leader rings the DSL's mobile" },
            ],
        },
        new("brand", FieldKind.Map, "How the documents look.")
        {
            Fields =
            [
                new("logo", FieldKind.PicturePath, "A PNG or JPEG picture beside this file.") { Example = "oakfield.png" },
                new("logo_alt", FieldKind.Text, "What the logo shows, for people who cannot see it.") { Example = "Oakfield Primary School crest" },
                new("primary", FieldKind.Colour, "Main colour, in quotation marks.") { Example = "\"#1d4f91\"" },
                new("accent", FieldKind.Colour, "Second colour, in quotation marks.") { Example = "\"#f2b705\"" },
                new("footer", FieldKind.Text, "One line at the foot of each page.") { Example = "Learning together" },
            ],
        },
    ];

    /// <summary>The field at a path such as "policy.linked"; the format knows every path that the program asks for.</summary>
    public static ProfileField Find(string path)
    {
        var parts = path.Split('.');
        var field = Fields.First(f => f.Key == parts[0]);
        foreach (var part in parts.Skip(1))
            field = field.Fields.First(f => f.Key == part);
        return field;
    }

    /// <summary>Whether any part of the format has this key.</summary>
    public static bool HasKey(string word)
    {
        return IsIn(Fields);

        bool IsIn(ImmutableArray<ProfileField> fields) => fields.Any(field => field.Key == word || IsIn(field.Fields));
    }

    private static ProfileField PersonName => new("name", FieldKind.Text, "First and last name.") { Example = "Amina Begum" };

    private static ProfileField LastChecked =>
        new("last_checked", FieldKind.Date, "The day somebody last made sure that this is right.") { Example = "2026-09-01" };

    private static ImmutableArray<ProfileField> PersonFields =>
    [
        PersonName,
        new("post", FieldKind.Text, "Post in the school.") { Example = "Assistant headteacher" },
        new("phone", FieldKind.Phone, "Direct telephone number; it is printed.") { Example = "01632 960101" },
        new("extension", FieldKind.Extension, "Extension, in quotation marks.") { Example = "\"12\"" },
        new("email", FieldKind.Email, "Work email address.") { Example = "dsl@oakfield.example" },
        new("hours", FieldKind.Hours, "Days and hours; the school's when left out.") { Example = "Mon-Fri 08:00-16:30" },
        new("from", FieldKind.Date, "First day in the role.") { Example = "2026-09-01" },
        new("until", FieldKind.Date, "Last day in the role.") { Example = "2027-07-31" },
    ];

    private static ProfileField Person(string key, string description, string? missing) => new(key, FieldKind.Map, description)
    {
        Example = "{ name: Ruth Adeyemi }",
        Missing = missing,
        Fields = [PersonName with { Missing = missing }, .. PersonFields.Skip(1)],
    };

    private static ProfileField Contact(string key, string description, string missing, string name, string phone) => new(key, FieldKind.MapOrList, description)
    {
        Example = $"{{ name: {name}, phone: {phone} }}",
        Missing = missing,
        MayComeFromPack = true,
        Fields =
        [
            new("name", FieldKind.Text, "Name of the service.") { Example = name, Missing = "what this service is called" },
            new("abbreviation", FieldKind.Text, "Its usual abbreviation.") { Example = "MASH" },
            new("phone", FieldKind.Phone, "Telephone number.") { Example = phone },
            new("email", FieldKind.Email, "Email address.") { Example = "mash@council.example" },
            new("website", FieldKind.WebAddress, "Web page or form, with https.") { Example = "https://mash.example" },
            new("form", FieldKind.WebAddress, "Form for referrals, with https.") { Example = "https://mash.example/refer" },
            new("professional_phone", FieldKind.Phone, "A line that only professionals may ring; it is printed for staff and never for families.") { Example = "01632 960210" },
            new("hours", FieldKind.Hours, "When it answers; \"all other times\" for a service that takes over from another.") { Example = "Mon-Fri 09:00-17:00" },
            new("bank_holidays", FieldKind.Choice, "What it does on bank holidays.") { Example = "closed", Choices = ProfileChoices.BankHolidays.Names },
            new("what_happens", FieldKind.Text, "What a caller meets, such as a voicemail.") { Example = "An operator answers first and passes you on" },
            new("also_serves", FieldKind.Text, "Why its number may look wrong, such as a team that several councils share.") { Example = "The team also serves South Sampleshire" },
            new("for_children_living_in", FieldKind.TextList, "Authorities whose children it is for, where each has a service of its own.") { Example = "[Exampleshire]" },
            new("valid_from", FieldKind.Date, "First day, for a contact that is announced.") { Example = "2027-04-01" },
            new("valid_to", FieldKind.Date, "Last day.") { Example = "2027-03-31" },
            LastChecked,
            new("checked_by", FieldKind.Text, "Who made sure.") { Example = "School office" },
        ],
    };

    private static ProfileField Linked(string key, string example) =>
        new(key, FieldKind.Text, $"Your name for the {example}.") { Example = example };
}
