using PolicyKit.Symbols;

namespace PolicyKit.Tests.Symbols;

public sealed class PackVersionTests
{
    [Theory]
    [InlineData("1", "1.0.0")]
    [InlineData("1.2", "1.2.0")]
    [InlineData("01.2.3", "1.2.3")]
    [InlineData("1.0.0-Beta.2", "1.0.0-Beta.2")]
    [InlineData("1.0.0+commit", "1.0.0")]
    public void A_version_is_written_in_full(string text, string expected) => Assert.Equal(expected, PackVersion.Parse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("1.x")]
    [InlineData("1.2.3.4")]
    [InlineData("-1.0")]
    [InlineData("1.0-")]
    [InlineData("1.0-a..b")]
    [InlineData("1.0-a/../b")]
    [InlineData("99999999999")]
    [InlineData("1 .0")]
    public void What_is_no_version_is_not_read_as_one(string text) => Assert.Null(PackVersion.Parse(text));

    [Fact]
    public void Versions_are_ordered_by_number_and_a_preview_stands_before_its_release()
    {
        string[] ordered = ["0.9.9", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0", "1.0.1", "1.2.0", "1.10.0", "2.0.0"];
        Assert.Equal(ordered, ordered.Reverse().Select(v => PackVersion.Parse(v)!).Order().Select(v => v.ToString()));
    }

    [Fact]
    public void Versions_that_differ_in_writing_alone_are_one() => Assert.Equal(PackVersion.Parse("1.0"), PackVersion.Parse("1.0.0"));
}
