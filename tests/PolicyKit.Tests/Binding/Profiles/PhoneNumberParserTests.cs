using PolicyKit.Binding.Profiles;

namespace PolicyKit.Tests.Binding.Profiles;

public sealed class PhoneNumberParserTests
{
    [Theory]
    [InlineData("01632 960101", "01632 960101", "tel:+441632960101")]
    [InlineData("(01632) 960-101", "01632 960101", "tel:+441632960101")]
    [InlineData("+44 (0)1632 960101", "01632 960101", "tel:+441632960101")]
    [InlineData("0044 1632 960101", "01632 960101", "tel:+441632960101")]
    [InlineData("02079460123", "020 7946 0123", "tel:+442079460123")]
    [InlineData("0117 496 0123", "0117 496 0123", "tel:+441174960123")]
    [InlineData("01214960123", "0121 496 0123", "tel:+441214960123")]
    [InlineData("07700 900123", "07700 900123", "tel:+447700900123")]
    [InlineData("03069990123", "0306 999 0123", "tel:+443069990123")]
    [InlineData("0808 157 0123", "0808 157 0123", "tel:+448081570123")]
    [InlineData("0800 1111", "0800 1111", "tel:08001111")]
    [InlineData("0800 11 11", "0800 1111", "tel:08001111")]
    [InlineData("0800 111111", "0800 111111", "tel:+44800111111")]
    [InlineData("0845 46 47", "0845 4647", "tel:08454647")]
    [InlineData("01204 96010", "01204 96010", "tel:+44120496010")]
    [InlineData("01454 615165", "01454 615165", "tel:+441454615165")]
    [InlineData("101", "101", "tel:101")]
    [InlineData("116 000", "116 000", "tel:116000")]
    [InlineData("01632 960101 ext 12", "01632 960101 extension 12", "tel:+441632960101;ext=12")]
    [InlineData("01632 960101 x12", "01632 960101 extension 12", "tel:+441632960101;ext=12")]
    [InlineData("01632 960101 #12", "01632 960101 extension 12", "tel:+441632960101;ext=12")]
    public void A_number_that_can_be_dialled_is_grouped_for_reading(string written, string printed, string target)
    {
        var number = PhoneNumberParser.Parse(written).Value!;
        Assert.Equal(printed, number.Text.Replace('\u00A0', ' '));
        Assert.DoesNotContain(' ', number.Display);
        Assert.Equal(target, number.Target);
    }

    [Theory]
    [InlineData("0845 670 000", "it has 10 digits, but a number that starts with 0845 has 11")]
    [InlineData("01632 96010", "it has 10 digits, but a number that starts with 01632 has 11")]
    [InlineData("01632 9601012", "it has 12 digits, but a number that starts with 01632 has 11")]
    [InlineData("07700 90012", "it has 10 digits, but a number that starts with 0770 has 11")]
    [InlineData("0800 1112", "it has 8 digits, but a number that starts with 0800 has 10 or 11")]
    [InlineData("1632 960101", "it does not start with 0")]
    [InlineData("0632 960101", "no UK number starts with 063")]
    [InlineData("+33 1 23 45 67 89", "it is not a UK number")]
    [InlineData("00353 1 234 5678", "it is not a UK number")]
    [InlineData("ring the office", "it holds more than digits")]
    [InlineData("01632 960101 / 960102", "it has 17 digits, but a number that starts with 01632 has 11")]
    [InlineData("0", "no UK number starts with 0")]
    public void A_number_that_cannot_be_dialled_says_why(string written, string why)
    {
        var problem = PhoneNumberParser.Parse(written).Problem!;
        Assert.Equal("PK2003", problem.Descriptor.Id);
        Assert.Equal(why, problem.Arguments[1]);
    }

    [Theory]
    [InlineData("0500 123 456")]
    [InlineData("0909 879 0123")]
    public void A_withdrawn_or_premium_number_is_refused(string written) =>
        Assert.Equal("PK2005", PhoneNumberParser.Parse(written).Problem!.Descriptor.Id);

    [Theory]
    [InlineData("01632 96O101", "01632 960101")]
    [InlineData("O1632 96O1Ol", "01632 960101")]
    public void A_letter_in_a_number_is_suggested_away(string written, string meant)
    {
        var problem = PhoneNumberParser.Parse(written).Problem!;
        Assert.Equal("PK2004", problem.Descriptor.Id);
        Assert.Equal(meant, problem.Replacement);
        Assert.False(problem.IsSafe);
    }
}
