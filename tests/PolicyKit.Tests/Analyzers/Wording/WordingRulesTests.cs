using PolicyKit.Analyzers.Wording;

namespace PolicyKit.Tests.Analyzers.Wording;

public sealed class WordingRulesTests
{
    [Theory]
    [InlineData("Tell {|PK5010:[insert name of DSL]|} at once.")]
    [InlineData("The lead is {|PK5010:TBC|}.")]
    [InlineData("He or she ({|PK5010:delete as appropriate|}) decides.")]
    public void An_instruction_to_the_author_is_reported(string section) => Check.Document<UnfilledPlaceholder>(section);

    [Theory]
    [InlineData("Tell the lead at once.")]
    [InlineData("Staff delete nothing as appropriate steps come first.")]
    public void A_sentence_is_not(string section) => Check.Document<UnfilledPlaceholder>(section);

    [Fact]
    public void A_placeholder_in_the_profile_is_found_there()
    {
        const string Profile = "cover: { unavailable: TBC }";
        var found = Assert.Single(Check.RunDocument(new UnfilledPlaceholder(), "Or tell {{ cover.unavailable }}.", profile: Profile));
        Assert.Equal("profile.yaml:1:23", found.Location!.ToString());
    }
}
