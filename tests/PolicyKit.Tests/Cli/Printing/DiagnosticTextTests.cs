using PolicyKit.Cli;
using PolicyKit.Cli.Printing;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Tests.Cli.Printing;

public class DiagnosticTextTests
{
    private static readonly DiagnosticDescriptor Rule = new("PK3999", DiagnosticSeverity.Error) { Title = "Test", MessageFormat = "The number {0} is wrong" };

    [Fact]
    public void A_message_shows_its_line_its_mark_and_what_to_do() => Assert.Equal(
        """
        error PK3999: The number 0845 is wrong
          ┌─ school-profiles/oakfield.yaml:2:10
        2 │   phone: 0845
          │          ^^^^ written here
          = hint: Use an 01 number
          = see:  policykit explain PK3999


        """,
        Print("people:\n  phone: [|0845|]\n", "0845", "Use an 01 number", "written here"));

    [Theory]
    [InlineData("\tx: [|y|]", "    x: y", "       ^")]
    [InlineData("名前: [|y|]", "名前: y", "      ^")]
    [InlineData("n: [|🙂名|] z", "n: 🙂名 z", "   ^^^^")]
    [InlineData("n: e\u0301 [|z|]", "n: e\u0301 z", "     ^")]
    [InlineData("n: [||]", "n:", "   ^")]
    [InlineData("n: \u001b[2J\u202E[|z|]", "n: \uFFFD[2J\uFFFDz", "        ^")]
    public void The_mark_stands_under_what_it_marks(string source, string line, string mark)
    {
        var lines = Print(source, "1").Split('\n');
        Assert.Equal("1 │ " + line, lines[2]);
        Assert.Equal("  │ " + mark, lines[3]);
    }

    [Fact]
    public void A_mark_over_several_lines_ends_with_the_first() =>
        Assert.Contains("1 │ abc\n  │  ^^\n", Print("a[|bc\ndef\ng|]h", "1"));

    [Fact]
    public void A_very_long_line_is_cut_to_the_part_that_matters()
    {
        var lines = Print($"{new string('a', 4000)}[|bad|]{new string('c', 4000)}", "1").Split('\n');
        Assert.InRange(lines[2].Length, 60, 130);
        Assert.Equal("bad", lines[2].Substring(lines[3].IndexOf('^'), 3));
    }

    [Fact]
    public void Words_from_a_profile_cannot_steer_the_terminal() =>
        Assert.DoesNotContain('\u001b', Print("x: [|y|]", "\u001b[31m"));

    [Fact]
    public void A_message_about_no_place_has_no_margin() =>
        Assert.Equal(
            "error PK3999: The number 7 is wrong\n = see:  policykit explain PK3999\n\n",
            DiagnosticText.Write([Diagnostic.Create(Rule, null, "7")], TerminalPalette.None));

    [Fact]
    public void Colour_is_added_only_when_asked_for()
    {
        var diagnostic = Diagnostic.Create(Rule, null, "7");
        Assert.StartsWith("\u001b[1;31merror PK3999\u001b[0m", DiagnosticText.Write([diagnostic], TerminalPalette.Ansi));
        Assert.DoesNotContain('\u001b', DiagnosticText.Write([diagnostic], TerminalPalette.None));
    }

    private static string Print(string marked, string argument, string? hint = null, string label = "")
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.IndexOf("|]", StringComparison.Ordinal) - 2;
        var text = SourceText.From(marked.Replace("[|", "").Replace("|]", ""), "school-profiles/oakfield.yaml");
        var diagnostic = Diagnostic.Create(Rule, new Location(text, TextSpan.FromBounds(start, end)), argument).WithHint(hint) with { Label = label };
        return DiagnosticText.Write([diagnostic], TerminalPalette.None);
    }
}
