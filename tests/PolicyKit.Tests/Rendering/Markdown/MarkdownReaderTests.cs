using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Rendering.Markdown;
using PolicyKit.Text;

namespace PolicyKit.Tests.Rendering.Markdown;

public sealed class MarkdownReaderTests
{
    [Fact]
    public void Clause_ids_reach_the_block_they_follow()
    {
        var blocks = Read("""
            ## Devices {clause="A-1"}

            Never open it. {clause="B-1 B-2" priority=3}

            - Tell the lead {clause="C-1"}
            """);

        Assert.Equal(["A-1"], blocks[0].Origin.Clauses.AsEnumerable());
        Assert.Equal(["B-1", "B-2"], blocks[1].Origin.Clauses.AsEnumerable());
        Assert.Equal(3, blocks[1].Priority);
        Assert.Equal(["C-1"], Assert.IsType<ListBlock>(blocks[2]).Items[0].Blocks[0].Origin.Clauses.AsEnumerable());
    }

    [Fact]
    public void A_clause_on_a_line_of_its_own_still_belongs_to_its_paragraph() =>
        Assert.Equal(["A-1"], Read("Tell the lead.\n{clause=\"A-1\"}")[0].Origin.Clauses.AsEnumerable());

    [Fact]
    public void A_table_takes_its_attributes_from_the_line_before_it()
    {
        var table = Assert.IsType<Table>(Read("""
            {clause="T-1" row-headers=true widths="2 1"}
            | Role | Name |
            |---|---|
            | Lead | **Amina** Begum |
            | Short |
            """)[0]);

        Assert.Equal(["T-1"], table.Origin.Clauses.AsEnumerable());
        Assert.True(table.HasRowHeaders);
        Assert.Equal([2d, 1d], table.Widths.AsEnumerable());
        Assert.Equal("Amina Begum", DocumentWalker.GetText(table.Rows[0][1].Inlines));
        Assert.Equal(2, table.Rows[1].Length);
    }

    [Fact]
    public void A_list_inside_do_and_do_not_is_ticked_and_crossed()
    {
        var columns = Assert.IsType<Columns>(Read("""
            ::::: columns
            :::: column {weight=2}
            ::: callout {kind="do" title="Do"}
            - Stay calm
            :::
            ::::
            :::: column
            ::: callout {kind="do-not" title="Do not"}
            - Look
            :::
            ::::
            :::::
            """)[0]);

        Assert.Equal(2, columns.Items[0].Weight);
        var callouts = columns.Items.Select(c => Assert.IsType<Callout>(c.Blocks[0])).ToList();
        Assert.Equal([CalloutKind.Do, CalloutKind.DoNot], callouts.Select(c => c.Kind));
        Assert.Equal(["Do", "Do not"], callouts.Select(c => c.Title));
        Assert.Equal([ListMarker.Tick, ListMarker.Cross], callouts.Select(c => Assert.IsType<ListBlock>(c.Blocks[0]).Marker));
    }

    [Fact]
    public void A_contact_card_keeps_label_text_and_target_of_each_channel()
    {
        var name = PrivateMarks.EncodeAttribute("Amina \"Mina\" {Begum} & Co");
        var card = Assert.IsType<ContactCard>(Read($$"""
            ::: contact {name="{{name}}" role="Lead"}
            - Phone: [01632 960101](tel:+441632960101)
            - Days: Monday to Friday
            :::
            """)[0]);

        Assert.Equal("Amina \"Mina\" {Begum} & Co", card.Name);
        Assert.Equal([new ContactLine("Phone", "01632 960101", "tel:+441632960101"), new ContactLine("Days", "Monday to Friday", "")], card.Lines.AsEnumerable());
    }

    [Fact]
    public void Directives_become_blocks_but_an_escaped_one_stays_text()
    {
        Assert.IsType<PageBreak>(Read("[[page]]")[0]);
        Assert.IsType<ContentsTable>(Read("[[contents]]")[0]);
        Assert.Equal("[[page]]", GetText(Read(MarkdownEscape.Escape("[[page]]"))));
    }

