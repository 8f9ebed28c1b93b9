using PolicyKit.Analyzers.Profiles;

namespace PolicyKit.Tests.Analyzers.Profiles;

public sealed class CoverRulesTests
{
    [Fact]
    public void Empty_hours_are_named_day_by_day()
    {
        var diagnostic = Assert.Single(Check.Analyzer<UncoveredHours>("""
            school: { hours: Mon-Fri 08:30-15:30 }
            people:
              dsl: { name: Amina Begum, hours: Mon-Wed 08:00-13:00; Thu-Fri 08:00-16:00 }
              {|PK3018:deputies|}:
                - { name: Tom O'Neill, hours: Mon-Tue 12:30-16:00; Fri 08:00-12:00 }
            """));
        Assert.Equal("Nobody is named for Wednesday 1pm to 3.30pm", diagnostic.Message);
    }

    [Fact]
    public void Several_gaps_are_one_message()
    {
        var diagnostic = Assert.Single(Check.Analyzer<UncoveredHours>("""
            people:
              {|PK3018:dsl|}: { name: Amina Begum, hours: Mon 09:00-15:30; Wed 08:30-12:00; Thu-Fri 08:30-15:30 }
            """));
        Assert.Equal("Nobody is named for Monday 8.30am to 9am, Tuesday 8.30am to 3.30pm and Wednesday 12 noon to 3.30pm", diagnostic.Message);
    }

    [Fact]
    public void A_person_without_hours_is_there_in_school_hours() => Check.Analyzer<UncoveredHours>("""
        school: { hours: Mon-Sat 07:00-19:00 }
        people: { dsl: { name: Amina Begum } }
        """);

    [Fact]
    public void A_deputy_who_has_left_covers_nothing() => Check.Analyzer<UncoveredHours>("""
        people:
          dsl: { name: Amina Begum, hours: Mon-Thu 08:00-16:00 }
          {|PK3018:deputies|}: [{ name: Tom O'Neill, until: 2026-07-31 }]
        """);

    [Fact]
    public void Hours_that_are_wrong_are_told_once() => Check.Analyzer<UncoveredHours>("""
        people: { dsl: { name: Amina Begum, hours: {|PK2010:Mon-Fri|} } }
        """);

    [Fact]
    public void Nights_are_covered_across_midnight() => Check.Analyzer<UncoveredHours>("""
        school: { hours: every day 00:00-24:00 }
        people:
          dsl: { name: Amina Begum, hours: every day 07:00-22:00 }
          deputies: [{ name: Tom O'Neill, hours: every day 22:00-07:00 }]
        """);

    [Theory]
    [InlineData("all other times")]
    [InlineData("24 hours")]
    [InlineData("Mon-Fri 17:00-09:00; Sat-Sun 00:00-24:00; Mon 00:00-09:00")]
    public void Social_care_answers_round_the_clock(string hours) => Check.Analyzer<GapAroundTheClock>($$"""
        contacts:
          front_door: { hours: Mon-Fri 09:00-17:00 }
          out_of_hours: { hours: "{{hours}}" }
        """);

    [Fact]
    public void Hours_when_social_care_does_not_answer_are_named()
    {
        var diagnostic = Assert.Single(Check.Analyzer<GapAroundTheClock>("""
            contacts:
              front_door: { hours: Mon-Fri 09:00-17:00 }
              out_of_hours: { hours: {|PK3019:"Mon-Fri 17:00-09:00; Sat 00:00-24:00; Mon 00:00-09:00"|} }
            """));
        Assert.Equal("Neither the front door nor the out-of-hours service is there on all of Sunday", diagnostic.Message);
    }
}
