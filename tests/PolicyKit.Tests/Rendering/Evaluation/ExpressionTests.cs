using static PolicyKit.Tests.Rendering.Evaluation.TemplateCheck;

namespace PolicyKit.Tests.Rendering.Evaluation;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("7", "1 + 2 * 3")]
    [InlineData("9", "(1 + 2) * 3")]
    [InlineData("0.5", "1 / 2")]
    [InlineData("3", "7 // 2")]
    [InlineData("1", "7 % 2")]
    [InlineData("2147483648", "2147483647 + 1")]
    [InlineData("9223372036854775808", "9223372036854775807 + 1")]
    [InlineData("1.10", "1.10m")]
    [InlineData("0.3", "0.1m + 0.2m")]
    [InlineData("255", "0xff")]
    [InlineData("-1", "0xffffffff")]
    [InlineData("4294967295", "0xffffffffu")]
    [InlineData("5", "0b101")]
    [InlineData("16", "1 << 4")]
    [InlineData("-3", "-(1 + 2)")]
    public void Numbers_are_calculated(string expected, string expression) => PrintsExpression(expected, expression);

    [Theory]
    [InlineData("ab1", "'a' + 'b' + 1")]
    [InlineData("ababab", "'ab' * 3")]
    [InlineData("a", "'abc'[0]")]
    [InlineData("c", "'abc'[-1]")]
    [InlineData("3", "'abc'.size")]
    [InlineData("a-2-c", "$'a-{1 + 1}-{\"c\"}'")]
    [InlineData("it's\t\u00e9", @"'it\'s\t\u00e9'")]
    [InlineData(@"a\n", "`a\\n`")]
    public void Texts_are_joined_and_cut(string expected, string expression)
    {
        if (expression.StartsWith("'abc'"))
            Prints(expected, $"{{{{ x = 'abc'; x{expression[5..]} }}}}");
        else
            PrintsExpression(expected, expression);
    }

    [Theory]
    [InlineData("true", "1 < 2 && 2 <= 2")]
    [InlineData("false", "1 == 2 || false")]
    [InlineData("true", "'b' > 'a'")]
    [InlineData("true", "1 == 1.0")]
    [InlineData("true", "[1, 2] == [1, 2]")]
    [InlineData("true", "[] == empty")]
    [InlineData("false", "null == false")]
    [InlineData("true", "!null")]
    [InlineData("yes", "0 ? 'yes' : 'no'")]
    [InlineData("no", "null ? 'yes' : 'no'")]
    [InlineData("d", "null ?? 'd'")]
    [InlineData("false", "false ?? 'd'")]
    [InlineData("1", "5 ?! 1")]
    public void Conditions_are_decided(string expected, string expression) => PrintsExpression(expected, expression);

    [Theory]
    [InlineData("[1, 2, 3]", "1..3")]
    [InlineData("[1, 2]", "1..<3")]
    [InlineData("[3, 2, 1]", "3..1")]
    [InlineData("[1, \"x\", null, true]", "[1, 'x', null, true]")]
    [InlineData("{a: 1, \"b c\": [2]}", "{a: 1, 'b c': [2]}")]
    public void Lists_and_objects_print_as_they_are_written(string expected, string expression) => PrintsExpression(expected, expression);

    [Theory]
    [InlineData("ABC", "'abc' | string.upcase")]
    [InlineData("ABCD", "'abc' | string.append 'd' | string.upcase")]
    [InlineData("ABC", "'abc' |> string.upcase")]
    [InlineData("6", "'5' | string.to_int + 1")]
    [InlineData("3", "string.size('abc')")]
    [InlineData("[2, 3]", "[1, 2] | array.each do; ret $0 + 1; end")]
    [InlineData("1-2-3", "array.join [1, 2, 3] delimiter: '-'")]
    [InlineData("4", "[1, 2] | array.concat [3, 4] | array.size")]
    [InlineData("bc", "string.slice('abc', 1)")]
    public void Functions_are_called(string expected, string expression) => PrintsExpression(expected, expression);

    [Fact]
    public void A_line_may_end_with_a_pipe() => Prints("ABC", "{{ 'abc' |\n  string.upcase }}");

    [Theory]
    [InlineData("[1, 2]", "x = [1]; x << 2")]
    [InlineData("[1]", "x = [1]; y = x << 2; x")]
    [InlineData("[2, 1]", "2 >> [1]")]
    [InlineData("5 4 8 5.0", "2.5 << 1; ' '; 8.0 >> 1; ' '; 2f << 2; ' '; 2.5m << 1")]
    [InlineData("2 b bb", "true + 1; ' '; 1 * 'b'; ' '; '2' * 'b'")]
    [InlineData("6", "f(a, b, c) = a + b + c; ^[1, 2] | f 3")]
    [InlineData("<function>", "@math.abs")]
    [InlineData("12|", "x = object.eval '1; 2'; '|'; x")]
    [InlineData("|5", "x = object.eval 'ret 5'; '|'; x")]
    public void Operators_and_functions_do_what_the_language_says(string expected, string expression) => PrintsExpression(expected, expression);

    [Theory]
    [InlineData("{{ 'a' * 'b' }}", "1:4 PK1558")]
    [InlineData("{{ true + true }}", "1:9 PK1558")]
    [InlineData("{{ [1] + 1 }}", "1:10 PK1558")]
    [InlineData("{{ [1] - [1] }}", "1:8 PK1558")]
    public void What_cannot_be_combined_is_reported_where_it_is_wrong(string template, string expected) => Fails(expected, template);

    [Fact]
    public void A_list_can_be_spread_over_arguments() => Prints("bcd", "{{ f(a, b, c) = b + c; a = ['x', 'bc', 'd']; f ^a }}");

    [Theory]
    [InlineData("", "a?.b.c.d")]
    [InlineData("", "missing?.x[0].y")]
    [InlineData("1", "o.a")]
    [InlineData("1", "o['a']")]
    [InlineData("", "o.nothing")]
    [InlineData("true", "[].empty?")]
    public void Members_are_read(string expected, string expression) => Prints(expected, $"{{{{ a = {{b: null}}; o = {{a: 1}}; {expression} }}}}");

    [Fact]
    public void Values_change_in_place() => Prints("2 3 3 8", "{{ i = 1; i += 1; i }} {{ ++i }} {{ i++ }} {{ o = {}; o.x = i; o.x *= 2; o.x }}");

    [Fact]
    public void A_list_may_have_members_of_its_own() => Prints("2 yes", "{{ a = [1, 2]; a.x = 'yes'; a.size }} {{ a.x }}");

    private static void PrintsExpression(string expected, string expression) => Prints(expected, $"{{{{ {expression} }}}}");
}