    [Fact]
    public void Unknown_containers_kinds_and_directives_are_reported_with_the_nearest_name()
    {
        var diagnostics = new List<Diagnostic>();
        MarkdownReader.Read("::: callot\ntext\n:::\n\n::: callout {kind=\"dangr\"}\ntext\n:::\n\n[[pgae]]\n\n[[flow]]", SectionContext.Bare with { Report = diagnostics.Add });

        Assert.Equal(["PK5001", "PK5002", "PK5003", "PK5004"], diagnostics.Select(d => d.Id));
        Assert.Equal(["Change it to “callout”", "Change it to “danger”", "Change it to “[[page]]”"], diagnostics.SelectMany(d => d.Hints));
    }

    [Theory]
    [InlineData("- ")]
    [InlineData("1. ")]
    public void What_is_nested_without_end_is_reported_and_kept_as_it_is_written(string marker)
    {
        var diagnostics = new List<Diagnostic>();
        var text = string.Concat(Enumerable.Repeat(marker, 200)) + "x";
        var blocks = MarkdownReader.Read(text, SectionContext.Bare with { Report = diagnostics.Add });

        Assert.Equal(["PK5005"], diagnostics.Select(d => d.Id));
        Assert.Equal(text, GetText(blocks));
        Assert.Equal([new TextInline(text)], InlineReader.ReadLine(text).AsEnumerable());
    }

    [Fact]
    public void A_block_may_be_in_another_language()
    {
        var blocks = Read("""
            ## Mae croeso i chi {lang="cy"}

            This is English.

            Ta ulotka jest też po polsku. {lang="pl" clause="A-1"}
            """);

        Assert.Equal(["cy", "", "pl"], blocks.Select(GetLanguage));
        Assert.Equal(["A-1"], blocks[2].Origin.Clauses.AsEnumerable());
        Assert.Equal("mae-croeso-i-chi", blocks[0].Id);
    }

    [Fact]
    public void What_a_container_holds_is_in_its_language_unless_it_says_its_own()
    {
        var callout = Assert.IsType<Callout>(Read("""
            ::: callout {kind="note" lang="pl"}
            Proszę zadzwonić.

            - Croeso {lang="cy"}
            :::
            """)[0]);

        Assert.Equal("pl", GetLanguage(callout.Blocks[0]));
        Assert.Equal("cy", GetLanguage(Assert.IsType<ListBlock>(callout.Blocks[1]).Items[0].Blocks[0]));
    }

    [Fact]
    public void The_cells_of_a_table_are_in_its_language()
    {
        var table = Assert.IsType<Table>(Read("{lang=\"cy\"}\n| Rôl |\n|---|\n| Arweinydd |")[0]);

        Assert.Equal("cy", Assert.IsType<InLanguage>(Assert.Single(table.Header[0].Inlines)).Language);
        Assert.Equal("cy", Assert.IsType<InLanguage>(Assert.Single(table.Rows[0][0].Inlines)).Language);
    }

    [Theory]
    [InlineData("Ask at ::Ysgol y Bryn::{lang=\"cy\"} today.")]
    [InlineData("Ask at **Ysgol y Bryn**{lang=\"cy\"} today.")]
    [InlineData("Ask at [Ysgol y Bryn](https://bryn.example){lang=\"cy\"} today.")]
    public void A_run_of_words_may_be_in_another_language(string markdown)
    {
        var inlines = Assert.IsType<Paragraph>(Assert.Single(Read(markdown))).Inlines;

        Assert.Equal("Ask at Ysgol y Bryn today.", DocumentWalker.GetText(inlines));
        var run = Assert.Single(inlines.OfType<InLanguage>());
        Assert.Equal(("cy", "Ysgol y Bryn"), (run.Language, DocumentWalker.GetText(run.Inlines)));
        Assert.Equal(3, inlines.Length);
    }

