using PolicyKit.Rendering;

namespace PolicyKit.Tests.Rendering;

public sealed class MissingWordsTests
{
    [Theory]
    [InlineData("people.dsl.phone", "telephone number of the designated safeguarding lead")]
    [InlineData("deputy.email", "email address of the deputy safeguarding lead")]
    [InlineData("people.deputies[0].name", "name of the deputy safeguarding lead")]
    [InlineData("contacts.out_of_hours.hours", "hours of social care out of hours")]
    [InlineData("policy.linked.online_safety", "online safety of linked")]
    [InlineData("1 + 2", "1 + 2")]
    public void A_missing_value_is_named_in_words(string code, string words) => Assert.Equal(words, MissingWords.Describe(code));
}
