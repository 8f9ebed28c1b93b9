using static PolicyKit.Tests.Rendering.Evaluation.TemplateCheck;

namespace PolicyKit.Tests.Rendering.Evaluation;

public sealed class StatementTests
{
    [Theory]
    [InlineData(1, "one")]
    [InlineData(2, "two")]
    [InlineData(3, "many")]
    public void One_branch_is_taken(int value, string expected) =>
        Prints(expected, "{{ if x == 1 }}one{{ else if x == 2 }}two{{ else }}many{{ end }}", With(("x", value)));

    [Theory]
    [InlineData(1, "low")]
    [InlineData(2, "low")]
    [InlineData(4, "high")]
    [InlineData(9, "none")]
    public void One_case_is_taken(int value, string expected) =>
        Prints(expected, "{{ case x }} {{ when 1, 2 }}low{{ when 3 || 4 }}high{{ else }}none{{ end }}", With(("x", value)));

    [Theory]
    [InlineData("123", "for i in 1..3; i; end")]
    [InlineData("32", "for i in (1..5) offset: 1 limit: 2 reversed; i; end")]
    [InlineData("none", "for i in []; i; else; 'none'; end")]
    [InlineData("a=1b=2", "for p in {a: 1, b: 2}; p.key + '=' + p.value; end")]
    [InlineData("12", "for i in 1..9; if i == 3; break; end; i; end")]
    [InlineData("13", "for i in 1..3; if i == 2; continue; end; i; end")]
    [InlineData("012", "i = 0; while i < 3; i; i = i + 1; end")]
    [InlineData("a, b.", "for x in ['a', 'b']; x; if for.last; '.'; else; ', '; end; end")]
    [InlineData("0/2 1/2 ", "for x in ['a', 'b']; $'{for.index}/{for.length} '; end")]
    public void Loops_run(string expected, string code) => Prints(expected, $"{{{{ {code} }}}}");

    [Fact]
    public void A_loop_variable_ends_with_its_loop() => Prints("12-before", "{{ x = 'before'; for x in 1..2; x; end }}-{{ x }}");

    [Fact]
    public void A_table_is_filled_row_by_row() => Prints(
        "<tr class=\"row1\"><td class=\"col1\">1</td><td class=\"col2\">2</td></tr>\n<tr class=\"row2\"><td class=\"col1\">3</td></tr>\n",
        "{{ tablerow i in (1..3) cols: 2; i; end }}");

    [Theory]
    [InlineData("3", "func f; ret $0 + $1; end; f 1 2")]
    [InlineData("7", "func f; ret $.x + $0; end; f 4 x: 3")]
    [InlineData("3/5/2", "func f(a, b = 2, c...); ret $'{a + b}'; end; f 1; '/'; f 2 3; '/'; g(x) = x * 2; g 1")]
    [InlineData("2", "func f(a, rest...); ret rest.size; end; f 1 2 3")]
    [InlineData("[hi]", "func f; '['; $0; ']'; end; f 'hi'")]
    [InlineData("<body>", "func w; '<'; $$; '>'; end; wrap w; 'body'; end")]
    [InlineData("body!", "func w; $$; ret '!'; end; wrap w; 'body'; end")]
    [InlineData("6", "f = do; ret $0 * 2; end; f 3")]
    [InlineData("2", "f(x) = x + 1; g = @f; g 1")]
    [InlineData("120", "func fact(n); if n < 2; ret 1; end; ret n * fact(n - 1); end; fact 5")]
    [InlineData("[5, [1, 2]]", "func f(x, y...); ret $; end; f 5 1 2")]
    [InlineData("[5, 2]", "func f(x, y = 2); ret $; end; f 5")]
    public void Functions_of_the_template_run(string expected, string code) => Prints(expected, $"{{{{ {code} }}}}");

    [Fact]
    public void A_function_does_not_see_the_variables_of_its_caller() =>
        Prints("[]", "{{ func inner; ret secret; end; func outer(secret); ret inner; end }}[{{ outer 1 }}]");

    [Fact]
    public void Variables_of_a_function_stay_inside_it() => Prints("1", "{{ func f(a); inside = a; ret inside; end; f 1; inside }}");

    [Fact]
    public void A_block_can_be_captured() => Prints("[hi Amina]", "{{ capture greeting }}hi {{ name }}{{ end }}[{{ greeting }}]", With(("name", "Amina")));

    [Fact]
    public void With_reads_and_writes_the_members_of_an_object() => Prints("1 2", "{{ o = {a: 1}; with o; a; b = 2; end }} {{ o.b }}");

    [Fact]
    public void A_name_can_be_locked() => Fails("1:23 PK1561", "{{ k = 1; readonly k; k = 2 }}");

    [Fact]
    public void An_import_brings_members_in() => Prints("5", "{{ import {m: 5}; m }}");

