using PolicyKit.Binding.Profiles;

namespace PolicyKit.Tests.Binding.Profiles;

public sealed class HoursParserTests
{
    [Theory]
    [InlineData("Mon-Fri 08:30-15:30", "Monday to Friday, 8.30am to 3.30pm", "Monday to Friday")]
    [InlineData("Monday to Friday, 8.30am to 4.30pm", "Monday to Friday, 8.30am to 4.30pm", "Monday to Friday")]
    [InlineData("Mon-Wed 8.00am-4pm; Thu 08:00-12:00", "Monday to Wednesday, 8am to 4pm; Thursday, 8am to 12 noon", "Monday to Thursday")]
    [InlineData("Mon, Thu and Fri 9am–5pm", "Monday, Thursday and Friday, 9am to 5pm", "Monday, Thursday and Friday")]
    [InlineData("Tue and Wed 09:00-17:00", "Tuesday and Wednesday, 9am to 5pm", "Tuesday and Wednesday")]
    [InlineData("Thu 9-12, 1-4pm", "Thursday, 9am to 12 noon and 1pm to 4pm", "Thursday")]
    [InlineData("weekdays 8-4pm", "Monday to Friday, 8am to 4pm", "Monday to Friday")]
    [InlineData("Fri-Mon 17:00-09:00", "Monday and Friday to Sunday, 5pm to 9am", "Monday and Friday to Sunday")]
    [InlineData("every day 21:30-midnight", "Every day, 9.30pm to midnight", "Every day")]
    [InlineData("24 hours", "Every day, 24 hours", "Every day")]
    [InlineData("All other times", "All other times", "")]
    public void Hours_are_read_and_told_in_English(string written, string text, string days)
    {
        var hours = HoursParser.Parse(written).Value!;
        Assert.Equal(text, hours.Text);
        Assert.Equal(days, hours.DaysText);
    }

    [Fact]
    public void A_night_is_counted_on_both_of_its_days()
    {
        var hours = HoursParser.Parse("Sun 22:00-06:00").Value!;
        Assert.Equal(["Monday 00:00-06:00", "Sunday 22:00-00:00"], hours.Periods.Select(p => $"{p.Day} {p.From:HH:mm}-{p.Until:HH:mm}"));
    }

    [Fact]
    public void Periods_that_touch_are_one()
    {
        var hours = HoursParser.Parse("Mon 08:00-12:00; Mon 12:00-16:00; Mon 09:00-10:00").Value!;
        Assert.Equal(["Monday 08:00-16:00"], hours.Periods.Select(p => $"{p.Day} {p.From:HH:mm}-{p.Until:HH:mm}"));
    }

    [Theory]
    [InlineData("Mon-Fri 08:30-03:30", "“08:30-03:30” ends before it begins")]
    [InlineData("Mon-Fri 9-5", "“9-5” ends before it begins")]
    [InlineData("08:30-15:30", "they name no days")]
    [InlineData("Mon-Fri", "there is no time from and until in “mon-fri”")]
    [InlineData("Mom-Fri 08:30-15:30", "“mom-fri” names no days")]
    [InlineData("Mon-Fri 08:30-25:30", "“08:30-25:30” holds no such time of day")]
    [InlineData("Mon-Fri 08:30-15:30 in term time", "“in term time” is not a time")]
    [InlineData(";", "they name no days")]
    public void Hours_that_cannot_be_understood_say_why(string written, string why) =>
        Assert.Equal(why, HoursParser.Parse(written).Problem!.Arguments[1]);
}
