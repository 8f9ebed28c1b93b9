using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Tests.Syntax.Templates;
using static PolicyKit.Tests.Rendering.Evaluation.TemplateCheck;

namespace PolicyKit.Tests.Rendering.Evaluation;

public sealed class EvaluationBudgetTests
{
    private static readonly EvaluationOptions Small = Options with
    {
        Limits = new EvaluationLimits { Steps = 20_000, LoopIterations = 100, RecursionDepth = 20, StringLength = 1_000, OutputLength = 2_000 },
    };

    [Theory]
    [InlineData("PK1564", "while true; end")]
    [InlineData("PK1564", "for i in 1..1000; end")]
    [InlineData("PK1564", "for i in 1..50; for j in 1..50; end; end")]
    [InlineData("PK1564", "x = []; x[5000] = 1")]
    [InlineData("PK1564", "[1] * 5000")]
    [InlineData("PK1564", "[1] | array.insert_at 5000 1")]
    [InlineData("PK1564", "a = [1]; for i in 1..20; a = a + a; end")]
    [InlineData("PK1564", "a = [1]; for i in 1..20; a = array.concat a a; end")]
    [InlineData("PK1564", "'a,' * 400 | string.split ','")]
    [InlineData("PK1564", "'a' * 400 | regex.matches 'a'")]
    [InlineData("PK1564", "'[' + '1,' * 400 + '1]' | object.from_json")]
    [InlineData("PK1566", "'a' * 5000")]
    [InlineData("PK1566", "a = 'a'; for i in 1..20; a = a + a; end")]
    [InlineData("PK1566", "a = 'a'; for i in 1..20; a = $'{a}{a}'; end")]
    [InlineData("PK1566", "'a' | string.pad_left 2000000000")]
    [InlineData("PK1566", "'aaaaaaaaaa' | string.replace 'a' ('b' * 900)")]
    [InlineData("PK1566", "'aaaaaaaaaa' | regex.replace 'a' ('b' * 900)")]
    [InlineData("PK1566", "'<' * 900 | html.escape")]
    [InlineData("PK1566", "(1..90) | array.each do; ret 'a' * 90; end | array.join '-'")]
    [InlineData("PK1566", "capture c; for i in 1..20; 'a' * 90; end; end")]
    [InlineData("PK1570", "for i in 1..90; 'a' * 90; end")]
    [InlineData("PK1565", "f(x) = f(x); f 1")]
    [InlineData("PK1565", "func f; f; end; f")]
    [InlineData("PK1565", "f = do; ret 1; end; f = do; f; end; f")]
    [InlineData("PK1565", "o = {}; o.o = o; o")]
    [InlineData("PK1565", "o = {}; o.o = o; 'x' + o")]
    [InlineData("PK1565", "o = {}; o.o = o; o | object.to_json")]
    [InlineData("PK1565", "object.eval '\"object.eval x\" | object.eval' ; x = 'object.eval x'; object.eval x")]
    [InlineData("PK1558", "1 << 999999999")]
    public void What_would_go_on_for_ever_or_grow_too_large_is_an_error(string expected, string code) =>
        Assert.Equal(expected, Assert.Single(Run($"{{{{ {code} }}}}", Small).Diagnostics, d => d.IsError).Id);

    [Fact]
    public void A_template_that_includes_itself_is_an_error() =>
        Assert.Equal("PK1565", Run("{{ include 'self' }}", Including(("self", "{{ include 'self' }}"))).Diagnostics.Single().Id);

    [Fact]
    public void All_steps_together_are_limited()
    {
        var loops = string.Concat(Enumerable.Repeat("{{ for i in 1..100; x = i; end }}", 100));

        Assert.Equal("PK1567", Run(loops, Small).Diagnostics.Single().Id);
    }

    [Fact]
    public void Output_that_is_too_long_is_cut_and_said_to_be()
    {
        var result = Run("{{ for i in 1..90; 'a' * 90; end }}", Small);

        Assert.Equal(2_003, result.Text.Length);
        Assert.EndsWith("a...", result.Text);
    }

    [Fact]
    public void Objects_that_share_parts_many_times_over_are_still_compared_and_printed()
    {
        const string doubling = "a = [1]; b = [1]; for i in 1..60; a = [a, a]; b = [b, b]; end; ";

        Assert.Equal("false", Run($"{{{{ {doubling} a == b }}}}", Small).Text);
        Assert.Equal("PK1565", Run($"{{{{ {doubling} a }}}}", Small).Diagnostics.Single().Id);
    }

    [Fact]
    public void Deep_recursion_ends_before_the_stack_does()
    {
        var nested = new string('(', 100) + "f x" + new string(')', 100);
        var options = Options with { Limits = new EvaluationLimits { RecursionDepth = int.MaxValue } };

        Assert.Equal("PK1565", Run($"{{{{ func f; ret {nested}; end; f }}}}", options).Diagnostics.Single().Id);
    }

    [Fact]
    public void No_template_makes_the_evaluator_throw()
    {
        var options = Small with { IncludeLoader = name => Parse("{{ x }}", name) };
        Prop.ForAll(RandomTemplates.Mutated, template => Run(template, options).Text is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Prop.ForAll(RandomTemplates.Jumbled, code => Run("{{ " + code + " }}", options).Text is not null).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }
}
