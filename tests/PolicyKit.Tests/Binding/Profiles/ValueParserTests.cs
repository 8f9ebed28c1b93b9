using PolicyKit.Binding.Profiles;

namespace PolicyKit.Tests.Binding.Profiles;

public sealed class ValueParserTests
{
    [Theory]
    [InlineData("2027-03-31")]
    [InlineData("31/03/2027")]
    [InlineData("31.3.2027")]
    [InlineData("31 March 2027")]
    [InlineData("31st march 2027")]
    [InlineData("31 Mar 2027")]
    public void A_date_is_read_in_every_UK_form(string written) => Assert.Equal(new DateOnly(2027, 3, 31), DateParser.Parse(written).Value);

    [Theory]
    [InlineData("31/06/2027", "June has 30 days")]
    [InlineData("29 February 2027", "February 2027 has 28 days")]
    [InlineData("0/06/2027", "June has 30 days")]
    [InlineData("12/31/2027", "there is no month “31”")]
    [InlineData("1 Octember 2027", "there is no month “Octember”")]
    [InlineData("2072-03-31", "its year is not between 2015 and 2040")]
    [InlineData("31/03/27", "it is not in a form that is known")]
    [InlineData("next March", "it is not in a form that is known")]
    public void An_impossible_date_says_why(string written, string why) => Assert.Equal(why, DateParser.Parse(written).Problem!.Arguments[1]);

    [Theory]
    [InlineData("dsl@oakfield.example")]
    [InlineData("tom.o'neill@sub.oakfield.example")]
    [InlineData("büro@schüle.example")]
    public void An_email_address_is_kept_as_it_is_written(string written) => Assert.Equal(written, EmailParser.Parse(written).Value);

    [Theory]
    [InlineData("oakfield.example", "it has no @")]
    [InlineData("a@b@c.example", "it has more than one @")]
    [InlineData("dsl @oakfield.example", "it holds a space")]
    [InlineData("@oakfield.example", "nothing stands before the @")]
    [InlineData("dsl@oakfield.example.", "it ends in punctuation")]
    [InlineData("dsl@oakfield", "its domain needs a dot between words")]
    [InlineData("dsl@oakfield..example", "its domain needs a dot between words")]
    [InlineData("mailto:dsl@oakfield.example", "it holds a sign that no address has")]
    public void An_address_that_cannot_be_written_to_says_why(string written, string why) => Assert.Equal(why, EmailParser.Parse(written).Problem!.Arguments[1]);

    [Theory]
    [InlineData("http://oakfield.example", "it does not start with https", "https://oakfield.example")]
    [InlineData("www.oakfield.example", "it does not start with https://", "https://www.oakfield.example")]
    [InlineData("https://oakfield", "its host has no dot", null)]
    [InlineData("https://user:secret@oakfield.example", "it holds a user name or password", null)]
    [InlineData("https://oakfield.example/a%20", "it holds a space", null)]
    [InlineData("https://oakfield.example/a b", "it holds a space", null)]
    [InlineData("javascript:alert(1)", "it does not start with https://", null)]
    [InlineData("https://oakfield.example/\"><script>", "it holds a sign that no address has", null)]
    public void A_web_address_that_cannot_be_printed_says_why(string written, string why, string? meant)
    {
        var problem = WebAddressParser.Parse(written).Problem!;
        Assert.Equal(why, problem.Arguments[1]);
        Assert.Equal(meant, problem.Replacement);
    }

    [Theory]
    [InlineData("802/2345")]
    [InlineData("8022345")]
    [InlineData("802-2345")]
    public void A_DfE_number_is_printed_in_one_form(string written) => Assert.Equal("802/2345", DfeNumberParser.Parse(written).Value);

    [Theory]
    [InlineData("4-11")]
    [InlineData("4 to 11")]
    [InlineData("4–11")]
    public void Ages_are_read_with_any_dash(string written) => Assert.Equal("4 to 11", AgeRangeParser.Parse(written).Value.ToString());

    [Theory]
    [InlineData("11-4")]
    [InlineData("11")]
    [InlineData("4-26")]
    [InlineData("11-11")]
    public void Ages_that_are_no_range_are_refused(string written) => Assert.NotNull(AgeRangeParser.Parse(written).Problem);

    [Theory]
    [InlineData("7.9", true)]
    [InlineData("12", true)]
    [InlineData("B4", true)]
    [InlineData("4.2.", true)]
    [InlineData("Section 7", false)]
    [InlineData("7..9", false)]
    public void A_section_number_is_figures_with_full_stops(string written, bool isRight) =>
        Assert.Equal(isRight, SectionNumberParser.Parse(written).Problem is null);

    [Theory]
    [InlineData("oakfield.png", true)]
    [InlineData(@"pictures\oakfield.JPG", true)]
    [InlineData("../oakfield.png", false)]
    [InlineData("/home/oakfield.png", false)]
    [InlineData(@"C:\oakfield.png", false)]
    [InlineData("https://oakfield.example/logo.png", false)]
    [InlineData("oakfield.svg", false)]
    public void A_picture_lies_beside_the_profile(string written, bool isRight) =>
        Assert.Equal(isRight, PicturePathParser.Parse(written).Problem is null);

    [Fact]
    public void Colours_come_out_with_six_digits()
    {
        Assert.Equal("#1d4f91", ColourParser.Parse("#1D4F91").Value);
        Assert.Equal("#aabbcc", ColourParser.Parse("abc").Value);
        Assert.NotNull(ColourParser.Parse("navy").Problem);
    }
}
