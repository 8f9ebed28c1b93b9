using System.Collections.Immutable;
using PolicyKit.Rendering.Evaluation;
using static PolicyKit.Tests.Rendering.Evaluation.TemplateCheck;

namespace PolicyKit.Tests.Rendering.Evaluation;

public sealed class OutputTests
{
    private static readonly EvaluationOptions Escaping = With(("raw", "*"), ("phone", new Phone("01632 960123")), ("nothing", null)) with
    {
        Formatter = new StarFormatter(),
    };

    [Theory]
    [InlineData(@"\*", "{{ raw }}")]
    [InlineData("*", "*")]
    [InlineData("[nothing]", "{{ nothing }}")]
    [InlineData("[nothing ?? null]", "{{ nothing ?? null }}")]
    [InlineData(@"\*\*", "{{ raw + raw }}")]
    public void Values_go_through_the_formatter_and_text_does_not(string expected, string template) => Prints(expected, template, Escaping);

    [Theory]
    [InlineData(@"*\*", "{{ capture c }}*{{ raw }}{{ end; c }}")]
    [InlineData(@"*\*", "{{ func f }}*{{ raw }}{{ end; f }}")]
    [InlineData(@"*\*\*", "{{ capture c }}*{{ raw }}{{ end; c + raw }}")]
    [InlineData(@"\**\*", "{{ capture c }}*{{ raw }}{{ end; raw + c }}")]
    [InlineData(@"\*-*", "{{ capture c }}*{{ end; $'{raw}-{c}' }}")]
    [InlineData(@"*, \*", "{{ capture c }}*{{ end; [c, raw] | array.join ', ' }}")]
    [InlineData(@"*\*", "{{ capture c }}*{{ end; c | string.append raw }}")]
    [InlineData("*", "{{ capture c }} * {{ end; c | string.strip }}")]
    [InlineData(@"Ring [nothing] \*", "{{ 'Ring ' + nothing + ' ' + raw }}")]
    [InlineData(@"Ring [nothing] \*", "{{ $'Ring {nothing} {raw}' }}")]
    [InlineData("Ring [nothing]", "{{ 'Ring ' | string.append nothing }}")]
    public void Rendered_text_is_escaped_once_and_gaps_in_it_stay_visible(string expected, string template) => Prints(expected, template, Escaping);

    [Theory]
    [InlineData(@"\*\*", "{{ capture c }}*{{ end; c | string.replace '*' '**' }}")]
    [InlineData(@"\\*", "{{ capture c }}{{ raw }}{{ end; c | string.upcase }}")]
    [InlineData(@"\*", "{{ capture c }}*{{ end; c[0] }}")]
    public void What_a_function_makes_of_rendered_text_is_plain_again(string expected, string template) => Prints(expected, template, Escaping);

    [Fact]
    public void An_include_is_rendered_already() =>
        Prints(@"*\*", "{{ include 'part' }}", Including(("part", "*{{ '*' }}")) with { Formatter = new StarFormatter() });

    [Fact]
    public void A_function_that_only_prints_leaves_no_marker() => Prints("x", "{{ func f; 'x'; end; f }}", Escaping);

    [Fact]
    public void A_value_of_the_host_prints_and_compares_as_it_says()
    {
        Prints("<01632 960123>", "{{ phone }}", Escaping);
        Prints("true", "{{ phone == '01632 960123' }}", Escaping);
        Prints("Ring 01632 960123", "{{ 'Ring ' + phone }}", Escaping);
    }

    [Fact]
    public void Dates_of_the_host_are_put_in_order_as_dates()
    {
        var options = With(("due", new Day(new DateOnly(2027, 2, 1))), ("today", new Day(new DateOnly(2026, 11, 21))));

        Prints("true false", "{{ today < due }} {{ today == due }}", options);
        Prints("22 Nov 2026", "{{ today | date.add_days 1 }}", options);
    }

    [Fact]
    public void Lists_of_the_host_are_lists()
    {
        var people = ImmutableArray.Create<ITemplateObject>(new TemplateObject([new("name", "Amina")]), new TemplateObject([new("name", "Ben")]));

        Prints("2: Amina Ben ", "{{ people.size }}: {{ for p in people; p.name + ' '; end }}", With(("people", people)));
        Prints("Ben", "{{ people[1].name }}", With(("people", people)));
        Prints("Amina, Ben", "{{ people | array.map 'name' | array.join ', ' }}", With(("people", people)));
    }

    [Fact]
    public void The_members_of_an_object_of_the_host_can_be_looped_over() =>
        Prints("day=21 ", "{{ for m in date_parts; m.key + '=' + m.value + ' '; end }}", With(("date_parts", new Parts())));

    [Fact]
    public void Only_declared_members_of_the_host_are_reached() =>
        Fails("1:7 PK1551", "{{ p1.GetType }}", With(("p1", ImmutableArray.Create<object?>(1))) with { StrictMembers = true });

    [Fact]
    public void The_map_says_where_each_part_of_the_output_comes_from()
    {
        var result = Run("Dear {{ name }},\n{{ include 'part' }}.", Including(("part", "see {{ 'x' }}")) with
        {
            Globals = ImmutableDictionary<string, object?>.Empty.Add("name", "Amina"),
        });

        Assert.Equal("Dear Amina,\nsee x.", result.Text);
        Assert.Equal(
            ["Dear <test.sbn-md:1:1", "Amina<test.sbn-md:1:9", ",\n<test.sbn-md:1:16", "see <part:1:1", "x<part:1:8", ".<test.sbn-md:2:21"],
            result.SourceMap.Segments.Select(s => $"{result.Text.Substring(s.Output.Start, s.Output.Length)}<{s.Origin}"));
        Assert.Equal("part:1:3", result.SourceMap.GetOrigin(result.Text.IndexOf("e x"))!.ToString());
    }

    [Fact]
    public void Parts_that_are_joined_keep_their_origins()
    {
        var result = Run("{{ capture c }}text{{ end }}{{ c + '!' }}");

        Assert.Equal(["text<test.sbn-md:1:16", "!<test.sbn-md:1:36"], result.SourceMap.Segments.Select(s => $"{result.Text.Substring(s.Output.Start, s.Output.Length)}<{s.Origin}"));
    }

    [Fact]
    public void The_map_covers_all_of_the_output()
    {
        var result = Run("a\n  {{ \"x\\ny\" }}\n{{ capture c }}p{{ 1 }}{{ end }}{{ c }}{{ [1, 2] | array.join c }}");

        var position = 0;
        foreach (var segment in result.SourceMap.Segments)
        {
            Assert.Equal(position, segment.Output.Start);
            position = segment.Output.End;
        }

        Assert.Equal(result.Text.Length, position);
    }

    private sealed class StarFormatter : IOutputFormatter
    {
        public string Format(object? value, string expression) => value switch
        {
            null => $"[{expression}]",
            ITemplateValue own when own.ToMarkup() is { } markup => markup.Text,
            _ => PlainOutputFormatter.Instance.Format(value, expression).Replace("*", @"\*"),
        };
    }

    private sealed record Phone(string Number) : ITemplateValue
    {
        public string ToTemplateText() => Number;

        public RenderedText ToMarkup() => new($"<{Number}>");
    }

    private sealed class Parts : ITemplateObject
    {
        public IEnumerable<string> MemberNames => ["day"];

        public bool TryGetMember(string name, out object? value)
        {
            value = 21;
            return name == "day";
        }
    }

    private sealed record Day(DateOnly Date) : ITemplateValue
    {
        public object Value => Date;

        public string ToTemplateText() => Date.ToString("d MMMM yyyy");
    }
}
