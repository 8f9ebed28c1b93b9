using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private static readonly DiagnosticDescriptor Rule = new("PK0000", DiagnosticSeverity.Warning) { Title = "A rule", MessageFormat = "{0} is wrong" };

    [Fact]
    public void A_problem_met_twice_is_one_problem_hints_and_all()
    {
        Assert.Equal(Create("dsl: x", 5, "x").Identity, Create("dsl: x", 5, "x").WithHint("Change it").Identity);
        Assert.Single(new[] { Create("dsl: x", 5, "x"), Create("dsl: x", 5, "x") }.DistinctBy(d => d.Identity));
    }

    [Fact]
    public void Another_place_or_another_word_is_another_problem()
    {
        Assert.NotEqual(Create("x: x", 0, "x").Identity, Create("x: x", 3, "x").Identity);
        Assert.NotEqual(Create("x: y", 0, "x").Identity, Create("x: y", 0, "y").Identity);
    }

    private static Diagnostic Create(string text, int start, string word) =>
        Diagnostic.Create(Rule, new Location(SourceText.From(text, "profile.yaml"), new TextSpan(start, word.Length)), word).WithHint("Change it to something else");
}
