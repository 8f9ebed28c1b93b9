using PolicyKit.Symbols;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Text;

namespace PolicyKit.Tests.Symbols;

public sealed class DutyRotaTests
{
    private const string AllWeek = "Mon-Fri 08:00-16:00";

    [Fact]
    public void Of_a_lead_who_is_always_there_the_first_deputy_stands_in() =>
        Assert.Equal("Ada", GetStandIns(AllWeek, "Mon 08:00-16:00", AllWeek));

    [Fact]
    public void The_only_deputy_who_is_there_when_the_lead_is_away_stands_in_whoever_is_first() =>
        Assert.Equal("Ben", GetStandIns("Mon-Tue 08:00-16:00; Thu-Fri 08:00-16:00", "Mon 08:00-16:00", "Wed 08:00-16:00"));

    [Fact]
    public void One_who_fills_the_week_is_better_than_two_who_stand_first() =>
        Assert.Equal("Cem", GetStandIns("Mon-Wed 08:00-16:00", "Thu 08:00-16:00", "Fri 08:00-16:00", "Thu-Fri 08:00-16:00"));

    [Fact]
    public void Of_two_who_serve_as_well_the_first_stands_in() =>
        Assert.Equal("Ada", GetStandIns("Mon-Thu 08:00-16:00", "Fri 08:00-16:00", AllWeek));

    [Fact]
    public void Whoever_fills_most_of_the_absence_comes_first() =>
        Assert.Equal("Ben, Ada", GetStandIns("Mon-Tue 08:00-16:00", "Wed 08:00-16:00", "Thu-Fri 08:00-16:00"));

    [Fact]
    public void Parts_of_days_are_filled_too() =>
        Assert.Equal("Ada, Ben", GetStandIns("Mon-Fri 12:30-16:00", "Mon-Wed 08:00-12:30", "Thu-Fri 08:00-12:30", "Thu-Fri 09:00-12:30"));

    [Fact]
    public void A_day_that_nobody_fills_leaves_the_rest_filled() =>
        Assert.Equal("Ben", GetStandIns("Mon-Wed 08:00-16:00", "Mon 08:00-16:00", "Fri 08:00-16:00"));

    [Fact]
    public void Without_a_lead_the_deputies_fill_the_week() =>
        Assert.Equal("Ada, Cem", GetStandIns("", "Mon-Wed 08:00-16:00", "Tue-Thu 08:00-16:00", "Thu-Fri 08:00-16:00"));

    [Fact]
    public void A_deputy_out_of_post_stands_in_for_nobody() =>
        Assert.Equal("Ben", Join(Create("Mon-Thu 08:00-16:00", ["Fri 08:00-16:00, until: 2026-01-01", "Fri 08:00-16:00"]).StandIns));

    [Fact]
    public void Ten_deputies_of_half_a_day_each_are_all_needed()
    {
        string[] halves = [.. from day in new[] { "Mon", "Tue", "Wed", "Thu", "Fri" } from half in new[] { "08:00-12:00", "12:00-16:00" } select $"{day} {half}"];
        var rota = Create("", halves);
        Assert.Equal(10, rota.StandIns.Length);
        Assert.Empty(rota.Others);
    }

    [Fact]
    public void Everybody_else_is_kept_in_the_order_of_the_profile() =>
        Assert.Equal("Ada, Cem", Join(Create("Mon-Thu 08:00-16:00", ["Mon 08:00-16:00", "Fri 08:00-16:00", "Tue 08:00-16:00"]).Others));

    private static string GetStandIns(string lead, params string[] deputies) => Join(Create(lead, deputies).StandIns);

    private static DutyRota Create(string lead, string[] deputies)
    {
        string[] names = ["Ada", "Ben", "Cem", "Dot", "Eve", "Fay", "Gus", "Hal", "Ivy", "Jo"];
        var profile = $$"""
            school: { hours: "Mon-Fri 08:30-15:30" }
            people:
              {{(lead == "" ? "" : $"dsl: {{ name: Lea, hours: \"{lead}\" }}")}}
              deputies:
            {{string.Concat(deputies.Select((hours, i) => $"    - {{ name: {names[i]}, hours: \"{hours.Replace(", ", "\", ")}{(hours.Contains(',') ? "" : "\"")} }}\n"))}}
            """;
        var compilation = Compilation.Create(ProfileSyntaxTree.Parse(SourceText.From(profile, "profile.yaml")), [], new CompilationOptions(Check.Today));
        return DutyRota.Create(compilation.Profile.People, compilation.Profile.School.Hours, Check.Today);
    }

    private static string Join(IEnumerable<PersonSymbol> people) => string.Join(", ", people.Select(person => person.Name));
}
