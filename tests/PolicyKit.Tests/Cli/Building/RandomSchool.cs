using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyKit.Symbols;

namespace PolicyKit.Tests.Cli.Building;

/// <summary>A school that nobody runs: everything that a profile may hold or leave out, and no mistake.</summary>
/// <remarks>
/// The profile is YAML's stricter cousin JSON. A number always gives the same school, so that one that shows a fault can be made again.
/// Every fifth school says as little as a profile may, every fifth is long-winded in much of what it says, and every twenty-fifth in all of it at once.
/// </remarks>
internal sealed class RandomSchool
{
    /// <summary>The day on which the schools are right: none has an approval to come or a deputy who has left.</summary>
    public static readonly DateOnly Today = new(2026, 11, 21);

    private const int LongestName = 120;
    private const int LongestShortName = 30;
    private const int MostDeputies = 11;

    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Kind[] Kinds =
    [
        new("nursery", "Nursery", ["maintained", "nursery"], ["0-5", "2-5", "3-4"]),
        new("infant", "Infant School", ["maintained", "academy", "free", "independent"], ["4-7", "3-7"]),
        new("first", "First School", ["maintained", "academy", "free", "independent"], ["3-9", "4-9"]),
        new("primary", "Primary School", ["maintained", "academy", "free", "independent"], ["4-11", "2-11", "3-11"]),
        new("junior", "Junior School", ["maintained", "academy", "free", "independent"], ["7-11"]),
        new("middle", "Middle School", ["maintained", "academy", "free", "independent"], ["9-13", "8-12"], ["none", "weekly"]),
        new("secondary", "High School", ["maintained", "academy", "free", "independent"], ["11-16", "11-18", "13-19"], ["none", "none", "weekly", "full"]),
        new("all-through", "School", ["maintained", "academy", "free", "independent"], ["2-19", "3-16", "4-18"], ["none", "full"]),
        new("sixth-form", "Sixth Form Centre", ["academy", "16-19-academy", "sixth-form-college", "independent"], ["16-19", "16-18"], ["none", "full"]),
        new("fe-college", "College", ["fe-college", "sixth-form-college", "independent"], ["16-19", "14-25"], ["none", "residential"]),
        new("special", "School", ["special", "academy", "independent"], ["2-19", "4-11", "11-25", "5-16"], ["none", "residential"]),
        new("pru", "Centre", ["pru", "ap-academy"], ["4-18", "5-11", "11-16"]),
    ];

    private static readonly Area[] Areas =
    [
        new([], ["Exampleshire", "West Sampleshire", "Ashby", "Upper Sampleton, Exampleton and the Marches"], [], []),
        new(["dorset"], ["Dorset", "Bournemouth, Christchurch and Poole"], [], []),
        new(["north-somerset"], ["North Somerset"], [], ["referral_route", "first_review", "when_in_doubt", "term"], "Single Point of Access"),
        new(["north-somerset-2026"], ["North Somerset"], ["front_door", "out_of_hours", "police"], ["referral_route", "first_review", "when_in_doubt", "term"]),
        new(["two-councils"], ["Exampleshire", "West Sampleshire"], ["front_door", "out_of_hours", "lado"], []),
        new(["three-rivers"], ["Tallowby"], ["police"], ["when_in_doubt"]),
        new(["marlshire"], ["Marlshire"], ["front_door", "out_of_hours", "lado", "police", "early_help"], ["when_in_doubt"]),
        new(["wayfarer-trust"], ["Marlshire"], ["front_door", "out_of_hours", "lado", "police", "early_help"], ["when_in_doubt", "device"]),
    ];

    // The people of each part cover the school's hours together, and so does each of those who are there all week.
    private static readonly Week[] Weeks =
    [
        new("Mon-Fri 08:30-15:30", ["Mon-Fri 08:00-16:30", "every day 07:00-19:00", null], ["Mon-Wed 08:00-16:00", "Wed 13:00-17:00; Thu-Fri 08:00-16:00"]),
        new(null, ["Mon-Fri 08:30-15:30", null], ["Mon-Fri 08:00-12:30", "Mon-Fri 12:00-16:00"]),
        new("Mon-Thu 08:20-15:20; Fri 08:20-14:50", ["Mon-Fri 8am-4pm", null], ["Mon, Wed and Fri 08:00-16:00", "Tue and Thu 08:00-16:00"]),
        new("Mon-Fri 07:30-18:00", ["Mon-Fri 07:30-18:00", null], ["Mon-Wed 07:30-18:00; Thu 07:30-13:00", "Thu 12:30-18:00", "Fri 07:30-18:00"]),
        new("Mon-Thu 08:00-21:00; Fri 08:00-17:00", [null], ["Mon-Thu 08:00-17:00", "Mon-Thu 12:00-21:00", "Fri 08:00-12:15", "Fri 12:15-17:00"]),
    ];

