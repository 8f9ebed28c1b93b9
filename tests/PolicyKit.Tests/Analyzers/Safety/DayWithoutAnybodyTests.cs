using PolicyKit.Analyzers.Safety;
using PolicyKit.Diagnostics;

namespace PolicyKit.Tests.Analyzers.Safety;

public sealed class DayWithoutAnybodyTests
{
    private const string Profile = """
        people:
          dsl: { name: Amina Begum, hours: "Mon-Tue 08:00-16:00; Thu-Fri 08:00-16:00" }
          deputies:
            - { name: Tom Reed, hours: Mon 08:00-16:00 }
            - { name: Priya Shah, hours: Wed 08:00-16:00 }
        """;

    [Theory]
    [InlineData("Tell Amina Begum.")]
    [InlineData("Tell Amina Begum or Tom Reed.")]
    public void A_day_on_which_nobody_who_is_named_is_there_is_reported(string text)
    {
        var found = Assert.Single(Run(text));
        Assert.Equal("For Wednesday 8.30am to 3.30pm the document names nobody who is there", found.Message);
        Assert.Equal("Name Priya Shah too; templates print `people.stand_ins`", Assert.Single(found.Hints));
    }

    [Theory]
    [InlineData("Tell Amina Begum or Priya Shah.")]
    [InlineData("Tell the DSL.")]
    public void A_document_that_names_somebody_for_every_day_or_nobody_at_all_is_left_alone(string text) => Assert.Empty(Run(text));

    [Fact]
    public void A_day_that_no_deputy_fills_is_the_profiles_to_mend() =>
        Assert.Empty(Run("Tell Amina Begum.", Profile.Replace("Wed 08", "Mon 08")));

    [Fact]
    public void The_policy_may_name_whom_it_likes() =>
        Assert.Empty(Check.RunDocument(new DayWithoutAnybody(), "Tell Amina Begum.", "policy-section", Profile));

    private static IEnumerable<Diagnostic> Run(string text, string profile = Profile) => Check.RunDocument(new DayWithoutAnybody(), text, "staff-one-pager", profile);
}
