using PolicyKit.Analyzers;
using PolicyKit.Binding.Packs;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Tests.Analyzers.Packs;

/// <summary>Contacts that packs give: for how long, for whom, and how old they are.</summary>
public sealed class ServiceRulesTests
{
    private const string Door = "front_door: { name: Front Door, phone: 01632 960200, hours: Mon-Fri 09:00-17:00, last_checked: 2026-11-01 }\n";

    // A region whose borough prints its own hours: day Mon-Thu 8.45-5.00 and Fri 8.45-4.30, night from half past four to half past eight.
    private const string Region = """
        front_door: { name: Regional Front Door, phone: 01632 960300, hours: Mon-Fri 09:00-17:00, last_checked: 2026-11-01 }
        out_of_hours: { name: Regional Duty Team, phone: 01632 960301, hours: all other times, last_checked: 2026-11-01 }
        """;

    private const string Borough = """
        front_door: { name: Multi-Agency Safeguarding and Support Hub, abbreviation: MASSH, phone: 01632 960310, hours: Mon-Thu 08:45-17:00; Fri 08:45-16:30, last_checked: 2026-11-01 }
        out_of_hours: { name: Borough Duty Team, phone: 01632 960311, hours: Mon-Thu 16:30-08:30; Fri 16:30-00:00; Sat-Sun 00:00-24:00; Mon 00:00-08:30, last_checked: 2026-11-01 }
        """;

    [Fact]
    public void A_borough_has_its_own_hours_and_its_one_gap_is_named()
    {
        var compilation = LayeredPacks.Compile(
            LayeredPacks.Create("region", "inherits: [national]", ("contacts.yaml", Region)),
            LayeredPacks.Create("borough", "inherits: [region]", ("contacts.yaml", Borough)));

        Assert.Equal("MASSH", compilation.Contacts.FrontDoor!.Abbreviation);
        Assert.Equal("Regional Front Door", compilation.Facts["contacts.front_door"].Replaced!.Value);

        var gap = LayeredPacks.GetOnly(compilation, "PK3019");
        Assert.Equal("borough/contacts.yaml", gap.Location!.Path);
        Assert.Equal(
            "Neither the front door nor the out-of-hours service is there on Monday 8.30am to 8.45am, Tuesday 8.30am to 8.45am, Wednesday 8.30am to 8.45am, Thursday 8.30am to 8.45am and Friday 8.30am to 8.45am",
            gap.Message);
        Assert.Contains("Monday 4.30pm to 5pm", LayeredPacks.GetOnly(compilation, "PK3041").Message);
    }

    [Fact]
    public void Each_council_has_its_own_night()
    {
        var compilation = Compile("""
            front_door:
              - { name: North Door, phone: 01632 960200, hours: Mon-Fri 09:00-17:00, for_children_living_in: [North Riding] }
              - { name: South Door, phone: 01632 960210, hours: Mon-Fri 09:00-16:00, for_children_living_in: [South Riding] }
            out_of_hours:
              - { name: North Night, phone: 01632 960201, hours: all other times, for_children_living_in: [North Riding] }
              - { name: South Night, phone: 01632 960211, hours: "Mon-Fri 17:00-09:00; Sat-Sun 00:00-24:00; Mon 00:00-09:00", for_children_living_in: [South Riding] }
            """);
        Assert.Equal([("North Door", "North Night"), ("South Door", "South Night")], compilation.Contacts.Shifts.Select(shift => (shift.Day!.Name!, shift.Night!.Name!)));
        Assert.Equal(
            "Neither the front door nor the out-of-hours service is there on Monday 4pm to 5pm, Tuesday 4pm to 5pm, Wednesday 4pm to 5pm, Thursday 4pm to 5pm and Friday 4pm to 5pm, for children living in South Riding",
            LayeredPacks.GetOnly(compilation, "PK3019").Message);
    }