    private static readonly string[] OtherHours =
        ["Mon 9am-1pm", "Tue and Thu 09:00-17:00", "Mon-Fri 08:00-09:15", "Wed 08:35-11:05; Thu 13:10-15:55; Fri 08:35-12:20", "every day 07:00-22:00", "Mon-Thu 15:00-21:00"];

    private static readonly string[] ServiceHours = ["Mon-Fri 09:00-17:00", "Mon-Thu 8.30am-5pm; Fri 8.30am-4.30pm", "Mon-Fri 08:00-18:00", "24 hours", "Mon-Thu 08:45-17:15; Fri 08:45-16:45; Sat 09:00-12:00"];

    private static readonly string[] FirstNames =
        ["Bo", "Al", "Zoë", "Łucja", "Siobhán", "Małgorzata", "D'Arcy", "Gwenllian", "Ngozi", "Jean-Luc", "Þóra", "Ŵynfa", "Çağla", "Søren", "Ieuan", "Amina", "Tom", "Mary Jane"];

    private static readonly string[] LongFirstNames =
        ["Maximilian Bartholomew", "Wilhelmina-Charlotte", "The Revd Canon Prof. Bartholomew", "Angharad Gwenhwyfar", "Oluwaseunfunmi", "Krzysztof Władysław"];

    private static readonly string[] LastNames =
        ["Li", "O'Neill", "Ŵynne", "ap Rhys", "N'Diaye", "van der Meer", "Petrů", "Ó Súilleabháin", "Begum", "St John-Stevas", "Żółć", "Ødegård", "Nguyễn", "Szabó", "Marsh", "Adeyemi", "Ní Bhriain", "Şahin", "Ellery", "Frost"];

    private static readonly string[] LongLastNames =
    [
        "Featherstonehaugh-Cholmondeley", "Wojciechowska-Brzęczyszczykiewicz", "O'Shaughnessy-Fitzwilliam", "Llewelyn-Ŵynne-Davies", "de la Peña y Castillo-Montenegro", "Papadimitrakopoulos",
        "Venkatanarasimharajuvaripeta", "Chukwuemeka-Okonkwo-Adichie", "Schwarzenberg-Hohenlohe", "Grzegorzewska-Zabłocka", "MacGillivray-Farquharson", "Fotheringay-Phipps-Marjoribanks",
        "Rhydderch-Pritchard-Hughes", "Vandenbroucke-D'Hondt", "Abdulrahman Al-Mansouri", "Ramanathaswamy", "Szczepańska-Kołodziejczyk", "Throckmorton-Willoughby", "Ó Maoilchonaire-Mac Giolla", "Christodoulopoulou",
    ];

    private static readonly string[] Posts =
        ["Head", "Deputy headteacher", "SENCO", "Head of Year 7", "Pastoral manager", "Head of care, night staff & boarding", "Inclusion lead"];

    private static readonly string[] LongPosts =
        ["Assistant headteacher for inclusion, attendance, behaviour and personal development", "Head of construction and marine engineering, Dock campus (evenings)", "Special educational needs and disabilities coordinator and Year 6 teacher"];

    private static readonly string[] LongServices =
        ["Children’s Single Point of Contact and Multi-Agency Safeguarding Hub", "Children’s Services Front Door: Advice, Assessment & Referral Team", "Emergency Duty Team for Children, Young People and Vulnerable Adults"];

    private static readonly string[] LinkedPolicies =
    [
        "behaviour", "online_safety", "acceptable_use", "mobile_phone", "anti_bullying", "staff_conduct", "low_level_concerns", "searching", "complaints", "data_protection", "rshe", "curriculum",
    ];

    private static readonly string[] Colours =
        ["#ffd400", "#000000", "#ffffff", "#fdf6d8", "#ffc0cb", "#1d4f91", "#c00000", "#7f7f7f", "#00ff00", "#5b2245", "#0b4f6c", "#E0F0FF"];

