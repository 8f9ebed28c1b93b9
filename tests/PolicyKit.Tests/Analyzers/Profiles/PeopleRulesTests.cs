using PolicyKit.Analyzers.Profiles;

namespace PolicyKit.Tests.Analyzers.Profiles;

public sealed class PeopleRulesTests
{
    [Fact]
    public void A_contact_nobody_can_reach_is_reported() => Check.Analyzer<ContactWithoutChannel>("""
        people:
          deputies:
            - {|PK3003:name: Tom O'Neill|}
              post: SENCO
            - { name: Priya Nair, email: p.nair@oakfield.example }
        contacts:
          {|PK3003:lado|}: { name: Designated officer }
          front_door: { name: Hub, website: "https://hub.example" }
          {|PK3003:out_of_hours|}: { name: Emergency Duty Team, email: edt@council.example }
        """);

    [Fact]
    public void A_number_that_is_wrong_is_told_once() => Check.Analyzer<ContactWithoutChannel>("""
        people:
          deputies:
            - { name: Tom O'Neill, phone: {|PK2003:01632 96010|} }
        """);

    [Fact]
    public void What_nobody_knows_is_not_printed_as_a_name() => Check.Analyzer<AnswerForName>("""
        people:
          dsl: { name: Amina Begum }
          deputies: [{ name: {|PK3054:vacant|} }, { name: Helpmann Nair }]
        contacts:
          front_door: { name: {|PK3054:"?"|} }
          lado: { name: Help and Advice Team }
        cover: { unavailable: {|PK3054:n/a|}, holidays: {|PK3054:Don't know.|} }
        """);

    [Theory]
    [InlineData("none", "{|PK3053:Mon-Thu 16:00-08:00|}")]
    [InlineData("none", "Mon-Thu 16:00-24:00")]
    [InlineData("none", "24 hours")]
    [InlineData("none", "Mon-Sun 00:00-24:00")]
    [InlineData("weekly", "Mon-Thu 16:00-08:00")]
    public void Only_a_school_with_boarders_has_a_lead_at_night(string boarding, string hours) => Check.Analyzer<NightHours>($$"""
        school: { boarding: {{boarding}} }
        people:
          dsl:
            hours: {{hours}}
        """);

    [Theory]
    [InlineData("Zoë O'Dwyer-Łukasiewicz", "zoe odwyer lukasiewicz")]
    [InlineData("Siân Ŵynne", "Mrs Sian Wynne")]
    [InlineData("Dr. Anna-Marie St. John", "Anna Marie St John")]
    [InlineData("Zoë Ellis", "Zoe\u0308 Ellis")]
    [InlineData("Jørgen Æsir Weiß", "Jorgen Aesir Weiss")]
    public void One_person_is_known_in_every_spelling(string lead, string deputy) => Check.Analyzer<DuplicatePerson>($$"""
        people:
          dsl: { name: "{{lead}}" }
          deputies: [{ name: {|PK3010:"{{deputy}}"|} }]
        """);

    [Fact]
    public void A_deputy_named_twice_is_reported_once() => Check.Analyzer<DuplicatePerson>("""
        people:
          dsl: { name: Amina Begum }
          deputies: [{ name: Tom O'Neill }, { name: {|PK3010:Tom ONeill|} }, { name: Tom Oneal }]
        """);

    [Fact]
    public void Names_of_punctuation_are_not_one_person() => Check.Analyzer<DuplicatePerson>("""
        people:
          dsl: { name: "?" }
          deputies: [{ name: "-" }]
        """);

    [Theory]
    [InlineData("headteacher: { name: Amina Begum }", "chair: { name: {|PK3011:Amina Begum|} }")]
    [InlineData("dsl: { name: Amina Begum }", "safeguarding_governor: { name: {|PK3011:Amina Begum|} }")]
    [InlineData("deputies: [{ name: Amina Begum }]", "safeguarding_governor: { name: {|PK3011:Amina Begum|} }")]
    [InlineData("dsl: { name: Amina Begum }", "deputies: [{ name: Tom O'Neill }]")]
    [InlineData("chair: { name: Colin Marsh }", "safeguarding_governor: { name: Colin Marsh }")]
    public void Nobody_checks_their_own_work(string first, string second) => Check.Analyzer<IncompatibleRoles>($$"""
        people:
          {{first}}
          {{second}}
        """);

