using PolicyKit.Cli.Packs.Changes;

namespace PolicyKit.Tests.Cli.Packs.Changes;

public sealed class AlignmentTests
{
    [Theory]
    [InlineData("abc", "abc", "")]
    [InlineData("abc", "axc", "b>x")]
    [InlineData("abc", "ac", "b>")]
    [InlineData("ac", "abc", ">b")]
    [InlineData("", "ab", ">ab")]
    [InlineData("abcdef", "axcdyzf", "b>x,e>yz")]
    [InlineData("abab", "ab", "ab>")]
    public void What_differs_lies_between_what_is_common(string before, string after, string expected)
    {
        var gaps = Alignment.FindGaps<char>([.. before], [.. after], static (a, b) => a == b);
        Assert.Equal(expected, string.Join(',', gaps.Select(gap => $"{string.Concat(gap.Before)}>{string.Concat(gap.After)}")));
    }
}
