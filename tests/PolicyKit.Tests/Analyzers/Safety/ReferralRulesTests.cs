using PolicyKit.Analyzers.Safety;

namespace PolicyKit.Tests.Analyzers.Safety;

public sealed class ReferralRulesTests
{
    private const string FivePoints = "- an adult is involved\n- coercion, or doubt about capacity to consent\n- acts unusual for the age, or violent\n- sexual acts and a child under 13\n- immediate risk of harm";

    [Theory]
    [InlineData("an adult is involved", "an adult")]
    [InlineData("coercion, or ", "coercion, blackmail or grooming")]
    [InlineData(", or doubt about capacity to consent", "doubt about capacity to consent")]
    [InlineData("acts unusual for the age, or violent", "acts unusual for the age, or violent")]
    [InlineData("sexual acts and a child under 13", "a child under 13")]
    [InlineData("immediate risk of harm", "immediate risk of harm")]
    public void A_point_that_is_left_out_is_named(string left, string named)
    {
        foreach (var document in new[] { "policy-section", "staff-one-pager", "flowchart-poster" })
        {
            var found = Assert.Single(Check.RunDocument(new FewerReferralPoints(), $"Refer at once if:\n\n{FivePoints.Replace(left, "something else")}", document));
            Assert.Equal($"The referral points leave out {named}", found.Message);
        }
    }

    [Theory]
    [InlineData("Refer at once if:\n\n- an adult is involved\n- a child previously abused\n- a child under 13\n- a child at risk", "coercion, blackmail or grooming, doubt about capacity to consent and acts unusual for the age, or violent")]
    [InlineData("Refer if an adult is involved, if there is coercion, or if the child is under 13.", "doubt about capacity to consent, acts unusual for the age, or violent and immediate risk of harm")]
    [InlineData("| Refer when | To |\n|---|---|\n| An adult is involved | Police |\n| Under 13 | Police |\n| In immediate danger | 999 |", "coercion, blackmail or grooming, doubt about capacity to consent and acts unusual for the age, or violent")]
    [InlineData("- adult\n- grooming\n\n{clause=\"X-07\"}\n\nThe five points:\n\n1. adult\n2. coercion\n3. violence\n4. under 13\n5. danger", "doubt about capacity to consent")]
    public void Lists_tables_and_sentences_are_read(string section, string missing) =>
        Assert.Equal($"The referral points leave out {missing}", Assert.Single(Check.RunDocument(new FewerReferralPoints(), section)).Message);

    [Theory]
    [InlineData("Think about:\n\n- any adult\n- any pressure\n- whether each child understands consent")]
    [InlineData("- Call 999 in danger\n- Tell an adult you trust\n- Do not wait")]
    [InlineData("The DSL refers sexual acts at once, and decides about the rest.")]
    [InlineData("| Who | Number |\n|---|---|\n| Adult social care | 01632 960200 |\n| Under 13 | 01632 960201 |")]
    [InlineData("| Who | How | When |\n|---|---|---|\n| Emergency | 999 | A child is in danger now |\n| Adults and Children: Advice and Referral Team | 01632 960200 | Pressure, consent, anything |")]
    [InlineData("The DSL tells the police of pressure, blackmail, deliberate harm or bullying, and malicious sharing without consent.")]
    public void Other_lists_are_not(string section) => Assert.Empty(Check.RunDocument(new FewerReferralPoints(), section));

    [Fact]
    public void More_than_five_points_are_welcome() =>
        Assert.Empty(Check.RunDocument(new FewerReferralPoints(), $"Refer at once if:\n\n{FivePoints}\n- a child known to have been abused before"));

    [Theory]
    [InlineData("- {|PK4202:Under 13|}")]
    [InlineData("Child is {|PK4202:under the age of 13|}.")]
    [InlineData("- Any child {|PK4202:under 13|}")]
    [InlineData("- {|PK4202:Under-13|}")]
    [InlineData("- {|PK4202:Under thirteen|}")]
    [InlineData("- {|PK4202:Younger than 13|}")]
    [InlineData("- Child {|PK4202:aged 12 or under|}")]
    [InlineData("| Point |\n|---|\n| {|PK4202:Under 13|} |")]
    [InlineData("Refer {|PK4202:under-13s|} at once.")]
    [InlineData("- Pupil {|PK4202:below 13|}")]
    public void A_bare_under_13_is_reported(string section)
    {
        Check.Document<BareUnderThirteen>(section, "flowchart-poster");
        Check.Document<BareUnderThirteen>(section, "staff-one-pager");
    }

