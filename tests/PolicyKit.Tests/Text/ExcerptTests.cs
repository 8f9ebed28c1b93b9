using PolicyKit.Text;

namespace PolicyKit.Tests.Text;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Ring", "Ring")]
    [InlineData("Rings", "Ring…")]
    [InlineData("Red coat", "Red…")]
    [InlineData("Red🙂", "Red…")]
    public void What_is_too_long_ends_in_dots_and_never_in_half_a_character(string text, string expected) => Assert.Equal(expected, Excerpt.Cut(text, 4));
}
