using PolicyKit.Text;

namespace PolicyKit.Tests.Text;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("Stay calm. Listen.", "Stay calm.|Listen.")]
    [InlineData("See section 7.9 of the policy, e.g. its table. Then act!", "See section 7.9 of the policy, e.g. its table.|Then act!")]
    [InlineData("Say “you are not in trouble.” Then tell the lead", "Say “you are not in trouble.”|Then tell the lead")]
    [InlineData("No stop at all", "No stop at all")]
    [InlineData("", "")]
    public void A_sentence_ends_where_the_next_begins(string text, string expected) =>
        Assert.Equal(expected, string.Join('|', Sentences.Split(text).Select(span => text.Substring(span.Start, span.Length))));
}
