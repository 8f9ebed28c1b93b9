using PolicyKit.Syntax.Templates;

namespace PolicyKit.Tests.Syntax.Templates;

public sealed class TemplateRecoveryTests
{
    [Fact]
    public void Ten_faults_give_ten_diagnostics()
    {
        var template = string.Join("\n", Enumerable.Repeat("text {{ 1 + }} text", 10));

        Assert.Equal(10, TemplateSyntaxTree.Parse(template).Diagnostics.Length);
    }

    [Theory]
    [InlineData("{{ func f(x = 1, y); end }}")]
    [InlineData("{{ func f(x..., y); end }}")]
    [InlineData("{{ func f(x..., y = 1); end }}")]
    public void A_parameter_after_one_that_may_be_left_out_is_reported(string template) =>
        Reports(template, $"1:{template.IndexOf('y') + 1} PK1509");

    [Fact]
    public void A_text_that_is_wrong_everywhere_is_not_reported_for_ever() =>
        Assert.Equal(1_000, TemplateSyntaxTree.Parse(string.Concat(Enumerable.Repeat("{{ end }}", 5_000))).Diagnostics.Length);

    [Fact]
    public void A_long_expression_is_quoted_by_its_start()
    {
        var message = TemplateSyntaxTree.Parse($"{{{{ [{string.Join(", ", Enumerable.Range(0, 1_000))}] = 1 }}}}").Diagnostics[0].Message;

        Assert.InRange(message.Length, 60, 200);
    }

    [Fact]
    public void Different_faults_are_each_reported_once_and_in_order() => Reports("""
        {{ 1 + }}
        {{ x. }}
        {{ [1, 2 }}
        {{ (3 }}
        {{ f(4 }}
        {{ o = { a: 1 }} text {{ x = }}
        {{ "open }}
        {{ 1 2 ) }}
        {{ a = b = c }}
        {{ break }}
        """,
        "1:8 PK1507", "2:7 PK1512", "3:10 PK1508", "4:7 PK1508", "5:8 PK1508", "6:15 PK1508", "6:30 PK1507", "7:4 PK1501", "8:4 PK1518", "8:8 PK1509", "9:8 PK1514", "10:4 PK1516");

    [Theory]
    [InlineData("{{ if x }}a", "1:4 PK1510")]
    [InlineData("{{ for i in x }}{{ if i }}{{ end }}", "1:4 PK1510")]
    [InlineData("a{{ end }}b", "1:7 PK1511")]
    [InlineData("{{ if x }}{{ end }}{{ end }}", "1:25 PK1511")]
    [InlineData("{{ func f }}{{ ret 1 }}", "1:4 PK1510")]
    public void Blocks_that_do_not_match_are_reported(string template, string expected) => Reports(template, expected);

    [Theory]
    [InlineData("{{ 'it is }} and {{ name }}")]
    [InlineData("{{ \"a }}\ntext\n{{ \"b\" }}")]
    [InlineData("{{ `a }} {{ x }}")]
    [InlineData("{{ $\"a {x }} {{ y }}")]
    [InlineData("{{ $\"a }} {{ y }}")]
    [InlineData("{{ 'a\n}} text")]
    public void A_text_without_its_closing_quote_is_reported_where_it_starts(string template) => Reports(template, "1:4 PK1501");

    [Theory]
    [InlineData("{{ 'a }} b' }}")]
    [InlineData("{{ 'a {{ b }} c {{ d }}' }}")]
    [InlineData("{{ \"}}\" }}")]
    [InlineData("{{ x = {a: {b: 1}}}}")]
    [InlineData("{{ x = {a: {b: 1}} }}")]
    [InlineData("{{ # comment }} text")]
    [InlineData("{{ ## comment\nover lines ## 1 }}")]
    [InlineData("{%{ {{ not code }%}")]
    [InlineData("{%%{ }%} }%%}")]
    [InlineData("{{ x | f\n | g }}")]
    [InlineData("{{ f(1,\n2) }}")]
    [InlineData("{{ a ? b : c }}")]
    [InlineData("{{ for.index }}")]
    [InlineData("{{\nx = 1\ny = 2\n}}")]
    public void Sound_code_is_not_reported(string template) => Reports(template);

    [Theory]
    [InlineData("{{ x", "1:1 PK1517")]
    [InlineData("text {{ x = 1 # note", "1:6 PK1517")]
    public void Code_that_runs_to_the_end_is_a_warning(string template, string expected)
    {
        Reports(template, expected);
        Assert.False(TemplateSyntaxTree.Parse(template).HasErrors);
    }

    [Theory]
    [InlineData("{{ [1, 2][0] }}", "1:4 PK1518")]
    [InlineData("{{ for i in 1..10 limit: 3 }}{{ end }}", "1:16 PK1518")]
    public void What_reads_as_a_call_but_is_none_is_a_warning(string template, string expected) => Reports(template, expected);

    [Theory]
    [InlineData("1e-3")]
    [InlineData("0b12")]
    [InlineData("0xfg")]
    [InlineData("1e9999999")]
    public void A_number_that_cannot_be_read_is_reported(string number) => Reports($"{{{{ {number} }}}}", "1:4 PK1505");

    [Theory]
    [InlineData("(", 100_000)]
    [InlineData("[", 100_000)]
    [InlineData("{a:", 100_000)]
    [InlineData("!", 100_000)]
    [InlineData("f(", 100_000)]
    [InlineData("1+", 100_000)]
    [InlineData("a.", 100_000)]
    [InlineData("a|", 100_000)]
    [InlineData("a?", 100_000)]
    [InlineData("$\"{", 20_000)]
    [InlineData("do;", 20_000)]
    [InlineData("if 1;", 20_000)]
    public void Deep_nesting_is_a_diagnostic(string piece, int times)
    {
        var template = "{{ " + string.Concat(Enumerable.Repeat(piece, times)) + "1 }}";
        var tree = TemplateSyntaxTree.Parse(template);

        Assert.Contains(tree.Diagnostics, d => d.Id == "PK1515");
        Assert.Equal(template, tree.ToFullString());
    }

    [Fact]
    public void Only_what_has_a_name_can_be_counted_up() => Reports("{{ ++5 }}{{ ++x }}{{ --x.y }}", "1:6 PK1513");

    [Fact]
    public void The_rest_of_a_damaged_template_is_still_read()
    {
        var tree = TemplateSyntaxTree.Parse("{{ 1 + }}{{ if x }}a{{ else }}b{{ end }}");

        Assert.Contains(tree.Root.Body.Statements, s => s is IfStatementSyntax { Else: not null });
    }

    [Fact]
    public void Every_message_is_a_sentence_with_something_to_do()
    {
        var tree = TemplateSyntaxTree.Parse("{{ 1 + }}{{ x. }}{{ (1 }}{{ end }}{{ 'a\\q' }}{{ 1e-1 }}{{ \u00a7 }}{{ if x }}{{ break }}{{ ## x");

        Assert.All(tree.Diagnostics, d => Assert.Matches("^[A-Z“].*[^.]$", d.Message));
        Assert.All(tree.Diagnostics, d => Assert.All(d.Hints, hint => Assert.Matches("^[A-Z].*[^.]$", hint)));
        Assert.All(tree.Diagnostics.Where(d => d.Id != "PK1504"), d => Assert.NotEmpty(d.Hints));
    }

    private static void Reports(string template, params string[] expected) =>
        Assert.Equal(expected, TemplateSyntaxTree.Parse(template).Diagnostics.Select(d => $"{d.Location!.Start} {d.Id}"));
}