    [Theory]
    [InlineData("2026-11-01", "", "")]
    [InlineData("2025-11-20", "Warning", "since 20 November 2025, more than a year ago")]
    [InlineData("2024-11-20", "Error", "since 20 November 2024, more than two years ago")]
    [InlineData("2027-01-01", "Warning", "yet: the day it gives is 1 January 2027")]
    public void A_number_of_a_pack_grows_old(string checkedOn, string severity, string words)
    {
        var compilation = Compile(Door.Replace("2026-11-01", checkedOn));
        var found = compilation.Analyze().Where(diagnostic => diagnostic.Id == "PK4519").ToArray();
        Assert.Equal(severity, string.Join(' ', found.Select(diagnostic => diagnostic.Severity)));
        Assert.All(found, diagnostic => Assert.EndsWith(words, diagnostic.Message));
    }

    [Fact]
    public void An_old_number_that_the_school_has_rung_again_is_no_longer_reported()
    {
        var profile = LayeredPacks.Profile.Replace("contacts: {", "contacts: { front_door: { name: Front Door, phone: 01632 960200, last_checked: 2026-11-10 },");
        Assert.Empty(LayeredPacks.Describe(LayeredPacks.Compile(profile, Board(Door.Replace("2026-11-01", "2016-08-31"))), "PK4519"));
    }

    [Theory]
    [InlineData("01632 960299, last_checked: 2026-10-31", "The documents print 01632 960299 for “Front Door”, but your pack gives 01632 960200 and says that it was checked on 1 November 2026, after your own check on 31 October 2026")]
    [InlineData("01632 960299", "The documents print 01632 960299 for “Front Door”, but your pack gives 01632 960200 and says that it was checked on 1 November 2026, and the profile has no day of a check")]
    [InlineData("01632 960299, last_checked: 2026-11-10", "")]
    [InlineData("01632 960200, last_checked: 2026-03-01", "")]
    [InlineData("01632 960211, last_checked: 2026-03-01", "")]
    public void A_number_that_a_school_kept_when_its_board_rang_later_is_told(string phone, string message)
    {
        var profile = LayeredPacks.Profile.Replace("contacts: {", $"contacts: {{ front_door: {{ name: Front Door, phone: {phone} }},");
        var compilation = LayeredPacks.Compile(profile, Board(Door.Replace("phone:", "professional_phone: 01632 960211, phone:")));
        var found = compilation.Analyze().Where(diagnostic => diagnostic.Id == "PK4526").ToArray();
        Assert.Equal(message, string.Join('\n', found.Select(diagnostic => diagnostic.Message.Replace('\u00A0', ' '))));
        Assert.All(found, diagnostic => Assert.Equal("contacts.front_door.phone", compilation.Profile.Locations.Single(place => place.Value == diagnostic.Location).Key));
    }

    [Fact]
    public void A_newer_pack_may_ring_it_again_too() => Assert.Empty(LayeredPacks.Describe(
        LayeredPacks.Compile(Board(Door.Replace("2026-11-01", "2016-08-31")), LayeredPacks.Create("next", "inherits: [board]", ("contacts.yaml", Door))), "PK4519"));

    [Theory]
    [InlineData("2027-09-14", "“Front Door” becomes “Care Connect” on 1 April 2027, and documents of today are meant to last until 14 September 2027")]
    [InlineData("2027-03-31", "")]
    public void A_change_that_the_documents_live_to_see_is_told(string review, string message)
    {
        var pack = Board("""
            front_door:
              - { name: Front Door, phone: 01632 960200, last_checked: 2026-11-01 }
              - { name: Care Connect, phone: 01632 960210, last_checked: 2026-11-01, valid_from: 2027-04-01 }
            """);
        var compilation = LayeredPacks.Compile(LayeredPacks.Profile + $"\npolicy: {{ review_due: {review} }}\n", pack);
        Assert.Equal(message, string.Join('\n', compilation.Analyze().Where(d => d.Id == "PK4520").Select(d => d.Message)));
        Assert.Equal("Front Door", compilation.Contacts.FrontDoor!.Name);
        Assert.Equal("Care Connect", compilation.Contacts.FrontDoor!.Next!.Name);
    }

