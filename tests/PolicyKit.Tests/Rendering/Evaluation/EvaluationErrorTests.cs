using PolicyKit.Rendering.Evaluation;
using static PolicyKit.Tests.Rendering.Evaluation.TemplateCheck;

namespace PolicyKit.Tests.Rendering.Evaluation;

public sealed class EvaluationErrorTests
{
    private static readonly EvaluationOptions Strict = With(("school", new TemplateObject([new("name", "Oakfield"), new("phone", null)]))) with
    {
        StrictVariables = true,
        StrictMembers = true,
    };

    [Theory]
    [InlineData("1:9 PK1552", "{{ nope.x }}")]
    [InlineData("1:4 PK1552", "{{ nope[0] }}")]
    [InlineData("1:4 PK1553", "{{ nofn 1 }}")]
    [InlineData("1:8 PK1553", "{{ 1 | nofn }}")]
    [InlineData("1:11 PK1554", "{{ x = 1; (x) 2 }}")]
    [InlineData("1:15 PK1555", "{{ string.size }}")]
    [InlineData("1:27 PK1556", "{{ string.size text: 1 y: 2 }}")]
    [InlineData("1:23 PK1557", "{{ 'a' | string.slice 'x' }}")]
    [InlineData("1:8 PK1558", "{{ 'a' - 1 }}")]
    [InlineData("1:6 PK1559", "{{ 1 // 0 }}")]
    [InlineData("1:13 PK1560", "{{ for i in 5; end }}")]
    [InlineData("1:4 PK1562", "{{ include 'x' }}")]
    [InlineData("1:4 PK1557", "{{ regex.match 'abc' '(' }}")]
    [InlineData("1:15 PK1557", "{{ date.parse 'yesterday' }}")]
    public void An_error_says_where_it_is(string expected, string template) => Fails(expected, template);

    [Fact]
    public void An_unknown_name_is_an_error_that_names_the_nearest()
    {
        var error = Fails("2:4 PK1550", "text\n{{ scool.name }}", Strict);

        Assert.Contains("scool", error.Message);
        Assert.Equal("Write “school”", error.Hints[0]);
    }

    [Fact]
    public void An_unknown_member_is_an_error_that_names_the_nearest()
    {
        var error = Fails("1:11 PK1551", "{{ school.nmae }}", Strict);

        Assert.Equal("Write “name”", error.Hints[0]);
    }

    [Fact]
    public void An_argument_may_be_left_out() => Prints("d", "{{ func f; $.k ?? 'd'; end; f 1 }}", Strict);

    [Fact]
    public void An_unknown_function_is_called_one_in_strict_templates_too() => Fails("1:8 PK1553", "{{ 1 | nofn }}", Strict);

    [Fact]
    public void A_member_that_is_null_is_no_error() => Prints("", "{{ school.phone }}", Strict);

    [Fact]
    public void An_unknown_function_names_the_nearest() => Assert.Equal("Write “string.upcase”", Fails("1:10 PK1553", "{{ 'a' | string.upcas }}").Hints[0]);

    [Fact]
    public void An_error_in_an_included_template_names_that_template() =>
        Assert.Equal("part", Fails("2:9 PK1552", "{{ include 'part' }}", Including(("part", "text\n{{ nope.x }}"))).Location!.Path);

    [Fact]
    public void A_faulty_included_template_is_named_with_its_first_fault()
    {
        var error = Fails("1:4 PK1563", "{{ include 'part' }}", Including(("part", "text\n{{ 1 + }}")));

        Assert.Contains("part", error.Message);
        Assert.Contains("part:2:8", error.Hints[0]);
    }

    [Fact]
    public void What_was_printed_before_the_error_is_kept() => Assert.Equal("before ", Run("before {{ nope.x }} after").Text);

    [Fact]
    public void A_template_with_syntax_errors_is_not_run()
    {
        var result = Run("text {{ 1 + }}");

        Assert.Equal("", result.Text);
        Assert.True(result.HasErrors);
    }
}