    private readonly Random _random;
    private readonly int _number;
    private readonly Wording _wording;
    private readonly Queue<string> _lastNames;
    private readonly Queue<string> _longLastNames;
    private int _phones;

    private RandomSchool(int number)
    {
        _number = number;
        _random = new Random(number);
        _wording = number switch { _ when IsExtreme(number) => Wording.Longest, _ when IsWordy(number) => Wording.Long, _ when number % 5 == 1 => Wording.Short, _ => Wording.Usual };
        string[] names = [.. LastNames];
        string[] longNames = [.. LongLastNames];
        _random.Shuffle(names);
        _random.Shuffle(longNames);
        _lastNames = new Queue<string>(names);
        _longLastNames = new Queue<string>(longNames);
    }

    private enum Wording
    {
        Short,
        Usual,
        Long,
        Longest,
    }

    /// <summary>Everything in it is as long as can be: eleven deputies with the longest names and posts, and every policy and sentence spelt out.</summary>
    public static bool IsExtreme(int number) => number % 25 == 0;

    /// <summary>Much of it is long: each name, post, policy and sentence has a chance to be.</summary>
    public static bool IsWordy(int number) => number % 5 == 0;

    public static string WriteProfile(int number) => new RandomSchool(number).WriteProfile();

    private string WriteProfile()
    {
        var kind = Pick(Kinds);
        var area = _random.Next(5) < 3 ? Areas[0] : Pick(Areas);
        var week = Pick(Weeks);
        var authority = Pick(area.Authorities);
        var lead = Person("lead", LeadHours(week, out var parts));
        var head = Chance(0.15) ? Named(lead) : Person("head");
        var chair = Person("chair");
        var profile = Map(
            ("policykit", 1),
            ("packs", area.Packs.Length == 0 ? null : List(area.Packs)),
            ("school", School(kind, area, week, authority)),
            ("people", Map(
                ("dsl", lead),
                ("deputies", Deputies(parts)),
                ("headteacher", head),
                ("chair", chair),
                ("safeguarding_governor", Chance(0.2) ? Named(chair) : Named(Person("governor"))),
                ("signoff_alternate", IsSame(head, lead) ? Named(chair) : Maybe(0.1, () => Person("alternate"))),
                ("staff_allegation_contact", IsSame(head, lead) ? AddPhone(Named(chair)) : AddPhone(Named(head))))),
            ("contacts", Contacts(area, authority)),
            ("policy", Policy()),
            ("decisions", Decisions(area)),
            ("cover", Cover()),
            ("brand", _wording == Wording.Short ? null : Brand()));
        return profile.ToJsonString(Format) + "\n";
    }

    private JsonObject School(Kind kind, Area area, Week week, string authority)
    {
        var name = SchoolName(kind);
        return Map(
            ("name", name),
            ("short_name", name.Length <= LongestShortName || Chance(0.25) ? null : ShortName(name)),
            ("urn", Maybe(0.7, () => $"{100000 + _number}")),
            ("dfe_number", Maybe(0.6, () => $"{LocalAuthority.GetCode(authority) ?? "999"}/{2000 + _number}")),
            ("phase", kind.Phase),
            ("type", Pick(kind.Types)),
            ("ages", Pick(kind.Ages)),
            ("local_authority", authority),
            ("also_serves", Maybe(0.25, () => List([.. Areas[0].Authorities.Concat(area.Authorities).Distinct().Where(a => a != authority).Take(_random.Next(1, 4))]))),
            ("boarding", Pick(kind.Boarding)),
            ("address", Optional("1 Ash Lane, ZZ1 1ZZ", "Station Road, Hartwell, ZZ2 4AB", "The Old Rectory, Upper Lesser Sampleton-under-Exampleton, near Northamptonby, West Sampleshire, ZZ12 9ZZ")),
            ("phone", Maybe(0.9, Phone)),
            ("email", "office@" + Host),
            ("website", Maybe(0.8, () => "https://www." + Host)),
            ("hours", week.School),
            ("words", Maybe(0.4, () => Map(
                ("pupil", Maybe(0.7, () => Pick("pupil", "student", "child", "learner", "young person"))),
                ("head", Maybe(0.5, () => Pick("headteacher", "principal", "head of school", "executive headteacher"))),
                ("governors", Maybe(0.5, () => Pick("governing board", "trustees", "management committee", "local academy council"))),
                ("parent", Maybe(0.5, () => Pick("parent or carer", "parent", "parent, carer or guardian")))))));
    }