    [Fact]
    public void Ret_ends_a_template() => Prints("before", "before{{ if true; ret; end }}after");

    [Fact]
    public void What_a_template_returns_is_printed_once() => Prints("a5", "a{{ func f; ret 5; end; ret f }}b");

    [Theory]
    [InlineData("a1b", "a  {{- 1 -}}  b")]
    [InlineData("a\n1\n", "a\n  {{~ 1 }}\n")]
    [InlineData("a\nb", "a\n{{~ x = 1 ~}}\nb")]
    [InlineData("  1\n  2\n  ", "  {{ \"1\\n2\\n\" }}  ")]
    [InlineData("- 1\n2", "- {{ \"1\\n2\" }}")]
    [InlineData(" {{ x }} ", "{%{ {{ x }} }%}")]
    [InlineData("1", "{{ # note\n1 }}")]
    [InlineData("1", "{{ ## a\nlong note ## 1 }}")]
    [InlineData("a{{ b }}c", "a \n {%{-{{ b }}-}%} \n c")]
    [InlineData("a\n{{ b }} c", "a\n {%%{~{{ b }}~}%%}\n c")]
    [InlineData("  1\n  \n  2", "  {{ \"1\\n\\n2\" }}")]
    public void White_space_is_controlled(string expected, string template) => Prints(expected, template);

    [Fact]
    public void Includes_take_arguments() =>
        Prints("1 2 x", "{{ include 'part' 1 2 kind: 'x' }}", Including(("part", "{{ $1 }} {{ $2 }} {{ $kind }}")));

    [Fact]
    public void Includes_are_indented_like_the_code_that_includes_them() =>
        Prints("  a\n  b\n  c", "  {{ include 'part' }}", Including(("part", "a\nb\nc")));

    [Fact]
    public void Includes_are_joined() =>
        Prints("<a, b>", "{{ include_join ['a', 'b'] ', ' '<' '>' }}", Including(("a", "a"), ("b", "b")));

    [Fact]
    public void A_local_loop_variable_ends_with_its_loop() => Prints("12", "{{ for $x in [1, 2]; $x; end; $x }}");

    [Fact]
    public void A_wrapped_block_sees_the_loop_that_repeats_it() => Prints("<1><2>", "{{ func twice; for i in 1..2; '<'; $$; '>'; end; end; wrap twice; i; end }}");

    [Theory]
    [InlineData("x2", "case 1; 'x'; when 1; 2; end")]
    [InlineData("3", "case 1; when 2; 2; else if true; 3; else; 4; end")]
    [InlineData("abc", "for c in 'abc'; c; end")]
    [InlineData("77{c: 3}", "(if) = 5; (if) += 2; x = if; if (x == 7); x; end; x; b = {}; (b.c) = 3; b")]
    public void Statements_run_as_the_language_says(string expected, string code) => Prints(expected, $"{{{{ {code} }}}}");

    [Theory]
    [InlineData("[2, 3]", "func g(p); ret [1, 2, 3] | array.filter @(do; ret $0 > p; end); end; g 1")]
    [InlineData("", "func g(p); ret @(do; ret p; end); end; h = g 5; h")]
    [InlineData("1", "func h(k); q = 1; ret k; end; func g(p); ret h(@(do; ret q; end)); end; g 1")]
    public void A_function_without_a_name_sees_what_is_seen_where_it_runs(string expected, string code) => Prints(expected, $"{{{{ {code} }}}}");

    [Fact]
    public void A_function_cannot_leave_the_loop_that_calls_it() =>
        Assert.Equal("112233", Run("{{ func f; break; end; for i in 1..3; i; f; i; end }}").Text);

    [Theory]
    [InlineData("{{ break }}", "1:4 PK1571")]
    [InlineData("{{ func f; continue; end; f }}", "1:12 PK1571")]
    [InlineData("{{ (1 + 2) = 3 }}", "1:5 PK1561")]
    [InlineData("{{ x.y = 1 }}", "1:6 PK1552")]
    [InlineData("{{ x[0] = 1 }}", "1:4 PK1552")]
    [InlineData("{{ x = 5; x.y = 1 }}", "1:13 PK1561")]
    [InlineData("{{ x = 'a'; x[0] = 'b' }}", "1:15 PK1561")]
    [InlineData("{{ x = []; x[null] }}", "1:14 PK1558")]
    [InlineData("{{ func f; end; wrap (f); end }}", "1:22 PK1554")]
    [InlineData("{{ func f(a); end; f 1 2 }}", "1:24 PK1555")]
    [InlineData("{{ 1 | nothing | nowhere }}", "1:18 PK1553")]
    [InlineData("{{ capture 1; end }}", "1:12 PK1561")]
    public void What_goes_wrong_is_shown_where_it_does(string template, string expected) => Fails(expected, template);
}
