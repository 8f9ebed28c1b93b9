using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Syntax.Yaml;
using PolicyKit.Text;

namespace PolicyKit.Tests.Syntax.Yaml;

public sealed class YamlSyntaxTreeTests
{
    [Fact]
    public void A_file_that_is_wrong_everywhere_is_told_so_a_thousand_times_and_no_more()
    {
        var tree = Parse(string.Concat(Enumerable.Repeat("a:\n", 5_000)));
        Assert.Equal(1_000, tree.Diagnostics.Length);
        Assert.All(tree.Diagnostics, d => Assert.Equal("PK1002", d.Id));
    }

    [Fact]
    public void Values_are_found_by_key_with_the_characters_that_say_them()
    {
        var tree = Parse("school:\n  name: \"Oakfield\"   # the whole name\n  ages: [4, 11]\n");
        var school = Assert.IsType<YamlMapping>(Assert.IsType<YamlMapping>(tree.Root).Find("school"));

        Assert.Equal("Oakfield", school.GetText("name"));
        Assert.Equal("\"Oakfield\"", Said(tree, school.Find("name")));
        Assert.Equal("[4, 11]", Said(tree, school.Find("ages")));
        Assert.Equal("name: \"Oakfield\"   # the whole name\n  ages: [4, 11]", Said(tree, school));
        Assert.Null(school.GetText("urn"));
    }

    [Theory]
    [InlineData("a:\r\n  b: c # d\r\n  e: f\r\n")]
    [InlineData("\uFEFFa: 😀\nb: é\n")]
    [InlineData("a: >\n  folded\n  text\nb: 'quo''ted'\nc: {d: e, f: [g]}\n")]
    public void Places_survive_line_ends_marks_and_characters_of_two_units(string content)
    {
        var tree = Parse(content);
        Assert.Empty(tree.Diagnostics);
        foreach (var scalar in Scalars(tree.Root!).Where(s => s.IsPlain && !s.IsNull))
            Assert.Equal(scalar.Value, Said(tree, scalar));
    }

    [Fact]
    public void Nothing_written_is_null_and_quoted_nothing_is_text()
    {
        var root = Assert.IsType<YamlMapping>(Parse("a:\nb: ~\nc: null\nd: ''\ne: \"~\"\n").Root);
        Assert.Equal([true, true, true, false, false], root.Entries.Select(e => ((YamlScalar)e.Value).IsNull));
    }

    [Fact]
    public void A_tab_is_named_where_it_stands_and_not_where_its_block_begins() =>
        Says("This line is indented with a tab", "# note\n\na: 1\n\nb:                # group\n{|PK1001:\t|}c: 1\n  d: 2\n  e: 3\n");

    [Fact]
    public void A_tab_is_named() => Says("This line is indented with a tab", "a:\n{|PK1001:\t|}b: 1\n");

    [Fact]
    public void A_missing_space_is_named_and_mended()
    {
        var diagnostic = Says("There is no space after “name:”", "dsl:\n  {|PK1001:name:|}Amina\n  post: SENCO\n");
        Assert.Equal("dsl:\n  name: Amina\n  post: SENCO\n", TextChange.Apply(diagnostic.Fix!.Text.Content, diagnostic.Fix.Changes));
    }

    [Fact]
    public void An_open_quotation_mark_is_named() => Says("The quotation mark that opens here is never closed", "a: {|PK1001:\"|}Oakfield\nb: 1\n");

    [Fact]
    public void An_apostrophe_inside_single_quotation_marks_is_named() =>
        Says("The value goes on after its closing quotation mark", "a: 1\n{|PK1001:name: 'O'Neill'|}\n");

    [Fact]
    public void A_deeper_line_under_a_value_is_named() =>
        Says("This line is indented under a line that already has a value", "a: 1\n  {|PK1001:b: 2|}\n");

    [Fact]
    public void A_line_out_of_column_is_named() =>
        Says("This line does not line up with the lines above it", "a:\n   b: 1\n  {|PK1001:c: 2|}\n");

    [Fact]
    public void A_word_without_a_colon_is_named() => Says("There is no colon after “phone”", "name: Amina\n{|PK1001:phone|}\npost: SENCO\n");

    [Fact]
    public void A_colon_inside_a_value_is_named() => Says("A colon and a space inside a value start a new key", "a: Lead{|PK1001::|} safeguarding\n");

    [Fact]
    public void A_sign_that_no_value_may_start_with_is_named() => Says("A value may not start with “@”", "a: {|PK1001:@|}oakfield\n");