    private string SchoolName(Kind kind)
    {
        if (_wording == Wording.Short)
            return Pick("Ash", "St Ia", "Elm Hall", "The Nest", "Tŷ Ni") + (Chance(0.5) ? " " + kind.Noun : "");
        if (!IsLong())
            return $"{Pick("Oakfield", "St Cædmon's", "Żabia Wola & Ness", "Ysgol Bro Gŵyr", "King's Mill", "Saint-Just")} {Pick("", "Church of England ", "Community ", "Free ")}{kind.Noun}";

        // As long as a name may be, with a word in some of them that fits into no column.
        var name = Pick("The Right Reverend Bartholomew O'Dwyer-Łukasiewicz Memorial", "Ysgol Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch", "The Hartwell, Ness & Saint Cædmon's");
        foreach (var part in (string[])["Roman Catholic and Church of England", "Voluntary Aided", "Community", "Academy and", kind.Noun, "(Upper Site)"])
        {
            if (name.Length + 1 + part.Length <= LongestName)
                name += " " + part;
        }

        return name;
    }

    private string ShortName(string name)
    {
        var shortened = name[..LongestShortName];
        return IsLong() ? shortened.Trim() : shortened[..shortened.LastIndexOf(' ')];
    }

    private string? LeadHours(Week week, out IEnumerable<string> parts)
    {
        parts = Chance(0.4) ? week.Parts.Skip(1) : [];
        return parts.Any() ? week.Parts[0] : Pick(week.Whole);
    }

    private JsonArray Deputies(IEnumerable<string> parts)
    {
        var deputies = parts.Select((hours, i) => Person($"deputy{i}", hours)).ToList();
        var count = _wording switch { Wording.Longest => MostDeputies, Wording.Long => _random.Next(4, MostDeputies + 1), Wording.Short => 1, _ => _random.Next(1, 6) };
        while (deputies.Count < count)
            deputies.Add(Person($"deputy{deputies.Count}", Maybe(0.7, () => Pick(OtherHours))));
        return new JsonArray([.. deputies]);
    }

    private JsonObject Person(string id, string? hours = null)
    {
        var isLead = id == "lead";
        var isReached = isLead || id.StartsWith("deputy", StringComparison.Ordinal);
        var hasPhone = isLead || Chance(isReached ? 0.95 : 0.3);
        var name = $"{(IsLong() ? Pick(LongFirstNames) : Pick(FirstNames))} {(IsLong() ? _longLastNames.Dequeue() : _lastNames.Dequeue())}";
        return Map(
            ("name", Chance(0.1) ? "Dr " + name : name),
            ("post", _wording == Wording.Short ? null : IsLong() ? Pick(LongPosts) : Maybe(0.8, () => Pick(Posts))),
            ("phone", hasPhone ? Phone() : null),
            ("extension", isReached && hasPhone ? Maybe(0.15, () => _random.Next(10, 9999).ToString(CultureInfo.InvariantCulture)) : null),
            ("email", isLead || isReached && !hasPhone || Chance(0.6) ? $"{(IsLong() ? "maximilian-bartholomew.featherstonehaugh-" : "")}{id}@{Host}" : null),
            ("hours", hours),
            ("from", isReached ? Maybe(0.4, () => "2024-09-01") : null),
            ("until", isReached ? Maybe(0.15, () => "31 July 2027") : null));
    }

