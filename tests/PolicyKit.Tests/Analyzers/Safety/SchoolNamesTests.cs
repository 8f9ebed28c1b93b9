using PolicyKit.Analyzers.Safety;

namespace PolicyKit.Tests.Analyzers.Safety;

/// <summary>Names and people of the profile against what the texts call them.</summary>
public sealed class SchoolNamesTests
{
    private const string Contacts = "contacts: { front_door: { name: Multi-Agency Safeguarding Hub, abbreviation: MASH }, early_help: { name: Early Help Hub } }";

    [Theory]
    [InlineData("Refer to the {|PK4215:SPA|}.")]
    [InlineData("Call the {|PK4215:front door|}.")]
    [InlineData("Refer to the {|PK4215:Single Point of Access|} at once.")]
    public void Any_name_but_the_schools_own_is_reported(string section) => Check.Document<SecondFrontDoorName>(section, profile: Contacts);

    [Theory]
    [InlineData("Refer to the MASH.")]
    [InlineData("Refer to the Multi-Agency Safeguarding Hub (MASH).")]
    [InlineData("For families there is the Early Help Hub.")]
    [InlineData("Refer to {{ contacts.front_door.short }}, and call {{ contacts.early_help.name }} for support.")]
    public void The_schools_own_names_are_not(string section) => Check.Document<SecondFrontDoorName>(section, profile: Contacts);

    [Fact]
    public void A_front_door_that_no_other_area_has_may_keep_its_name()
    {
        const string Profile = "contacts: { front_door: { name: Front Door for Families } }";
        Assert.Empty(Check.RunDocument(new SecondFrontDoorName(), "Call the Front Door for Families.", profile: Profile));
        Assert.Single(Check.RunDocument(new SecondFrontDoorName(), "Call the MASH.", profile: Profile));
    }

    [Theory]
    [InlineData("When nothing is referred, the headteacher signs it off.", "Amina Begum", 1)]
    [InlineData("Reasons, signed by the headteacher.", "Amina Begum", 1)]
    [InlineData("When nothing is referred, the headteacher signs it off.", "Ruth Adeyemi", 0)]
    [InlineData("When nothing is referred, Colin Marsh countersigns for the headteacher.", "Amina Begum", 0)]
    public void A_headteacher_who_is_the_lead_signs_nothing_off(string section, string head, int count) => Assert.Equal(count, Check.RunDocument(
        new SelfSignOff(),
        section,
        profile: $"people: {{ dsl: {{ name: Amina Begum }}, headteacher: {{ name: {head} }}, signoff_alternate: {{ name: Colin Marsh }} }}").Length);

    [Fact]
    public void A_number_in_the_profiles_notes_is_found_there()
    {
        var found = Assert.Single(Check.RunDocument(new UndiallableNumber(), "Holidays: {{ cover.holidays }}.", profile: "cover: { holidays: Ring 0845 670 000 }"));
        Assert.Equal("profile.yaml:1:25", found.Location!.ToString());
    }
}