    [Fact]
    public void An_open_bracket_is_named() => Says("The “[” that opens here is never closed", "packs: {|PK1001:[|}north, south\nb: 1\n");

    [Fact]
    public void A_backslash_in_a_path_is_named() => Says("A backslash inside double quotation marks starts a special character", "a: \"pictures{|PK1001:\\|}quay.png\"\n");

    [Fact]
    public void A_repeated_key_is_reported_and_the_first_value_stands()
    {
        Check.Yaml("a: 1\n{|PK1002:a|}: 2\n");
        Assert.Equal("1", ((YamlMapping)Parse("a: 1\na: 2\n").Root!).GetText("a"));
    }

    [Theory]
    [InlineData("{|PK1003:|}")]
    [InlineData("{|PK1003:|}# nothing yet\n")]
    [InlineData("{|PK1003:|}---\n...\n")]
    public void An_empty_file_is_reported(string marked) => Check.Yaml(marked);

    [Fact]
    public void A_second_document_is_reported() => Check.Yaml("a: 1\n{|PK1004:---|}\nb: 2\n");

    [Fact]
    public void An_alias_repeats_its_value()
    {
        var root = Assert.IsType<YamlMapping>(Parse("a: &hours Mon-Fri 08:00-16:00\nb: *hours\n").Root);
        Assert.Equal("Mon-Fri 08:00-16:00", root.GetText("b"));
    }

    [Theory]
    [InlineData("a: {|PK1005:*nobody|}\n")]
    [InlineData("a: &a [{|PK1005:*a|}]\n")]
    public void An_alias_of_nothing_is_reported(string marked) => Check.Yaml(marked);

    [Fact]
    public void A_bomb_of_aliases_is_refused()
    {
        var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + string.Concat(Enumerable.Range(1, 30)
            .Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        var tree = Parse(bomb);

        Assert.Equal("PK1006", Assert.Single(tree.Diagnostics).Id);
        Assert.True(tree.IsBroken);
    }

    [Fact]
    public void Depth_and_length_have_an_end()
    {
        Assert.Equal("PK1006", Assert.Single(Parse(new string('[', 100_000)).Diagnostics).Id);
        Assert.Equal("PK1006", Assert.Single(Parse(new string('a', 1_000_001)).Diagnostics).Id);
    }

    [Fact]
    public void A_template_expression_without_quotation_marks_is_reported() => Check.Yaml("title: { {|PK1007:{ name }|} }\n");

    [Fact]
    public void Parsing_never_throws_and_never_leaves_the_text()
    {
        const string Sample = "school:\n  name: \"Oak\"\n  ages: [4, 11]\n  x: &a {b: c}\n  y: *a\n- z: |\n    text\n";
        var edits = Gen.Elements("\t", "\n", ":", "- ", "[", "}", "\"", "'", "&a", "*a", "!t", "|", ">", "%", "@", "\\", "\0", "\u2028", "\uD800", "---\n", "#", "? ", "~");
        var mutated = from places in Gen.Choose(0, Sample.Length).ArrayOf()
                      from insertions in edits.ArrayOf(places.Length)
                      select places.Zip(insertions).Aggregate(Sample, (text, edit) => text.Insert(Math.Min(edit.First, text.Length), edit.Second));
        var any = FsCheck.FSharp.ArbMap.generate<string>(FsCheck.FSharp.ArbMap.defaults);

        Prop.ForAll(Arb.From(Gen.OneOf(mutated, any.Select(text => text ?? ""))), text =>
        {
            var tree = Parse(text);
            return tree.Diagnostics.All(d => d.Location!.Span is { Start: >= 0, Length: >= 0 } span && span.End <= text.Length)
                && (tree.Root is null || Scalars(tree.Root).All(s => s.Span.Start >= 0 && s.Span.End <= text.Length && s.Span.Length >= 0));
        }).QuickCheckThrowOnFailure();
    }

    private static YamlSyntaxTree Parse(string content) => YamlSyntaxTree.Parse(SourceText.From(content));

    private static PolicyKit.Diagnostics.Diagnostic Says(string message, string marked)
    {
        var diagnostic = Assert.Single(Check.Yaml(marked));
        Assert.Equal(message, diagnostic.Message);
        return diagnostic;
    }

    private static string Said(YamlSyntaxTree tree, YamlNode? node) => tree.Text.ToString(node!.Span);

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(e => Scalars(e.Key).Concat(Scalars(e.Value))),
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        _ => [(YamlScalar)node],
    };
}