    [Fact]
    public void A_designated_officer_never_works_at_the_school() => Check.Analyzer<IncompatibleRoles>("""
        people: { headteacher: { name: Ruth Adeyemi } }
        contacts: { lado: { name: {|PK3011:Ruth Adeyemi|}, phone: 01632 960202 } }
        """);

    [Fact]
    public void A_head_who_leads_needs_somebody_else_to_sign()
    {
        Check.Analyzer<NoAlternateSignatory>("""
            people:
              dsl: { name: Ruth Adeyemi }
              headteacher: { name: {|PK3013:ruth adeyemi|} }
            """);
        Check.Analyzer<NoAlternateSignatory>("""
            people:
              dsl: { name: Ruth Adeyemi }
              headteacher: { name: Ruth Adeyemi }
              signoff_alternate: { name: {|PK3013:Ruth Adeyemi|} }
            """);
    }

    [Fact]
    public void A_head_who_leads_alone_is_one_problem_and_not_two() => Check.Analyzer<LeadIsHeadteacher>("""
        people:
          dsl: { name: Ruth Adeyemi }
          headteacher: { name: Ruth Adeyemi }
        """);

    [Theory]
    [InlineData("from: 2026-11-21, until: 2026-11-21")]
    [InlineData("until: {|PK3016:2026-11-20|}")]
    [InlineData("from: {|PK3016:2026-11-22|}")]
    public void The_lead_is_in_post_today(string dates) => Check.Analyzer<LeadNotInPost>($$"""
        people: { dsl: { name: Amina Begum, {{dates}} } }
        """);

    [Fact]
    public void Deputies_out_of_their_dates_are_named() => Check.Analyzer<DeputyNotInPost>("""
        people:
          deputies:
            - { name: Tom O'Neill, until: {|PK3017:31 July 2026|} }
            - { name: Priya Nair, from: {|PK3017:2027-01-05|} }
            - { name: Ewa Nowak, from: 2026-01-05 }
        """);

    [Fact]
    public void Dates_the_wrong_way_round_are_one_problem()
    {
        const string Reversed = "people: { dsl: { name: Amina Begum, from: 2027-09-01, until: {|PK3026:2026-08-31|} } }";
        Check.Analyzer<DatesOutOfOrder>(Reversed);
        Check.Analyzer<LeadNotInPost>(Reversed.Replace("{|PK3026:", "", StringComparison.Ordinal).Replace("|}", "", StringComparison.Ordinal));
    }

    [Fact]
    public void One_number_for_two_people_is_reported_where_it_is_repeated() => Check.Analyzer<SharedChannel>("""
        people:
          dsl: { name: Amina Begum, phone: 01632 960101, extension: "12" }
          deputies:
            - { name: Tom O'Neill, phone: 01632 960101, extension: "13" }
            - { name: Priya Nair, phone: {|PK3006:(01632) 960101 x12|} }
        """);

    [Theory]
    [InlineData("amina@gmail.com", true)]
    [InlineData("Amina@Yahoo.co.uk", true)]
    [InlineData("amina@gmail.oakfield.example", false)]
    public void A_private_address_is_reported(string address, bool isPrivate) => Check.Analyzer<PersonalWebmail>(
        isPrivate ? $$"""people: { dsl: { email: {|PK3009:{{address}}|} } }""" : $$"""people: { dsl: { email: {{address}} } }""");

    [Fact]
    public void A_service_named_as_a_person_is_reported() => Check.Analyzer<NamedIndividual>("""
        contacts:
          lado: { name: {|PK3028:Mrs J Sample|}, phone: 01632 960202 }
          front_door: { name: Mrs-and-Mr Lane Family Hub, phone: 01632 960200 }
        """);
}
