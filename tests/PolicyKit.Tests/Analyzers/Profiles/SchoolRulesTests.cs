using PolicyKit.Analyzers.Profiles;
using PolicyKit.Diagnostics;

namespace PolicyKit.Tests.Analyzers.Profiles;

public sealed class SchoolRulesTests
{
    [Theory]
    [InlineData("primary", "4-16")]
    [InlineData("fe-college", "5-19")]
    [InlineData("nursery", "2-11")]
    [InlineData("secondary", "4-16")]
    [InlineData("all-through", "11-18")]
    [InlineData("pru", "2-16")]
    public void Ages_that_no_such_school_has_are_reported(string phase, string ages) => Check.Analyzer<AgesOutsidePhase>($$"""
        school: { phase: {{phase}}, ages: {|PK3020:{{ages}}|} }
        """);

    [Theory]
    [InlineData("nursery", "0-5")]
    [InlineData("infant", "3-7")]
    [InlineData("first", "3-9")]
    [InlineData("primary", "2-11")]
    [InlineData("junior", "7-11")]
    [InlineData("middle", "9-13")]
    [InlineData("secondary", "13-18")]
    [InlineData("all-through", "2-19")]
    [InlineData("sixth-form", "16-19")]
    [InlineData("fe-college", "14-25")]
    [InlineData("special", "2-25")]
    [InlineData("pru", "4-18")]
    public void Usual_ages_are_silent(string phase, string ages) => Check.Analyzer<AgesOutsidePhase>($$"""
        school: { phase: {{phase}}, ages: {{ages}} }
        """);

    [Theory]
    [InlineData("primary", "nursery")]
    [InlineData("secondary", "16-19-academy")]
    [InlineData("fe-college", "academy")]
    [InlineData("primary", "pru")]
    public void A_type_that_no_such_school_has_is_reported(string phase, string type) => Check.Analyzer<TypeAgainstPhase>($$"""
        school: { phase: {{phase}}, type: {|PK3021:{{type}}|} }
        """);

    [Theory]
    [InlineData("nursery", "maintained")]
    [InlineData("special", "independent")]
    [InlineData("sixth-form", "16-19-academy")]
    [InlineData("pru", "ap-academy")]
    [InlineData("all-through", "free")]
    public void Usual_types_are_silent(string phase, string type) => Check.Analyzer<TypeAgainstPhase>($$"""
        school: { phase: {{phase}}, type: {{type}} }
        """);

    [Fact]
    public void A_number_of_another_authority_is_reported_where_the_code_is_known()
    {
        Check.Analyzer<AuthorityMismatch>("school: { dfe_number: {|PK3022:801/2345|}, local_authority: north somerset }\n");
        Check.Analyzer<AuthorityMismatch>("school: { dfe_number: {|PK3022:8012345|}, local_authority: 802 }\n");
        Check.Analyzer<AuthorityMismatch>("school: { dfe_number: 999/2345, local_authority: Exampleshire }\n");
    }

    [Fact]
    public void A_name_has_a_hundred_and_twenty_characters_at_most()
    {
        Check.Analyzer<NameTooLong>($$"""school: { name: {{new string('é', 120)}} }""");
        Assert.True(Check.Analyzer<NameTooLong>($$"""school: { name: {|PK3033:{{new string('é', 121)}}|} }""")[0].IsError);
        Assert.Equal(DiagnosticSeverity.Warning, Check.Analyzer<NameTooLong>($$"""school: { short_name: {|PK3033:{{new string('é', 31)}}|} }""")[0].Severity);
    }

    [Theory]
    [InlineData("Oakfield www.oakfield.org", true)]
    [InlineData("https://oakfield", true)]
    [InlineData("Oakfield.co.uk", true)]
    [InlineData("St. John's, Ukfield", false)]
    [InlineData("Co.Durham School", false)]
    public void A_web_address_is_no_name(string name, bool isAddress) => Check.Analyzer<WebAddressInName>(
        isAddress ? $$"""school: { name: {|PK3034:"{{name}}"|} }""" : $$"""school: { name: "{{name}}" }""");

    [Fact]
    public void An_email_address_for_a_name_is_called_one()
    {
        var found = Assert.Single(Check.RunAll("people: { headteacher: { name: head@oakfield.example } }\n"), d => d.Id == "PK3034");
        Assert.EndsWith("holds an email address", found.Message);
        Assert.EndsWith("`email:`", Assert.Single(found.Hints));
    }

    [Theory]
    [InlineData("#f2b705", true)]
    [InlineData("#777777", true)]
    [InlineData("#767676", false)]
    [InlineData("#000", false)]
    public void A_pale_colour_is_reported(string colour, bool isPale) => Check.Analyzer<LowContrast>(
        isPale ? $$"""brand: { primary: {|PK3035:"{{colour}}"|} }""" : $$"""brand: { primary: "{{colour}}" }""");

    [Fact]
    public void What_a_pack_gives_is_not_asked_of_the_school()
    {
        var missing = Check.Run(new MissingValue(), "school: { name: Oakfield }\n", new CompilationOptions(Check.Today)).Select(d => d.Message).ToArray();
        Assert.Contains("The profile does not say how to reach the local authority designated officer (LADO)", missing);
        Assert.Contains("The profile does not say which phase the school is", missing);
        Assert.DoesNotContain("The profile does not say what the school is called", missing);
    }

    [Fact]
    public void An_empty_value_is_missing_at_its_key() => Assert.Equal(
        "profile.yaml:2:3: error PK3001: The profile does not say what the school is called",
        Check.Run(new MissingValue(), "school:\n  name:\n  urn: 123456\n", new CompilationOptions(Check.Today))[0].ToString());

    [Fact]
    public void Early_help_and_the_police_force_are_advised() => Check.Analyzer<MissingAdvisedValue>("""
        {|PK3002:{|PK3002:contacts|}|}: { lado: { name: Designated officer, phone: 01632 960202 } }
        """);

    [Fact]
    public void A_logo_needs_words() => Check.Analyzer<LogoWithoutText>("""brand: { logo: {|PK3036:oakfield.png|} }""");
}
