using System.Collections.Immutable;
using PolicyKit.Analyzers.Structure;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.Analyzers.Structure;

public sealed class StructureRulesTests
{
    [Theory]
    [InlineData("For help [{|PK5030:click here|}](https://childline.org.uk).")]
    [InlineData("[{|PK5030:Read more|}](https://childline.org.uk) on it.")]
    [InlineData("See [{|PK5030:https://www.childline.org.uk/get-support/online/nudes/|}](https://www.childline.org.uk/get-support/online/nudes/).")]
    [InlineData("See [the guide](https://a.example). Or see [a second guide](https://b.example).")]
    [InlineData("See [childline.org.uk](https://childline.org.uk) and [childline.org.uk](https://childline.org.uk/).")]
    [InlineData("Come [here to the office](https://a.example).")]
    public void A_link_says_where_it_leads(string section) => Check.Document<LinkText>(section);

    [Fact]
    public void Two_links_with_the_same_words_lead_to_the_same_place()
    {
        var found = Assert.Single(Check.RunDocument(new LinkText(), "See [the guide](https://a.example).\n\nOr [the guide](https://b.example)."));
        Assert.Contains("leads elsewhere", found.Message);
        Assert.Equal(3, found.Location!.Start.Line + 1);
    }

    [Theory]
    [InlineData("## One\n\n#### {|PK5031:Three|}\n\nText.")]
    [InlineData("### {|PK5031:Too low|}\n\nText.")]
    [InlineData("## One\n\n### Two\n\nText.\n\n## One again\n\nText.")]
    public void Headings_skip_no_level(string section) => Check.Document<HeadingOrder>(section);

    [Theory]
    [InlineData("## {|PK5032:One|}\n\n## Two\n\nText.")]
    [InlineData("## One\n\nText.\n\n## {|PK5032:Two|}")]
    [InlineData("## One\n\n### {|PK5032:Two|}\n\n## Three\n\nText.")]
    [InlineData("## {|PK5032:One|}\n\n[[page]]\n\n## Two\n\nText.")]
    [InlineData("## One\n\n### Two\n\n- Item")]
    [InlineData("## One\n\n:::: columns\n\n::: column\nText.\n:::\n\n::::")]
    public void A_heading_has_something_under_it(string section) => Check.Document<EmptySection>(section);

    [Fact]
    public void A_heading_that_stands_twice_is_reported_the_second_time()
    {
        var found = Assert.Single(Check.RunDocument(new RepeatedHeading(), "## Records\n\nText.\n\n## Making records\n\nText.\n\n### records\n\nText."));
        Assert.Equal("“records” is the heading of two sections", found.Message);
        Assert.Equal(9, found.Location!.Start.Line + 1);
    }

    [Theory]
    [InlineData("## T\n\n| | |\n|---|---|\n| a | b |\n", "has no headers")]
    [InlineData("## T\n\n| A | |\n|---|---|\n| a | b |\n", "has a column without a header")]
    [InlineData("| A | B |\n|---|---|\n| a | b |\n", "has neither a heading above it nor a caption")]
    [InlineData("## T\n\n| A | B |\n|---|---|\n| a | b |\n", null)]
    [InlineData("## T\n\n{row-headers=true}\n| | B |\n|---|---|\n| a | b |\n", null)]
    public void A_table_says_what_is_in_it(string section, string? fault)
    {
        var found = Check.RunDocument(new TableHeader(), section);
        Assert.Equal(fault is null ? [] : [$"This table {fault}"], found.Select(d => d.Message));
    }

    [Fact]
    public void A_logo_and_a_flowchart_have_texts_for_those_who_cannot_see_them()
    {
        var poster = National.GetDocuments("oakfield-primary.yaml").First(document => document.Id == "flowchart-poster");
        Assert.Empty(Run(poster with { Theme = new Theme { Logo = new Logo([1], "Crest of Oakfield") } }));

        Assert.Equal(["The logo has no text for people who cannot see it"], Run(poster with { Theme = new Theme { Logo = new Logo([1], " ") } }).Select(d => d.Message));
        var silent = poster.Blocks.Select(block => block is Flowchart flowchart ? new Flowchart(flowchart.Graph with { Description = "" }) : block);
        Assert.Equal(["The flowchart has no text for people who cannot see it"], Run(poster with { Blocks = [.. silent] }).Select(d => d.Message));

        static IEnumerable<Diagnostic> Run(Document document)
        {
            var found = ImmutableArray.CreateBuilder<Diagnostic>();
            new PictureWithoutText().Analyze(new TextContext(document, null, [], Check.Today, null, found.Add));
            return found;
        }
    }

    [Theory]
    [InlineData("brand: { accent: {|PK5036:\"#fefefe\"|} }")]
    [InlineData("brand: { primary: \"#1d4f91\", accent: {|PK5036:\"#1d4f91\"|} }")]
    [InlineData("brand: { primary: \"#1d4f91\", accent: \"#f2b705\" }")]
    [InlineData("brand: { primary: \"#1d4f91\" }")]
    public void An_accent_shows(string profile) => Check.Analyzer<PaleAccent>(profile);

    [Theory]
    [InlineData("#f2b705")]
    [InlineData("#ffffff")]
    [InlineData("#00a499")]
    public void Documents_are_printed_in_a_shade_that_can_be_read(string primary)
    {
        var document = National.Compile(Samples.Read("oakfield-primary.yaml").Replace("#1d4f91", primary)).GetDocuments()[0];
        Assert.NotEqual(primary, document.Theme.Primary);
        Assert.InRange(Contrast.Get(document.Theme.Primary, "#ffffff"), Contrast.Text, 5);
    }

    [Fact]
    public void A_colour_that_can_be_read_is_left_alone()
    {
        Assert.Equal("#1d4f91", Contrast.Darken("#1d4f91"));
        Assert.Equal("no colour", Contrast.Darken("no colour"));
        Assert.Equal(21, Contrast.Get("#000000", "#ffffff"), 3);
    }
}
