using FsCheck.Fluent;
using PolicyKit.Binding.Packs;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Syntax.Templates;
using PolicyKit.Syntax.Templates.Formatting;
using PolicyKit.Tests.Packs;
using PolicyKit.Tests.Rendering.Evaluation;
using PolicyKit.Text;
using static FsCheck.CheckExtensions;

namespace PolicyKit.Tests.Syntax.Templates.Formatting;

public class TemplateFormatterTests
{
    [Theory]
    [InlineData("{{x}}", "{{ x }}")]
    [InlineData("{{-   x~}}", "{{- x ~}}")]
    [InlineData("{{a+b*-c}}", "{{ a + b * -c }}")]
    [InlineData("{{ - - x }}", "{{ - -x }}")]
    [InlineData("{{ ! a&&( b||c ) }}", "{{ !a && (b || c) }}")]
    [InlineData("{{x|string.replace 'a'  'b'|string.upcase}}", "{{ x | string.replace 'a' 'b' | string.upcase }}")]
    [InlineData("{{ f( 1,2 ) ; g [1] ; g[ 1 ] }}", "{{ f(1, 2); g [1]; g[1] }}")]
    [InlineData("{{ o={ a :1,\"b\":[ 1,2 , ] } }}", "{{ o = {a: 1, \"b\": [1, 2,]} }}")]
    [InlineData("{{ x?1:2 }}{{ x . y?.z }}", "{{ x ? 1 : 2 }}{{ x . y?.z }}")]
    [InlineData("{{ for i in 1..3 limit:2   reversed;i;end }}", "{{ for i in 1..3 limit: 2 reversed; i; end }}")]
    [InlineData("{{ func f( a,b=2 , c ... );ret a;end }}", "{{ func f(a, b = 2, c...); ret a; end }}")]
    [InlineData("{{ i ++;$\"a{ i}b\" }}", "{{ i++; $\"a{ i}b\" }}")]
    [InlineData("{{# note}}{{x ## why ## }}", "{{ # note }}{{ x ## why ## }}")]
    public void Spaces_stand_where_the_grammar_wants_them(string before, string after) => Formats(before, after);

    [Fact]
    public void Lines_of_code_are_indented_by_their_blocks() => Formats(
        """
          {{~
        x=1   


        if x>0 # always
        for i in [1,
        2]
           i |
              math.plus 1
        end
            else
          "no"
        end
           ~}}
        Text   {{ stays }}   as it is.   
        """,
        """
          {{~
            x = 1

            if x > 0 # always
              for i in [1,
                2]
                i |
                  math.plus 1
              end
            else
              "no"
            end
          ~}}
        Text   {{ stays }}   as it is.   
        """);

    [Fact]
    public void A_block_that_other_code_opened_is_not_counted() => Formats(
        "{{ if a\nif b -}}\ntext\n{{- end\n    end -}}\n",
        "{{ if a\n    if b -}}\ntext\n{{- end\n  end -}}\n");

    [Fact]
    public void Line_ends_stay_what_they_are() => Formats("{{\r\nx\r\n\r\n\r\ny }}\r\n", "{{\r\n  x\r\n\r\n  y }}\r\n");

    [Fact]
    public void A_template_with_errors_is_left_alone() => Formats("{{x+}} {{y}}", "{{x+}} {{y}}");

    [Fact]
    public void Random_templates_print_the_same_and_settle_at_once()
    {
        Prop.ForAll(RandomTemplates.Jumbled, Keeps).QuickCheckThrowOnFailure();
        Prop.ForAll(RandomTemplates.Mutated, Keeps).QuickCheckThrowOnFailure();
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void The_national_pack_makes_the_same_documents(string sample) =>
        Assert.Equal(GetMarkdown(sample, National.Pack), GetMarkdown(sample, FormattedPack.Value));

    private static readonly Lazy<PackBinding> FormattedPack = new(() =>
    {
        var pack = PackFiles.Load(Path.Combine(Samples.Root, "templates", "ukccis-2016"));
        return PackBinder.Bind(PackFiles.Create(pack.Name, pack.Files.Select(f => KeyValuePair.Create(
            f.Key, f.Key.EndsWith(".sbn-md", StringComparison.Ordinal) ? TemplateFormatter.Format(TemplateSyntaxTree.Parse(f.Value)) : f.Value.Content))));
    });

    private static IEnumerable<string> GetMarkdown(string sample, PackBinding pack) => Compilation
        .Create(ProfileSyntaxTree.Parse(SourceText.From(Samples.Read(sample))), [pack], new CompilationOptions(Check.Today))
        .GetDocuments().Select(d => d.Markdown);

    private static void Formats(string before, string after)
    {
        Assert.Equal(after, Format(before));
        Keeps(before);
    }

    private static void Keeps(string template)
    {
        var formatted = Format(template);
        Assert.Equal(formatted, Format(formatted));
        Assert.Equal(Print(template), Print(formatted));
    }

    private static string Format(string template) => TemplateFormatter.Format(TemplateSyntaxTree.Parse(template));

    private static string Print(string template)
    {
        var result = TemplateCheck.Run(template, TemplateCheck.With(("x", 1), ("a", true)) with { Limits = new EvaluationLimits { LoopIterations = 200 } });
        return result.Text + string.Join(' ', result.Diagnostics.Select(d => d.Id));
    }
}
