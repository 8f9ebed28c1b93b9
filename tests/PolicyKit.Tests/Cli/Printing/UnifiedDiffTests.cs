using PolicyKit.Cli;
using PolicyKit.Cli.Printing;
using PolicyKit.Text;

namespace PolicyKit.Tests.Cli.Printing;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void Changes_stand_with_three_lines_around_them() => AssertDiff(
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n",
        "1\n2\n3\n4\nfive\n6\n7\n8\n9\n",
        "@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n");

    [Fact]
    public void Changes_near_each_other_share_a_hunk_and_others_do_not() => AssertDiff(
        "a\n1\n2\n3\n4\n5\n6\nb\n1\n2\n3\n4\n5\n6\n7\nc\n",
        "A\n1\n2\n3\n4\n5\n6\nB\n1\n2\n3\n4\n5\n6\n7\nC\n",
        "@@ -1,11 +1,11 @@\n-a\n+A\n 1\n 2\n 3\n 4\n 5\n 6\n-b\n+B\n 1\n 2\n 3\n@@ -13,4 +13,4 @@\n 5\n 6\n 7\n-c\n+C\n");

    [Fact]
    public void Lines_may_come_and_go()
    {
        AssertDiff("", "a\n", "@@ -0,0 +1 @@\n+a\n");
        AssertDiff("a\nb\n", "b\n", "@@ -1,2 +1 @@\n-a\n b\n");
    }

    [Fact]
    public void Two_that_are_the_same_have_no_difference() => Assert.Equal("", Write("a\nb\n", "a\nb\n"));

    private static void AssertDiff(string before, string after, string expected) => Assert.Equal("--- f\n+++ f\n" + expected, Write(before, after));

    private static string Write(string before, string after) => UnifiedDiff.Write(SourceText.From(before, "f"), SourceText.From(after, "f"), TerminalPalette.None);
}
