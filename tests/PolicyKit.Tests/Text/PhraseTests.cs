using PolicyKit.Text;

namespace PolicyKit.Tests.Text;

public sealed class PhraseTests
{
    [Theory]
    [InlineData("peer on peer", "All peer-on-peer abuse", "peer-on-peer")]
    [InlineData("peer on peer", "All Peer\non peer abuse", "Peer\non peer")]
    [InlineData("peer on peer", "One peer, on peer review", null)]
    [InlineData("peer on peer", "A peer on peers", null)]
    [InlineData("sext*", "A sexting case", "sexting")]
    [InlineData("sext*", "The sixth sext", "sext")]
    [InlineData("sext", "A sexting case", null)]
    [InlineData("children's board*", "All children’s boards", "children’s boards")]
    [InlineData("children's board", "All childrens board", null)]
    [InlineData("thinkuknow.co.uk", "See www.thinkuknow.co.uk/parents", "thinkuknow.co.uk")]
    [InlineData("thinkuknow.co.uk", "See thinkuknow co uk", null)]
    [InlineData("PSHE (non-statutory)", "In PSHE (non-statutory) lessons", "PSHE (non-statutory")]
    [InlineData("***", "anything", null)]
    public void A_phrase_is_found_as_whole_words_however_they_are_set(string phrase, string text, string? expected)
    {
        var words = Words.Split(text);
        var span = Enumerable.Range(0, words.Length).Select(first => Phrase.Parse(phrase).FindAt(text, words, first)).FirstOrDefault(found => found is not null);

        Assert.Equal(expected, span is { } found ? text.Substring(found.Start, found.Length) : null);
    }

    [Fact]
    public void Of_phrases_that_start_together_the_longest_is_found_and_none_within_it()
    {
        var index = PhraseIndex<string>.Create(["children board", "safeguarding children board", "safeguarding", "board*"], phrase => [Phrase.Parse(phrase)]);
        const string Text = "Safeguarding children board. Boards, safeguarding.";

        Assert.Equal(["safeguarding children board", "board*", "safeguarding"], index.Find(Text, Words.Split(Text)).Select(found => found.Value));
    }
}