    [Fact]
    public void A_change_is_announced_to_those_who_will_see_it()
    {
        var contacts = LayeredPacks.Compile(Board("""
            front_door:
              - { name: Front Door, phone: 01632 960200, professional_phone: 01632 960211, last_checked: 2026-11-01 }
              - { name: Front Door, phone: 01632 960210, professional_phone: 01632 960211, last_checked: 2026-11-01, valid_from: 2027-04-01 }
            """)).Contacts;
        Assert.True(contacts.For(ContactReader.Public).FrontDoor!.IsAboutToChange);
        Assert.False(contacts.For(ContactReader.Staff).FrontDoor!.IsAboutToChange);
    }

    [Fact]
    public void A_contact_that_ends_with_nothing_to_follow_is_told() => Assert.Equal(
        "“Front Door” is given until 31 March 2027, and nobody says what comes after, and documents of today are meant to last until 14 September 2027",
        LayeredPacks.GetOnly(
            LayeredPacks.Compile(
                LayeredPacks.Profile + "\npolicy: { review_due: 2027-09-14 }\n",
                Board(Door.Replace(" }", ", valid_to: 2027-03-31 }"))),
            "PK4520").Message);

    [Theory]
    [InlineData("valid_to: 2026-11-20")]
    [InlineData("valid_from: 2026-11-22")]
    [InlineData("for_children_living_in: [South Riding]")]
    public void A_contact_for_other_days_or_councils_is_not_printed(string limit)
    {
        var compilation = Compile(Door.Replace(" }", $", {limit} }}"));
        Assert.Null(compilation.Contacts.FrontDoor);
        Assert.Equal(DiagnosticSeverity.Warning, LayeredPacks.GetOnly(compilation, "PK4521").Severity);
        Assert.Contains(compilation.Analyze(), diagnostic => diagnostic.Id == "PK3001" && diagnostic.Message.Contains("front door"));
    }

    [Fact]
    public void A_contact_of_the_profile_for_other_days_stops_the_documents()
    {
        var profile = LayeredPacks.Profile.Replace("phone: 01632 960202", "phone: 01632 960202, valid_from: 2027-04-01");
        var diagnostic = LayeredPacks.GetOnly(LayeredPacks.Compile(profile), "PK4521");
        Assert.True(diagnostic.IsError);
        Assert.Equal("The LADO is given, but not for North Riding on 21 November 2026", diagnostic.Message);
    }

    [Fact]
    public void A_front_door_for_professionals_alone_is_reported()
    {
        var compilation = Compile("front_door: { name: MASH, professional_phone: 01632 960210, last_checked: 2026-11-01 }");
        Assert.Equal("“MASH” has no telephone number, address or page that families may use", LayeredPacks.GetOnly(compilation, "PK4522").Message);
    }

    [Theory]
    [InlineData("policy-section", "01632 960 210", "PK4523")]
    [InlineData("policy-section", "(01632) 960210", "PK4523")]
    [InlineData("policy-section", "+44 1632 960210", "PK4523")]
    [InlineData("policy-section", "01632 960211", "")]
    [InlineData("staff-one-pager", "01632 960 210", "")]
    public void A_number_of_professionals_that_somebody_types_is_found_where_families_read(string document, string typed, string id)
    {
        var compilation = LayeredPacks.Compile(Board(
            Door.Replace("phone:", "professional_phone: 01632 960210, phone:"),
            ($"documents/{document}/900-line.sbn-md", $"Ring {typed} for advice. {{clause=\"NAT-02\"}}\n")));
        Assert.Equal(id, string.Join(' ', compilation.Analyze().Where(d => d.Id == "PK4523").Select(d => d.Id)));
    }

    [Fact]
    public void A_council_that_the_pack_does_not_cover_is_reported_with_the_one_that_was_meant()
    {
        var pack = LayeredPacks.Create(
            "board", "inherits: [national]\nareas: [North Riding, South Riding]",
            ("contacts.yaml", Door.Replace(" }", ", for_children_living_in: [North Ridding] }")));
        Assert.Equal("Change it to “North Riding”", Assert.Single(LayeredPacks.GetOnly(LayeredPacks.Compile(pack), "PK4525").Hints));
    }

