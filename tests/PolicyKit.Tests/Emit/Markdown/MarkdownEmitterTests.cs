using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using PolicyKit.Documents;
using PolicyKit.Emit.Markdown;
using PolicyKit.Emit.Reading.Built;
using PolicyKit.Tests.Documents;
using PolicyKit.Tests.Emit.Html;
using Inline = PolicyKit.Documents.Inline;
using ListBlock = PolicyKit.Documents.ListBlock;

namespace PolicyKit.Tests.Emit.Markdown;

public partial class MarkdownEmitterTests
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    [Fact]
    public void A_sheet_reads_as_plain_markdown() => Snapshot.Verify(Emit(SampleDocuments.Sheet));

    [Fact]
    public void A_flowchart_is_told_as_numbered_steps() => Snapshot.Verify(Emit(HtmlPage.Wrap(new Flowchart(SampleDocuments.Graph))));

    [Fact]
    public void Steps_that_the_document_lists_are_told_once()
    {
        var markdown = Emit(HtmlPage.Wrap(new Flowchart(SampleDocuments.Graph), FlowSteps.GetSteps(SampleDocuments.Graph)));

        Assert.Single(Regex.Matches(markdown, Regex.Escape(SampleDocuments.Graph.Nodes[0].Title)));
    }

    [Fact]
    public void Every_kind_of_block_is_written() => Snapshot.Verify(Emit(HtmlPage.Wrap(
        new ContentsTable("In this section", 2),
        new Heading(2, Text("Who to tell")) { Id = "who", Number = "7.1" },
        new Heading(3, Text("At once")) { Number = "7.1.1" },
        new Paragraph([new TextInline("Tell "), new Strong(Text("at once ")), new TextInline("and "), new Emphasis(Text("calmly")), new LineBreak(), new Link("https://oakfield.example/a (b)", Text("here"))]),
        List("One", "Two"),
        List("Another list"),
        List("A box") with { Marker = ListMarker.Checkbox },
        new ListBlock(true, [new ListItem([new Paragraph(Text("Step")), List("Tick") with { Marker = ListMarker.Tick }]), new ListItem([new Paragraph(Text("Next"))])]) { Start = 9 },
        new Table([new TableCell(Text("Role")), new TableCell(Text("Name | phone"))], [[new TableCell(Text("Lead")), new TableCell([new MissingValue("dsl.name"), new LineBreak(), new TextInline("Room 1")])]]) { Caption = "Roles" },
        new Callout(CalloutKind.DoNot, [List("Look") with { Marker = ListMarker.Cross }]) { Title = "Never" },
        new ContactCard("Amina Begum") { Role = "Lead", Hours = "Every day", Lines = [new ContactLine("Phone", "01632 960101", "tel:+441632960101")] },
        new Columns([new Column([new Paragraph(Text("Left"))], 2), new Column([new Paragraph(Text("Right"))])]),
        new PanelBreak("Who can help")) with
    {
        Subtitle = "1. Not a list",
        Watermark = "DRAFT",
        FooterLine = "Mill Lane",
        StatusLine = "Version 3.2",
    }));

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("& &amp; &#39; % # _ * [x](y) {{ }} `|` \\ ~~x~~ ![i](j)")]
    [InlineData("# heading")]
    [InlineData("- item")]
    [InlineData("+ item")]
    [InlineData("1. item")]
    [InlineData("2026) item")]
    [InlineData("> quote")]
    [InlineData("---")]
    [InlineData("===")]
    [InlineData("```")]
    [InlineData("[a]: b")]
    [InlineData("    indented")]
    [InlineData("O'Dwyer-Łukasiewicz Ŵynne 😀")]
    public void Text_is_text_wherever_it_stands(string text)
    {
        var paragraph = new Paragraph(Text(text));
        var blocks = Read(Emit(HtmlPage.Wrap(
            paragraph,
            new Paragraph([new TextInline("x"), new LineBreak(), new TextInline(text)]),
            new ListBlock(false, [new ListItem([paragraph])]),
            new Callout(CalloutKind.Note, [paragraph]),
            new Heading(2, Text(text)))));

        Assert.Equal(
            ["A page", "Oakfield Academy", text.Trim(), "x " + text.Trim(), text.Trim(), "Note", text.Trim(), text.Trim()],
            blocks.Select(GetText));
    }

    [Fact]
    public void Words_in_another_language_keep_it()
    {
        var markdown = Emit(HtmlPage.Wrap(new Paragraph([new InLanguage("cy", [new TextInline("1. Croeso "), new Strong(Text("i chi"))]), new TextInline(" all")])));

        Assert.Contains("\n<span lang=\"cy\">1. Croeso **i chi**</span> all\n", markdown, StringComparison.Ordinal);
        Assert.Contains("<p><span lang=\"cy\">1. Croeso <strong>i chi</strong></span> all</p>", Markdig.Markdown.ToHtml(markdown, Pipeline), StringComparison.Ordinal);
        Assert.Contains("1. Croeso i chi all", BuiltMarkdown.Read(Encoding.UTF8.GetBytes("# T\n\n" + markdown))!.Lines);
    }

    [Fact]
    public void Any_text_is_read_back_as_itself() => Prop.ForAll(ArbMap.Default.ArbFor<NonEmptyString>(), text =>
    {
        var expected = Spaces().Replace(text.Get, " ").Trim();
        return expected == "" || expected == GetText(Read(Emit(HtmlPage.Wrap(new Paragraph(Text(text.Get)))))[^1]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_document_is_written() => Prop.ForAll(RandomDocuments.All, document =>
        Emit(document).EndsWith('\n') && !Emit(document).Contains('\r')).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    private static string Emit(Document document) => Encoding.UTF8.GetString(MarkdownEmitter.Emit(document).Bytes.AsSpan());

    private static ImmutableArray<LeafBlock> Read(string markdown) =>
        [.. Markdig.Markdown.Parse(markdown, Pipeline).Descendants<LeafBlock>()];

    private static string GetText(LeafBlock block) => string.Concat(block.Inline!.Descendants().Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        ContainerInline or null => "",
        _ => $"[{inline.GetType().Name}]",
    }));

    private static ListBlock List(params string[] items) => new(false, [.. items.Select(i => new ListItem([new Paragraph(Text(i))]))]);

    private static ImmutableArray<Inline> Text(string text) => [new TextInline(text)];

    [GeneratedRegex(@"[\0-\x20]+")]
    private static partial Regex Spaces();
}