    private JsonObject Contacts(Area area, string authority)
    {
        var isAlways = Chance(0.2);
        var service = Service("front_door", isAlways ? "24 hours" : Pick(ServiceHours));
        if (area.FrontDoor is not null)
            (service["name"], service["abbreviation"]) = (area.FrontDoor, null);
        service["form"] = Maybe(0.2, () => "https://forms.children.exampleshire.example/refer/a-child-or-family");
        service["professional_phone"] = Maybe(0.15, Phone);

        // A school at a border may be served by two councils of which no pack tells.
        var neighbour = Areas[0].Authorities[authority == "Ashby" ? 1 : 2];
        var isBorder = area.Packs.Length == 0 && Chance(0.15);
        if (isBorder)
            service["for_children_living_in"] = List([authority]);
        var second = Service("front_door", Pick(ServiceHours));
        second["name"] = "Family Front Door";
        second["for_children_living_in"] = List([neighbour]);
        foreach (var absent in service.Where(s => s.Value is null).Select(s => s.Key).ToArray())
            service.Remove(absent);

        // Where one service answers day and night, its number is both.
        var night = isAlways && !isBorder && Chance(0.5) && service["bank_holidays"] is null
            ? Map(("name", (string?)service["name"]), ("phone", (string?)service["phone"]), ("hours", "24 hours"))
            : Service("out_of_hours", isAlways ? "24 hours" : Maybe(0.8, () => "all other times"));
        return Map(
            Given("front_door", isBorder ? new JsonArray(service, second) : service),
            Given("out_of_hours", night),
            Given("lado", Service("lado", Maybe(0.3, () => "Mon-Fri 09:00-17:00"))),
            Given("police", _wording == Wording.Short ? null : Map(
                ("force", Pick("Exampleshire Police", "Avon and Somerset Police", "The Constabulary of Sampleshire, Exampleshire and the Marches")),
                ("officer", Maybe(0.5, () => Person("officer"))))),
            Given("early_help", _wording == Wording.Short ? null : Service("early_help", Maybe(0.5, () => Pick(ServiceHours)))));

        (string, JsonNode?) Given(string role, JsonNode? node) => (role, area.GivenContacts.Contains(role) ? null : node);
    }

    private JsonObject Service(string role, string? hours)
    {
        var name = role switch
        {
            _ when IsLong() => LongServices[role == "out_of_hours" ? 2 : role == "front_door" ? 0 : 1],
            "front_door" => Pick("Multi-Agency Safeguarding Hub", "Children's First Response", "Single Point of Access"),
            "out_of_hours" => Pick("Emergency Duty Team", "Out-of-hours duty team"),
            "lado" => "Local authority designated officer",
            _ => "Early Help",
        };
        return Map(
            ("name", name),
            ("abbreviation", name == "Multi-Agency Safeguarding Hub" ? "MASH" : null),
            ("phone", Phone()),
            ("email", Maybe(0.4, () => role.Replace("_", "", StringComparison.Ordinal) + (IsLong() ? "-advice-assessment-and-referrals@childrens-services.exampleshire.example" : "@council.example"))),
            ("website", Maybe(0.3, () => $"https://www.exampleshire.example/{(IsLong() ? "children-young-people-and-families/worried-about-a-child/" : "")}help")),
            ("hours", hours),
            ("bank_holidays", Maybe(0.3, () => Pick("closed", "as usual", "24h"))),
            ("what_happens", Maybe(0.2, () => "An operator answers first and passes you on")),
            ("also_serves", Maybe(0.05, () => "The team also serves South Sampleshire")),
            ("last_checked", Maybe(0.8, () => "2026-09-01")),
            ("checked_by", Maybe(0.2, () => "School office")));
    }