    [Theory]
    [InlineData("{ name: A, phone: 01632 960200 }", "{ name: B, phone: 01632 960201 }", "PK2080")]
    [InlineData("{ name: A, phone: 01632 960200, valid_to: 2027-03-31 }", "{ name: B, phone: 01632 960201, valid_from: 2027-03-31, valid_to: 2028-01-01 }", "PK2080")]
    [InlineData("{ name: A, phone: 01632 960200 }", "{ name: B, phone: 01632 960201, valid_from: 2027-04-01, valid_to: 2026-04-01 }", "PK2081")]
    [InlineData("{ name: A, phone: 01632 960200 }", "{ name: B, phone: 01632 960201, valid_from: 2027-04-01 }", "")]
    [InlineData("{ name: A, phone: 01632 960200, for_children_living_in: [North Riding] }", "{ name: B, phone: 01632 960201, for_children_living_in: [South Riding] }", "")]
    public void Two_contacts_for_the_same_days_are_reported_in_packs_and_profiles(string first, string second, string id)
    {
        Assert.Equal(id, Describe(Board($"front_door:\n  - {first}\n  - {second}\n").Diagnostics));
        Assert.Equal(id, Describe(Check.Bind($"contacts:\n  front_door:\n    - {first}\n    - {second}\n").Diagnostics));

        static string Describe(IEnumerable<Diagnostic> diagnostics) => string.Join(' ', diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public void The_police_of_a_pack_are_not_asked_of_the_school()
    {
        var pack = Board("police: { name: Riding Police }");
        Assert.DoesNotContain(LayeredPacks.Compile(pack).Analyze(), diagnostic => diagnostic.Id == "PK3002" && diagnostic.Message.Contains("police"));
        Assert.Contains(LayeredPacks.Compile().Analyze(), diagnostic => diagnostic.Id == "PK3002" && diagnostic.Message.Contains("police"));

        var profile = LayeredPacks.Profile.Replace("contacts: {", "contacts: { police: { officer: { name: Sam Lee, email: sam.lee@police.example } },");
        var police = LayeredPacks.Compile(profile, pack).Contacts.Police!;
        Assert.Equal(("Riding Police", "Sam Lee"), (police.Force, police.Officer!.Name));
    }

    [Fact]
    public void The_channel_that_a_service_prefers_comes_first()
    {
        const string Channels = """
            front_door:
              name: Front Door
              last_checked: 2026-11-01
              channels:
                - { kind: phone, value: 01632 960200 }
                - { kind: form, value: "https://door.example/refer", preferred: true }
                - { kind: phone, value: 01632 960210, audience: professional }
                - { kind: email, value: door@council.example, audience: professional, secure: true }
            """;
        var compilation = LayeredPacks.Compile(Board(
            Channels,
            ("documents/policy-section/900-door.sbn-md", "Door: {{ contacts.front_door.first }}, {{ contacts.front_door.phone }}, {{ contacts.front_door.email ?? 'no address' }}\n"),
            ("documents/staff-one-pager/900-door.sbn-md", "Door: {{ contacts.front_door.phone }}, {{ contacts.front_door.email }}{{ if contacts.front_door.is_email_secure }}, secure{{ end }}\n")));
        Assert.Contains("Door: door.example/refer, 01632\u00A0960200, no address", LayeredPacks.Read(compilation));
        Assert.Contains("Door: 01632\u00A0960210, door@council.example, secure", LayeredPacks.Read(compilation, "staff-one-pager"));
    }

    [Theory]
    [InlineData("PK3052", "out_of_hours", "name: Duty Team, phone: {|\"999\"|}", "name: Duty Team, phone: 01454 615165")]
    [InlineData("PK3052", "front_door", "name: Door, phone: 01454 615165, professional_phone: {|\"999\"|}", "name: Door, phone: 01454 615165, professional_phone: 01454 615166")]
    [InlineData("PK3052", "consultation", "name: Advice, channels: [{ kind: phone, value: {|\"112\"|} }]", "name: Advice, channels: [{ kind: phone, value: 01454 615165 }]")]
    [InlineData("PK3004", "front_door", "name: Door, phone: {|01632 960200|}", "name: Door, phone: 01454 615165")]
    [InlineData("PK3005", "early_help", "name: Help, phone: {|0844 381 4772|}", "name: Help, phone: 0344 381 4772")]
    [InlineData("PK3008", "front_door", "name: Door, phone: {|01234 567890|}", "name: Door, phone: 01234 615165")]
    [InlineData("PK3009", "front_door", "name: Door, email: {|door@gmail.com|}", "name: Door, email: door@council.example")]
    [InlineData("PK3028", "lado", "name: {|Mrs Jane Sample|}, phone: 01454 615165", "name: LADO, phone: 01454 615165")]
    [InlineData("PK3034", "front_door", "name: {|Door www.door.example|}, phone: 01454 615165", "name: Door, phone: 01454 615165")]
    [InlineData("PK3038", "front_door", "name: {|\"01454 615165\"|}, phone: 01454 615165", "name: Door, phone: 01454 615165")]
    [InlineData("PK3039", "front_door", "name: Door, phone: {|0800 1111|}", "name: Door, phone: 01454 615165")]
    [InlineData("PK3003", "early_help", "{|name: Help, purpose: Support|}", "name: Help, purpose: Support, website: \"https://help.example\"")]
    public void A_contact_of_a_pack_is_looked_at_as_a_schools_own(string id, string role, string marked, string clean)
    {
        var start = marked.IndexOf("{|", StringComparison.Ordinal);
        var words = marked[(start + 2)..marked.IndexOf("|}", StringComparison.Ordinal)];
        var found = Analyze(marked.Replace("{|", "").Replace("|}", ""));
        Assert.Contains(words, found.Location!.Text.ToString(found.Location.Span));
        Assert.Equal("board/contacts.yaml", found.Location.Path);
        Assert.DoesNotContain(Compile(clean).Analyze(), diagnostic => diagnostic.Id == id);

        Compilation Compile(string fields) => LayeredPacks.Compile("school: { name: Oakfield, local_authority: North Riding }", Board($"{role}: {{ {fields}, last_checked: 2026-11-01 }}"));

        Diagnostic Analyze(string fields) => LayeredPacks.GetOnly(Compile(fields), id);
    }

    [Fact]
    public void A_contact_that_the_school_gives_itself_hides_a_wrong_one_of_the_pack()
    {
        var profile = LayeredPacks.Profile.Replace("contacts: {", "contacts: { front_door: { name: Front Door, phone: 01454 615165 },");
        Assert.Empty(LayeredPacks.Describe(LayeredPacks.Compile(profile, Board("front_door: { name: Front Door, phone: \"999\", last_checked: 2026-11-01 }")), "PK3052"));
    }

    [Theory]
    [InlineData("Ring the Hub on 01632 960999.", "01632 960999")]
    [InlineData("Ring the Centre for nights on 01632 960999.", "01632 960999")]
    [InlineData("ESH: (01632) 960999, free of charge.", "(01632) 960999")]
    [InlineData("Ring the front door on 01632 960113.", "01632 960113")]
    [InlineData("The Hub is open Monday to Friday, 9am to 5pm, on 01632 960999.", "01632 960999")]
    [InlineData("Ring 01632 960999 (Emergency Duty Team).", "01632 960999")]
    [InlineData("| Who | Number |\n|---|---|\n| Emergency Duty Team | 01632 960999 |", "01632 960999")]
    [InlineData("::: contact {name=\"Emergency Duty Team\" role=\"Nights\"}\n- Phone: 01632 960999\n:::", "01632 960999")]
    public void A_number_typed_beside_a_service_that_answers_on_another_is_reported(string words, string typed)
    {
        var diagnostic = LayeredPacks.GetOnly(CompileSection(words), "PK4527");
        Assert.Equal("board/documents/policy-section/030-local.sbn-md", diagnostic.Location!.Path);
        Assert.Contains(typed, diagnostic.Location.Text.ToString(diagnostic.Location.Span));
        Assert.Contains("01632\u00A09601", diagnostic.Message);
        Assert.Equal(DiagnosticSeverity.Error, diagnostic.Severity);
    }

    [Theory]
    [InlineData("Ring the Hub on 01632 960111.")]
    [InlineData("Ring the Hub on {{ contacts.front_door.phone }}.")]
    [InlineData("Ring ESH on its line for professionals, 01632 960112.")]
    [InlineData("Ring ESH, or the office on 01632 960100.")]
    [InlineData("At night ESH is shut. Ring the office on 01632 960100.")]
    [InlineData("::: contact {name=\"Exampleshire Safeguarding Hub\" role=\"Social care\"}\n- Phone: 01632 960111\n- Other times: 01632 960113\n:::")]
    [InlineData("ESH answers by day, and Youth Line on 01632 960999 by night.")]
    [InlineData("| Who | Number |\n|---|---|\n| Emergency Duty Team, when ESH is shut | 01632 960113 |\n| Youth Line | 01632 960999 |")]
    public void The_number_of_a_service_and_those_of_others_are_in_order(string words) =>
        Assert.Empty(LayeredPacks.Describe(CompileSection(words), "PK4527"));

    [Fact]
    public void A_school_that_keeps_the_old_name_of_a_renamed_service_is_told_once_in_its_profile()
    {
        const string Kept = "school: { name: Oakfield, local_authority: North Riding }\ncontacts: { front_door: { name: Multi-Agency Safeguarding Hub, abbreviation: MASH, phone: 01632 960200 } }\n";
        var compilation = LayeredPacks.Compile(Kept, LayeredPacks.Changes("- { rename: { from: MASH, to: Front Door } }"));
        var diagnostic = LayeredPacks.GetOnly(compilation, "PK4528");
        Assert.Equal("profile.yaml:2:33", diagnostic.Location!.ToString());
        Assert.Contains("“Multi-Agency Safeguarding Hub (Front Door)”", diagnostic.Message);
        Assert.Contains("board/changes.yaml:1:21", diagnostic.Message);
        Assert.Empty(LayeredPacks.Describe(compilation, "PK4215"));

        const string Whole = "- { rename: { from: MASH, to: Front Door } }\n- { rename: { from: Multi-Agency Safeguarding Hub, to: Exampleshire Front Door } }";
        Assert.Empty(LayeredPacks.Describe(LayeredPacks.Compile(Kept, LayeredPacks.Changes(Whole)), "PK4528"));
        Assert.Empty(LayeredPacks.Describe(LayeredPacks.Compile(Kept.Replace("name: Multi-Agency Safeguarding Hub", "name: Front Door"), LayeredPacks.Changes("- { rename: { from: MASH, to: Front Door } }")), "PK4528"));
    }

    [Theory]
    [InlineData("early_help", "PK3003")]
    [InlineData("lado", "PK4522")]
    [InlineData("front_door", "PK4522")]
    public void A_number_that_cannot_be_dialled_is_not_told_a_second_time_as_none(string role, string second)
    {
        const string School = "school: { name: Oakfield, local_authority: North Riding }";
        var compilation = LayeredPacks.Compile(School, Board($"{role}: {{ name: Some Service, phone: 01632 96020, last_checked: 2026-11-01 }}"));
        Assert.Contains("PK2003 at board/contacts.yaml", LayeredPacks.Describe(compilation, "PK2003"));
        Assert.Empty(LayeredPacks.Describe(compilation, second));
        Assert.NotEmpty(LayeredPacks.Describe(LayeredPacks.Compile(School, Board($"{role}: {{ name: Some Service, last_checked: 2026-11-01 }}")), second));
    }

    private static Compilation CompileSection(string words) => LayeredPacks.Compile(Board(
        """
        front_door: { name: Exampleshire Safeguarding Hub, abbreviation: ESH, phone: 01632 960111, professional_phone: 01632 960112, last_checked: 2026-11-01 }
        out_of_hours: { name: Emergency Duty Team, phone: 01632 960113, last_checked: 2026-11-01 }
        early_help: { name: Family Centre, phone: 01632 960114, last_checked: 2026-11-01 }
        """,
        ("documents/policy-section/030-local.sbn-md", $"## Local\n\n{words}\n")));

    private static PackBinding Board(string contacts, params IEnumerable<(string Path, string Text)> files) => LayeredPacks.Board([("contacts.yaml", contacts), .. files]);

    private static Compilation Compile(string contacts) => LayeredPacks.Compile(Board(contacts));
}
