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
    [InlineData("{{ if x }}a", "1:11 PK1510")]
    [InlineData("{{ for i in x }}{{ if i }}{{ end }}", "1:34 PK1510")]
    [InlineData("a{{ end }}b", "1:7 PK1511")]
    [InlineData("{{ if x }}{{ end }}{{ end }}", "1:25 PK1511")]
    [InlineData("{{ func f }}{{ ret 1 }}", "1:22 PK1510")]
    public void Blocks_that_do_not_match_are_reported(string template, string expected) => Reports(template, expected);

    [Fact]
    public void Each_block_without_its_end_is_named_with_its_line()
    {
        var diagnostics = TemplateSyntaxTree.Parse("{{ if x }}\n{{ for i in x }}\n{{ i }}").Diagnostics;

        Assert.Equal(["The “for” of line 2 has no end", "The “if” of line 1 has no end"], diagnostics.Select(d => d.Message));
    }

    [Theory]
    [InlineData("{{ else }}a{{ end }}", "1:4 PK1511")]
    [InlineData("{{ when 1 }}a{{ end }}", "1:4 PK1511")]
    [InlineData("{{ if x; else; else; end }}", "1:16 PK1511")]
    [InlineData("{{ while x; else; end }}", "1:13 PK1511")]
    [InlineData("{{ if x; else y\nend }}", "1:15 PK1509")]
    [InlineData("{{ for i in x; else if y; end }}", "1:21 PK1509")]
    [InlineData("{{ case x; else; y; end }}", "1:12 PK1511")]
    [InlineData("{{ case x; y = 1; when 1; end }}", "1:12 PK1509")]
    [InlineData("{{ if x end }}", "1:9 PK1509")]
    public void A_word_that_goes_on_with_no_block_is_reported(string template, string expected) => Assert.Equal(expected, First(template));

    [Theory]
    [InlineData("{{ if  # what?\nend }}", "1:15 PK1507")]
    [InlineData("{{ for i in\nend }}", "1:12 PK1507")]
    [InlineData("{{ 1 +\n2 }}", "1:7 PK1507")]
    [InlineData("{{ x =\n2 }}", "1:7 PK1507")]
    [InlineData("{{ (1\n+ 2) }}", "1:6 PK1508")]
    [InlineData("{{ f(1,\n2) }}", "1:8 PK1508")]
    [InlineData("{{ a ? 1\n: 2 }}", "1:9 PK1508")]
    [InlineData("{{ $'{1\n}' }}", "1:8 PK1508")]
    [InlineData("{{ x\n| f }}", "2:1 PK1507")]
    [InlineData("{{ x |\n}}", "2:1 PK1507")]
    [InlineData("{{ [1, 2\n}}", "2:1 PK1508")]
    public void An_expression_ends_with_its_line(string template, string expected) => Assert.Equal(expected, First(template));

    [Theory]
    [InlineData("{{ if x = 5; end }}", "1:7 PK1514")]
    [InlineData("{{ case x = 5; end }}", "1:9 PK1514")]
    [InlineData("{{ while (x = 5); end }}", "1:11 PK1514")]
    [InlineData("{{ 1 + x = 5 }}", "1:8 PK1514")]
    [InlineData("{{ f x = 5 }}", "1:6 PK1514")]
    [InlineData("{{ 5 = 5 }}", "1:4 PK1513")]
    [InlineData("{{ f(1) = 5 }}", "1:4 PK1513")]
    public void A_value_is_assigned_by_a_statement_of_its_own(string template, string expected) => Assert.Equal(expected, First(template));

    [Theory]
    [InlineData("{{ for 15 in x; end }}", "1:4 PK1513")]
    [InlineData("{{ for i x; end }}", "1:4 PK1508")]
    [InlineData("{{ for.bad }}", "1:4 PK1519")]
    [InlineData("{{ while.last }}", "1:4 PK1519")]
    [InlineData("{{ func 1; end }}", "1:4 PK1507")]
    [InlineData("{{ func a.b; end }}", "1:10 PK1509")]
    [InlineData("{{ func f(a,); end }}", "1:13 PK1509")]
    [InlineData("{{ func f(a = b); end }}", "1:11 PK1509")]
    [InlineData("{{ f(1,) }}", "1:8 PK1509")]
    [InlineData("{{ readonly 1 }}", "1:4 PK1507")]
    [InlineData(@"{{ 'a\u12' }}", "1:10 PK1506")]
    [InlineData(@"{{ 'a\x' }}", "1:8 PK1506")]
    public void The_head_of_a_statement_is_checked(string template, string expected) => Assert.Equal(expected, First(template));

    private static string First(string template)
    {
        var first = TemplateSyntaxTree.Parse(template).Diagnostics[0];
        return $"{first.Location!.Start} {first.Id}";
    }

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
    [InlineData("{{ x |\n f |\n g }}")]
    [InlineData("{{ [1,\n2] + [\n] }}")]
    [InlineData("{{ case x; when 1; a; else if y; b; else; c; end }}")]
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
    public void Only_what_has_a_name_can_be_counted_up() => Reports("{{ ++5 }}{{ ++x }}{{ --x.y }}", "1:8 PK1513");

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
