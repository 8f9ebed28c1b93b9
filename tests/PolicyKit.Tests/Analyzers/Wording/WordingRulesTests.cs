using PolicyKit.Analyzers.Wording;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

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

    [Theory]
    [InlineData("policy-section", "Most of it is {|PK5011:peer on peer|}.")]
    [InlineData("policy-section", "{|PK5011:Peer-on-peer|} abuse is recorded.")]
    [InlineData("policy-section", "Most of it is child on child, from one peer on to another peer.")]
    [InlineData("policy-section", "Both {|PK5011:offenders|} were told.")]
    [InlineData("policy-section", "They broke an offensive silence.")]
    [InlineData("staff-one-pager", "You may {|PK5011:look only briefly|}.")]
    [InlineData("staff-one-pager", "Never look only briefly: never look.")]
    [InlineData("policy-section", "You may look only briefly.")]
    public void A_word_of_the_packs_list_is_reported_in_the_documents_it_is_meant_for(string document, string section) =>
        Check.Document<WordToAvoid>(section, document);

    [Fact]
    public void A_word_with_a_plain_replacement_comes_with_a_repair_and_one_with_advice_does_not()
    {
        var plain = Assert.Single(Check.RunDocument(new WordToAvoid(), "Peer on peer abuse is recorded."));
        Assert.True(plain.Fix!.IsSafe);
        Assert.Equal("Child on child abuse is recorded.", TextChange.Apply("Peer on peer abuse is recorded.", plain.Fix.Changes));

        var advised = Assert.Single(Check.RunDocument(new WordToAvoid(), "The offender was told."));
        Assert.Null(advised.Fix);
        Assert.Equal("Write “the young person”", Assert.Single(advised.Hints));

        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(Check.RunDocument(new WordToAvoid(), "You may look only briefly.", "staff-one-pager")).Severity);
    }
}