    private JsonObject Policy()
    {
        var approved = Today.AddDays(-_random.Next(1, 200));
        var linked = LinkedPolicies.Where(_ => Chance(_wording switch { Wording.Short => 0, Wording.Longest => 1, _ => 0.4 })).ToArray();
        return Map(
            ("name", Optional("Safeguarding", "Child Protection and Safeguarding Policy", "Safeguarding, Child Protection, Early Help and Promoting the Welfare of Children: Policy and Procedures")),
            ("section_number", Maybe(0.7, () => Pick("7", "7.9", "12", "B4", "A", "12.10.11"))),
            ("approved_on", approved.ToString(Pick("yyyy-MM-dd", "dd/MM/yyyy", "d MMMM yyyy"), CultureInfo.InvariantCulture)),
            ("approved_by", Pick("Full governing board", "Trustees", "The Joint Safeguarding, Standards and Curriculum Committee of the Board of Trustees")),
            ("review_due", approved.AddDays(_random.Next(240, 364)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("version", Optional("1", "2026.1", "2026.1 (amended after consultation)")),
            ("linked", linked.Length == 0 ? null : Map(linked.Select(key => (key, (JsonNode?)LinkedPolicy(key))))));
    }

    private string LinkedPolicy(string key)
    {
        var name = $"{char.ToUpperInvariant(key[0])}{key[1..].Replace('_', ' ')} policy";
        return IsLong() ? $"{name} and procedures for pupils, staff, visitors and volunteers" : name;
    }

    private JsonObject Decisions(Area area)
    {
        return Map(
            Answer("device", "flight-mode-lock", "switch-off-lock", "disconnect-then-off-lock"),
            Answer("parents", null, "early-when-safe", "same-day-when-safe"),
            Answer("under_13", null, "national-full", "all-under-13-refer"),
            Answer("referral_route", null, "either", "both"),
            Answer("when_in_doubt", null, "police", "front-door", "either"),
            Answer("sanctions", null, "behaviour-policy", "pressure-only"),
            Answer("first_review", null, "dsl", "safeguarding-team"),
            Answer("term", null, "nudes and semi-nudes", "nude or nearly nude images", "intimate images", "nude and semi-nude pictures and videos"));

        (string, JsonNode?) Answer(string question, params string?[] options) => (question, area.Settled.Contains(question) ? null : Pick(options));
    }

    private JsonObject Cover() => Map(
        ("unavailable", IsLong()
            ? "the senior leader on call, through the main reception of the upper site in school hours and through the duty telephone after them"
            : Pick("the duty manager", "the senior leader on call, through reception", "Ursula Quick, business manager")),
        ("holidays", IsLong()
            ? "The safeguarding inbox is read every working day at nine and at three; on the days on which the school is closed, staff and families use the services of the council and the national ones"
            : Pick("The safeguarding inbox is read every working day", "The office telephone is answered", "Inbox read daily")),
        ("offsite", Optional("Ring the school", "The trip leader rings the school office, which reaches the lead or a deputy", "The leader of the visit rings the senior leader on call, who reaches the lead or a deputy and stays with the call until somebody has answered")));

    private JsonObject Brand()
    {
        var logo = Chance(0.4) ? null : Pick([.. RandomLogos.Names]);
        return Map(
            ("logo", logo),
            ("logo_alt", logo is null ? null : "The crest of the school"),
            ("primary", Maybe(0.85, Colour)),
            ("accent", Maybe(0.7, Colour)),
            ("footer", Optional("Learning", "Faith · Learning · Service", "Every child known, every child safe, every child heard, and every family welcome at every site of our school")));
    }

    private string Colour() => Chance(0.5) ? Pick(Colours) : $"#{_random.Next(0x1000000):x6}";

    private string Host => _wording >= Wording.Long ? "the-hartwell-ness-and-saint-caedmons-federation.example" : $"school{_number}.example";

    // Numbers that are kept for examples, each used once.
    private string Phone() => (_phones++ % 7) switch
    {
        6 => $"07700 900{_phones:000}",
        5 => $"020 7946 0{_phones:000}",
        _ => $"01632 960{_phones:000}",
    };

    private JsonObject AddPhone(JsonObject person)
    {
        person["phone"] = Phone();
        return person;
    }

    private static JsonObject Named(JsonObject person) => Map(("name", (string?)person["name"]));

    private static bool IsSame(JsonObject one, JsonObject other) => (string?)one["name"] == (string?)other["name"];

    private bool IsLong() => _wording switch { Wording.Longest => true, Wording.Long => Chance(0.2), _ => false };

    private string? Optional(string low, string usual, string high) => _wording == Wording.Short ? Maybe(0.3, () => low) : IsLong() ? high : Maybe(0.8, () => usual);

    private T Pick<T>(params T[] choices) => choices[_random.Next(choices.Length)];

    private T? Maybe<T>(double chance, Func<T> create) => Chance(chance) ? create() : default;

    private bool Chance(double chance) => _random.NextDouble() < chance;

    private static JsonArray List(string[] texts) => new([.. texts.Select(text => (JsonNode?)text)]);

    private static JsonObject Map(params IEnumerable<(string Key, JsonNode? Value)> entries) =>
        new(entries.Where(entry => entry.Value is not null).Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));

    /// <param name="Noun">The end of the name of such a school.</param>
    private sealed record Kind(string Phase, string Noun, string[] Types, string[] Ages, string[] Boarding)
    {
        public Kind(string phase, string noun, string[] types, string[] ages)
            : this(phase, noun, types, ages, ["none"])
        {
        }
    }

    /// <param name="GivenContacts">Those that the packs give in the school's stead.</param>
    /// <param name="Settled">The questions that the packs answer.</param>
    /// <param name="FrontDoor">What the pack calls the front door that each school gives; null when it does not say.</param>
    private sealed record Area(string[] Packs, string[] Authorities, string[] GivenContacts, string[] Settled, string? FrontDoor = null);

    /// <param name="School">Hours when somebody must be named; null for the usual ones.</param>
    /// <param name="Whole">Hours of one who covers them alone.</param>
    /// <param name="Parts">Hours of several who cover them together.</param>
    private sealed record Week(string? School, string?[] Whole, string[] Parts);
}