    [Theory]
    [InlineData("- Sexual acts and a child under 13")]
    [InlineData("- Under 13: the DSL decides")]
    [InlineData("- Under 13 (see the policy)")]
    [InlineData("**Under 13:** always serious.")]
    [InlineData("| Point | What |\n|---|---|\n| Under 13 | Sexual acts |")]
    [InlineData("- Room 13")]
    [InlineData("- 13 or over")]
    [InlineData("- Under 18")]
    [InlineData("- Call before 13 March")]
    [InlineData("- Anything else under 13: local procedure")]
    public void A_label_with_its_qualifier_is_not(string section) => Check.Document<BareUnderThirteen>(section, "flowchart-poster");

    [Theory]
    [InlineData("school: { phase: fe-college, type: fe-college, ages: 16-19 }")]
    [InlineData("decisions: { under_13: all-under-13-refer }")]
    public void A_bare_under_13_is_fine_where_it_misleads_nobody(string profile) =>
        Assert.Empty(Check.RunDocument(new BareUnderThirteen(), "- Under 13", "flowchart-poster", profile));

    [Fact]
    public void A_school_of_11_to_18_has_pupils_under_13() =>
        Assert.NotEmpty(Check.RunDocument(new BareUnderThirteen(), "- Under 13", "flowchart-poster", "school: { phase: secondary, ages: 11-18 }"));

    [Theory]
    [InlineData("fe-college", "fe-college", "The Education Act 1996 lets staff search.")]
    [InlineData("sixth-form", "16-19-academy", "Section 550ZA gives a power to search.")]
    [InlineData("sixth-form", "sixth-form-college", "Search under the Education Act 2011.")]
    [InlineData("nursery", "nursery", "The Education Act 1996 lets staff search.")]
    [InlineData("nursery", "nursery", "Staff may search bags.")]
    [InlineData("nursery", "nursery", "The manager has the power to search.")]
    [InlineData("primary", "academy", "The Further and Higher Education Act 1992 lets staff search.")]
    [InlineData("secondary", "maintained", "See sections 85AA and 85AB.")]
    public void A_power_that_the_school_does_not_have_is_reported(string phase, string type, string section) =>
        Assert.NotEmpty(Check.RunDocument(new SearchLawOfAnotherPhase(), section, profile: $"school: {{ phase: {phase}, type: {type} }}"));

    [Theory]
    [InlineData("fe-college", "fe-college", "The Further and Higher Education Act 1992 lets staff search.")]
    [InlineData("fe-college", "fe-college", "The Education Act 1996 does not apply to us.")]
    [InlineData("fe-college", "fe-college", "The power of the Education Act 1996 is for schools.")]
    [InlineData("nursery", "nursery", "We have no legal power to search.")]
    [InlineData("nursery", "nursery", "Staff may not search a bag.")]
    [InlineData("nursery", "nursery", "We ask for the device and leave any search to the police.")]
    [InlineData("primary", "academy", "The Education Act 1996 lets authorised staff search.")]
    [InlineData("nursery", "maintained", "The Education Act 1996 lets authorised staff search.")]
    [InlineData("special", "special", "Only authorised staff may search.")]
    [InlineData("fe-college", "fe-college", "The Education Act 2002 says otherwise.")]
    public void The_schools_own_power_is_not(string phase, string type, string section) =>
        Assert.Empty(Check.RunDocument(new SearchLawOfAnotherPhase(), section, profile: $"school: {{ phase: {phase}, type: {type} }}"));

    [Theory]
    [InlineData("policy-section", "Tell the DSL at once.", "away, in the evening and at weekends, in the holidays and on trips")]
    [InlineData("staff-one-pager", "Pass it to the designated safeguarding lead.", "away")]
    [InlineData("flowchart-poster", "Tell the DSL.", "away")]
    [InlineData("policy-section", "Tell the DSL. If unavailable, tell the head. Holidays: the inbox is read. Trips: ring the office.", "in the evening and at weekends")]
    public void A_time_for_which_nobody_is_named_is_asked_for(string document, string section, string missing)
    {
        var found = Assert.Single(Check.RunDocument(new NobodyForTheTime(), section, document, "cover: { offsite: Ring the office }"));
        Assert.EndsWith(missing, found.Message);
        Check.HasManners(found);
    }

    [Theory]
    [InlineData("staff-one-pager", "Tell the DSL. No one there? Tell a senior leader.")]
    [InlineData("staff-one-pager", "Listen calmly.")]
    [InlineData("parent-leaflet", "Tell the DSL.")]
    [InlineData("policy-section", "Tell the DSL. If you cannot reach the DSL, refer yourself. Out of hours, call 999. Holidays and trips are in the plan.")]
    public void What_is_answered_is_not_asked_again(string document, string section) => Assert.Empty(Check.RunDocument(new NobodyForTheTime(), section, document));

    [Fact]
    public void A_boarding_school_is_asked_about_the_night() => Assert.Contains(
        "at night in the boarding house",
        Assert.Single(Check.RunDocument(
            new NobodyForTheTime(),
            "Tell the DSL. If away, refer yourself. Out of hours and holidays: the office. Trips: the leader.",
            profile: "school: { boarding: full }")).Message);
}