    [Theory]
    [InlineData("Croeso. {lang=\"welsh\"}", "welsh", "Write its tag, such as “cy” for Welsh, “pl” for Polish or “ur” for Urdu")]
    [InlineData("A ::Croeso::{lang=\"cy_GB\"} mat.", "cy_GB", "Change it to “cy-GB”")]
    [InlineData("::: callout {kind=\"note\" lang=\"\"}\nCroeso.\n:::", "", "Write its tag, such as “cy” for Welsh, “pl” for Polish or “ur” for Urdu")]
    public void What_is_no_language_is_reported_where_it_stands_and_not_passed_on(string markdown, string tag, string hint)
    {
        var diagnostics = new List<Diagnostic>();
        var spans = new List<TextSpan>();
        var blocks = MarkdownReader.Read("Before.\n\n" + markdown, SectionContext.Bare with
        {
            FindTemplate = span =>
            {
                spans.Add(span);
                return null;
            },
            Report = diagnostics.Add,
        });

        var diagnostic = Assert.Single(diagnostics);
        Assert.Equal(("PK5006", $"The template says that a text is in the language “{tag}”, which is not a language tag"), (diagnostic.Id, diagnostic.Message));
        Assert.Equal([hint], diagnostic.Hints.AsEnumerable());
        Assert.True(spans[0].Start >= "Before.\n\n".Length);
        Assert.DoesNotContain(blocks.SelectMany(DocumentWalker.GetBlocks).SelectMany(DocumentWalker.GetInlines), i => i is InLanguage);
    }

    [Fact]
    public void A_missing_value_stays_visible() =>
        Assert.Contains(new MissingValue("people.dsl.phone"), Assert.IsType<Paragraph>(Read($"Ring {PrivateMarks.Missing("people.dsl.phone")} now")[0]).Inlines);

    [Theory]
    [InlineData("O'Dwyer-Łukasiewicz")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("& % # _ * [x](y) {{ }} \\ ` ~ | ::: +++ --- 1. > !")]
    [InlineData("{clause=\"evil\"}")]
    [InlineData("1. first")]
    [InlineData("- [ ] item")]
    [InlineData("&lt;b&gt; https://x.example www.x.example a@b.example")]
    [InlineData("::: callout")]
    [InlineData("Ŵynne 🙂 \u00A0x")]
    public void An_escaped_value_is_read_back_as_itself(string value)
    {
        Assert.Equal(value, GetText(Read(MarkdownEscape.Escape(value))));
        Assert.Equal(value, GetText(Read($"- {MarkdownEscape.Escape(value)}")));
        Assert.Equal($"x {value} y", GetText(Read($"x {MarkdownEscape.Escape(value)} y {{clause=\"A\"}}")));
        var table = Assert.IsType<Table>(Read($"| a |\n|---|\n| {MarkdownEscape.Escape(value)} |")[0]);
        Assert.Equal(value, DocumentWalker.GetText(table.Rows[0][0].Inlines));
    }

    [Fact]
    public void Any_value_survives_escaping() => Prop
        .ForAll<string>(value =>
        {
            var clean = new string([.. (value ?? "").Where(c => !char.IsControl(c) && !char.IsWhiteSpace(c) && !char.IsSurrogate(c) && c is < '\uE000' or > '\uF8FF')]);
            return GetText(Read("x" + MarkdownEscape.Escape(clean) + "y")) == $"x{clean}y";
        })
        .Check(Config.QuickThrowOnFailure);

    /// <summary>That of a heading or paragraph as a whole; empty for that of the document.</summary>
    private static string GetLanguage(Block block) =>
        (block is Heading heading ? heading.Inlines : Assert.IsType<Paragraph>(block).Inlines) is [InLanguage all] ? all.Language : "";

    private static ImmutableArray<Block> Read(string markdown) => MarkdownReader.Read(markdown, SectionContext.Bare);

    private static string GetText(ImmutableArray<Block> blocks) => string.Join("|", blocks
        .SelectMany(DocumentWalker.GetBlocks)
        .Select(b => DocumentWalker.GetText(b is Paragraph p ? p.Inlines : []))
        .Where(t => t.Length > 0));
}
