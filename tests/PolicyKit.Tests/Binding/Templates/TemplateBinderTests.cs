using System.Text;
using PolicyKit.Binding.Templates;
using PolicyKit.Rendering.Model;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Tests.Binding.Templates;

public sealed class TemplateBinderTests
{
    private static readonly string[] Pieces =
    [
        "{{", "}}", "if ", "else", "end", "for x in ", "case ", "when ", "func f(x, y = 1)", "do ", "ret ", "break", "while ", "with ", "wrap ", "import ",
        "capture x ", "school", "people.deputies", ".name", "?.", ".empty?", "x", " = ", " == ", "null", "'a'", "1", "..", " | ", "string.upcase", "array.each",
        "@", "^", "(", ")", "[", "]", "{a: ", "}", "??", "&&", "||", "!", "-", " ", "\n", ";", "$", "$$", "$x", "include 'do-list'", "this", "f(x) = ", "$\"{x}\"", " limit: 2",
    ];

    private static readonly TemplateScope Scope = ModelScope.Create(TemplatePack.Create("").Symbol);

    [Theory]
    [InlineData("{{ x = people.deputies }}{{ x }}", "a list")]
    [InlineData("{{ x = people.deputies[0] }}{{ x }}", "a person")]
    [InlineData("{{ x = people.deputies.size }}{{ x }}", "a number")]
    [InlineData("{{ x = school.name | string.upcase }}{{ x }}", "a text")]
    [InlineData("{{ x = policy.review_due }}{{ x }}", "a date")]
    [InlineData("{{ x = people.dsl.email }}{{ x }}", "a link")]
    [InlineData("{{ x = people.dsl.phone }}{{ x }}", "a telephone number")]
    [InlineData("{{ x = 1 < 2 }}{{ x }}", "true or false")]
    [InlineData("{{ x = 'a' + 1 }}{{ x }}", "a text")]
    [InlineData("{{ x = school.name | string.split ' ' | array.size }}{{ x }}", "a number")]
    [InlineData("{{ capture x }}a{{ end }}{{ x }}", "a text")]
    [InlineData("{{ f(y) = y + 1 }}{{ x = f 2 }}{{ x }}", "a number")]
    [InlineData("{{ func f(y) }}{{ ret y.name }}{{ end }}{{ x = f people.dsl }}{{ x }}", "a text")]
    [InlineData("{{ x = phase.is_fe ? people.dsl : people.chair }}{{ x }}", "a person")]
    [InlineData("{{ x = phase.is_fe ? 1 : 'a' }}{{ x }}", "a value")]
    [InlineData("{{ x = school.urn ?? 'none' }}{{ x }}", "a text")]
    [InlineData("{{ x = {name: 1} }}{{ x = x.name }}{{ x }}", "a number")]
    [InlineData("{{ x = date.now | date.add_days 1 }}{{ x }}", "a date")]
    public void The_type_of_a_value_is_known(string template, string type)
    {
        var printed = Bind(template).SelectMany(t => t.Nodes).OfType<BoundPrint>().Last(print => print.Code == "x");
        Assert.Equal(type, printed.Type.Description);
        Assert.False(printed.Type.IsNullable);
    }

    [Fact]
    public void Any_text_can_be_bound()
    {
        var random = new Random(20261121);
        for (var round = 0; round < 1500; round++)
        {
            var text = new StringBuilder(random.Next(2) == 0 ? "{{ " : "");
            for (var i = random.Next(1, 40); i > 0; i--)
                text.Append(Pieces[random.Next(Pieces.Length)]);

            var exception = Record.Exception(() => BindAlone(text.ToString()));
            Assert.True(exception is null, $"{text}\n{exception}");
        }
    }

    [Theory]
    [InlineData("", "x = [x];", "x", "", "", 20_000)]
    [InlineData("", "x = {a: x, b: x, c: x};", "", "", "", 2_000)]
    [InlineData("x = 1;", "x = x || y; y = x || x;", "if x; end;", "", "", 200)]
    [InlineData("if ", "(", "x", " || y && z)", "; end", 100)]
    [InlineData("x = ", "(", "x", " || y && z)", "; if x; end", 100)]
    [InlineData("", "with x;", "y = 1;", "end;", "", 80)]
    [InlineData("", "for x in y;", "y = [y];", "end;", "", 80)]
    [InlineData("x", ".x", "", "", "", 400)]
    [InlineData("if x", ".x", "", "", "; end", 400)]
    [InlineData("", "if x; y = 1; else; z = 1; end;", "", "", "", 1_000)]
    public void A_template_that_piles_things_up_is_bound_all_the_same(string start, string open, string middle, string close, string end, int times) =>
        Assert.NotEmpty(BindAlone($"{{{{ {start}{string.Concat(Enumerable.Repeat(open, times))}{middle}{string.Concat(Enumerable.Repeat(close, times))}{end} }}}}").Nodes);

    private static TemplateBinding BindAlone(string text) => TemplateBinder.Bind(new TemplateSource(TemplateSyntaxTree.Parse(text), null), Scope);

    private static IEnumerable<TemplateBinding> Bind(string section)
    {
        var pack = TemplatePack.Create(section).Symbol;
        return [.. PackTemplates.Bind(pack, ModelScope.Create(pack)).Where(t => t.Tree.Text.Path == TemplatePack.SectionPath)];
    }
}
