using PolicyKit.Analyzers.Profiles;
using PolicyKit.Diagnostics;

namespace PolicyKit.Tests.Analyzers.Profiles;

public sealed class PhoneRulesTests
{
    [Theory]
    [InlineData("01632 960101")]
    [InlineData("07700 900123")]
    [InlineData("020 7946 0123")]
    [InlineData("0117 496 0123")]
    [InlineData("0808 157 0123")]
    [InlineData("0306 999 0123")]
    public void A_number_from_an_example_is_an_error_in_a_real_profile(string number) => Check.Analyzer<FictitiousNumber>($$"""
        school: { phone: {|PK3004:{{number}}|}, email: office@oakfield.example, website: "https://oakfield-school.org.uk" }
        """);

    [Fact]
    public void Example_numbers_are_right_where_every_address_is_an_example() => Check.Analyzer<FictitiousNumber>("""
        school: { phone: 01632 960100, email: office@oakfield.example, website: "https://www.oakfield.example/contact" }
        """);

    [Fact]
    public void Without_any_address_a_profile_is_taken_for_a_real_one() => Check.Analyzer<FictitiousNumber>("""
        school: { phone: {|PK3004:01632 960100|} }
        """);

    [Theory]
    [InlineData("0345 000 0000")]
    [InlineData("01454 615165")]
    [InlineData("0800 1111")]
    [InlineData("0300 123 4567")]
    public void Ordinary_numbers_cost_nothing_extra(string number) => Check.Analyzer<CostlyNumber>($$"""contacts: { early_help: { phone: {{number}} } }""");

    [Fact]
    public void A_costly_number_is_an_error_for_the_police()
    {
        var diagnostics = Check.Analyzer<CostlyNumber>("""
            contacts:
              early_help: { phone: {|PK3005:0870 496 0123|} }
              police: { officer: { name: Sam Lee, phone: {|PK3005:0845 496 0123|} } }
            """);
        Assert.Equal([DiagnosticSeverity.Warning, DiagnosticSeverity.Error], diagnostics.OrderBy(d => d.Location!.Span.Start).Select(d => d.Severity));
    }

    [Theory]
    [InlineData("01234 567890", DiagnosticSeverity.Error)]
    [InlineData("07777 777777", DiagnosticSeverity.Error)]
    [InlineData("01454 666666", DiagnosticSeverity.Warning)]
    [InlineData("0117 9123456", DiagnosticSeverity.Warning)]
    public void A_number_that_fills_the_field_is_reported(string number, DiagnosticSeverity severity)
    {
        var diagnostic = Assert.Single(Check.Analyzer<PlaceholderNumber>($$"""school: { phone: {|PK3008:{{number}}|} }"""));
        Assert.Equal(severity, diagnostic.Severity);
    }

    [Fact]
    public void A_national_number_is_no_persons_own() => Check.Analyzer<ShortCodeForPerson>("""
        people: { dsl: { phone: {|PK3007:999|} } }
        contacts: { police: { officer: { name: Sam Lee, phone: 101 } } }
        """);

    [Fact]
    public void A_mobile_is_worth_a_word_and_no_more()
    {
        var diagnostic = Assert.Single(Check.Analyzer<MobileNumber>("""people: { dsl: { phone: {|PK3037:07700 900123|} } }"""));
        Assert.Equal(DiagnosticSeverity.Information, diagnostic.Severity);
    }

    [Theory]
    [InlineData("headteacher", "the headteacher")]
    [InlineData("chair", "the chair of governors")]
    [InlineData("staff_allegation_contact", "the contact for concerns about adults")]
    public void A_mobile_is_noticed_whoever_it_is_given_for(string role, string name) =>
        Assert.Contains(name, Assert.Single(Check.Analyzer<MobileNumber>($"people: {{ {role}: {{ phone: {{|PK3037:07700 900123|}} }} }}")).Message);
}
