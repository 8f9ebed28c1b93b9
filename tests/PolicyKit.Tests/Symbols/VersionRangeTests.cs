using PolicyKit.Symbols;

namespace PolicyKit.Tests.Symbols;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData("1.0", "1.0.0", "9.0.0")]
    [InlineData("[1.0,2.0)", "1.0.0", "1.9.9")]
    [InlineData("(1.0, 2.0]", "1.0.1", "2.0.0")]
    [InlineData("[1.2]", "1.2.0", "1.2.0")]
    [InlineData("(,2.0)", "0.0.1", "1.9.0")]
    [InlineData("*", "0.0.1", "9.0.0")]
    public void Versions_inside_a_range_will_do(string range, string first, string last) =>
        Assert.All(new[] { first, last }, version => Assert.True(Contains(range, version)));

    [Theory]
    [InlineData("1.0", "0.9.9")]
    [InlineData("1.0", "1.0.0-beta")]
    [InlineData("[1.0,2.0)", "2.0.0")]
    [InlineData("(1.0,2.0]", "1.0.0")]
    [InlineData("[1.2]", "1.2.1")]
    [InlineData("(,2.0)", "2.0.0")]
    public void Versions_outside_it_will_not(string range, string version) => Assert.False(Contains(range, version));

    [Theory]
    [InlineData("[1.0")]
    [InlineData("1.0)")]
    [InlineData("[1.0,2.0,3.0]")]
    [InlineData("(1.0)")]
    [InlineData("[2.0,1.0]")]
    [InlineData("[1.0,1.0)")]
    [InlineData("latest")]
    [InlineData("[]")]
    public void What_is_no_range_is_not_read_as_one(string text) => Assert.Null(VersionRange.Parse(text));

    [Theory]
    [InlineData("1.0", "1.1.0")]
    [InlineData("[1.0,1.1)", "1.0.0")]
    [InlineData("2.0-beta", "2.0.0-beta.2")]
    [InlineData("[3.0,4.0)", null)]
    public void The_latest_release_in_the_range_is_best_and_a_preview_only_when_asked_for(string range, string? best)
    {
        var versions = new[] { "1.0.0", "1.1.0", "2.0.0-beta.2", "2.0.0-beta.1" }.Select(v => PackVersion.Parse(v)!);
        Assert.Equal(best, VersionRange.Parse(range)!.FindBest(versions)?.ToString());
    }

    [Theory]
    [InlineData("1.0", "1.0.0")]
    [InlineData("[1.0, 2.0)", "[1.0.0,2.0.0)")]
    [InlineData("[1.2]", "[1.2.0]")]
    [InlineData("[,2.0]", "(,2.0.0]")]
    [InlineData("", "*")]
    public void A_range_is_written_as_NuGet_writes_it(string text, string expected) => Assert.Equal(expected, VersionRange.Parse(text)?.ToString());

    private static bool Contains(string range, string version) => VersionRange.Parse(range)!.Contains(PackVersion.Parse(version)!);
}
