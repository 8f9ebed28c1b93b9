using System.Collections.Immutable;
using PolicyKit.Cli;

namespace PolicyKit.Tests.Cli;

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
        var gaps = Find([.. before], [.. after]);
        Assert.Equal(expected, string.Join(',', gaps.Select(gap => $"{before[gap.Before]}>{after[gap.After]}")));
    }

    [Fact]
    public void No_more_than_must_differs()
    {
        foreach (var (before, after) in GetWords().SelectMany(before => GetWords().Select(after => (before, after))))
        {
            var gaps = Find(before, after);
            Assert.Equal(Keep(before, gaps.Select(gap => gap.Before)), Keep(after, gaps.Select(gap => gap.After)));
            Assert.Equal(GetDistance(before, after), GetSize(gaps));
        }
    }

    [Fact]
    public void Long_lists_that_differ_in_most_of_their_places_are_aligned_too()
    {
        ImmutableArray<int> before = [.. Enumerable.Range(0, 20_000)];
        ImmutableArray<int> after = [.. before.Select(number => number % 10 == 0 ? number : -number)];
        var gaps = Alignment.FindGaps(before, after, static (a, b) => a == b);
        Assert.Equal(2_000, gaps.Length);
        Assert.All(gaps, gap => Assert.Equal(gap.Before, gap.After));
    }

    private static ImmutableArray<Gap> Find(ImmutableArray<char> before, ImmutableArray<char> after) => Alignment.FindGaps(before, after, static (a, b) => a == b);

    /// <summary>All words of up to five letters out of two.</summary>
    private static IEnumerable<ImmutableArray<char>> GetWords() =>
        Enumerable.Range(0, 6).SelectMany(length => Enumerable.Range(0, 1 << length).Select(bits => (ImmutableArray<char>)[.. Enumerable.Range(0, length).Select(bit => (bits >> bit & 1) == 0 ? 'a' : 'b')]));

    private static IEnumerable<T> Keep<T>(ImmutableArray<T> list, IEnumerable<Range> gaps) =>
        list.Where((_, index) => !gaps.Any(gap => index >= gap.Start.Value && index < gap.End.Value));

    private static int GetSize(ImmutableArray<Gap> gaps) =>
        gaps.Sum(gap => gap.Before.End.Value - gap.Before.Start.Value + gap.After.End.Value - gap.After.Start.Value);

    private static int GetDistance(ImmutableArray<char> before, ImmutableArray<char> after)
    {
        if (before.IsEmpty || after.IsEmpty)
            return before.Length + after.Length;
        return before[0] == after[0]
            ? GetDistance(before[1..], after[1..])
            : 1 + Math.Min(GetDistance(before[1..], after), GetDistance(before, after[1..]));
    }
}
