using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;
using PolicyKit.Emit.Html;
using PolicyKit.Tests.Documents;

namespace PolicyKit.Tests.Emit.Html;

public class HtmlEmitterTests
{
    public static TheoryData<string> SampleIds => [.. Samples.Select(s => s.Id)];

    private static ImmutableArray<Document> Samples { get; } =
        [SampleDocuments.Policy, SampleDocuments.Sheet, SampleDocuments.Leaflet, SampleDocuments.Poster, SampleDocuments.Hostile];

    [Theory]
    [MemberData(nameof(SampleIds))]
    public void A_page_has_a_language_a_title_one_main_heading_and_landmarks(string id)
    {
        var document = GetSample(id);
        var page = HtmlPage.Emit(document);

        Assert.Equal("en-GB", page.Tree.Root!.Attribute("lang")!.Value);
        Assert.Contains(document.Title, page.All("title").First().Value);
        Assert.Equal(document.Title, Assert.Single(page.All("h1")).Value);
        Assert.Single(page.Body.Elements("header"));
        Assert.Single(page.Body.Elements("main"));
        Assert.Single(page.Body.Elements("footer"));
        Assert.Equal("#content", page.Body.Elements().First().Attribute("href")!.Value);
    }

    [Theory]
    [MemberData(nameof(SampleIds))]
    public void Headings_leave_no_level_out(string id)
    {
        var levels = HtmlPage.Emit(GetSample(id)).Headings.Select(h => h.Name.LocalName[1] - '0').ToList();

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1, $"h{pair.First} is followed by h{pair.Second}"));
    }

    [Theory]
    [MemberData(nameof(SampleIds))]
    public void Nothing_is_loaded_and_nothing_runs(string id)
    {
        var page = HtmlPage.Emit(GetSample(id));

        Assert.Empty(page.All("script"));
        Assert.Empty(page.All("link"));
        Assert.Empty(page.All("iframe"));
        Assert.All(page.Tree.Descendants().Attributes(), a => Assert.False(
            a.Name.LocalName.StartsWith("on", StringComparison.Ordinal) || a.Name == "style" || a.Name == "src" && !a.Value.StartsWith("data:image/", StringComparison.Ordinal),
            a.ToString()));
        Assert.DoesNotContain("url(", page.All("style").Single().Value);
        Assert.DoesNotContain("@import", page.All("style").Single().Value);
    }

    [Theory]
    [MemberData(nameof(SampleIds))]
    public void The_security_policy_admits_the_page_s_own_style_and_nothing_else(string id)
    {
        var page = HtmlPage.Emit(GetSample(id));
        var start = page.Source.IndexOf("<style>", StringComparison.Ordinal) + "<style>".Length;
        var style = page.Source[start..page.Source.IndexOf("</style>", StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)));

        var policy = page.All("meta").Single(m => m.Attribute("http-equiv")?.Value == "Content-Security-Policy").Attribute("content")!.Value;

        Assert.Equal($"default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'", policy);
    }

    [Theory]
    [MemberData(nameof(SampleIds))]
    public void A_page_stays_small_enough_for_a_phone(string id) => Assert.InRange(HtmlEmitter.Emit(GetSample(id)).Bytes.Length, 1, 150_000);

    [Fact]
    public void Every_kind_of_block_has_its_element() => Snapshot.Verify(HtmlPage.Emit(HtmlPage.Wrap(
        new ContentsTable("In this section"),
        new Heading(2, Text("Who to tell")) { Id = "who", Number = "7.1" },
        new Paragraph([new TextInline("Tell "), new Strong(Text("at once")), new TextInline(" and "), new Emphasis(Text("calmly")), new LineBreak(), new Link("#who", Text("who to tell"))]),
        new ListBlock(true, [new ListItem([new Paragraph(Text("One"))]), new ListItem([new Paragraph(Text("Two")), new Paragraph(Text("More"))])]) { Start = 3 },
        new ListBlock(false, [new ListItem([new Paragraph(Text("Box"))])]) { Marker = ListMarker.Checkbox },
        new Table([new TableCell(Text("Role")), new TableCell(Text("Name"))], [[new TableCell(Text("Lead")), new TableCell([new MissingValue("dsl.name")])]]) { Caption = "Roles", HasRowHeaders = true, Widths = [1, 3] },
        new Callout(CalloutKind.DoNot, [new ListBlock(false, [new ListItem([new Paragraph(Text("Look"))])]) { Marker = ListMarker.Cross }]) { Title = "Never" },
        new ContactCard("Amina Begum") { Role = "Lead", Hours = "Every day", Lines = [new ContactLine("Phone", "01632 960101", "tel:+441632960101"), new ContactLine("Email", "dsl@oakfield.example", "mailto:dsl@oakfield.example")] },
        new Columns([new Column([new Paragraph(Text("Left"))], 2), new Column([new Paragraph(Text("Right"))])]),
        new PageBreak())).Main.ToString(SaveOptions.DisableFormatting));

    [Fact]
    public void The_flowchart_is_an_image_with_a_name_and_its_steps_are_a_list()
    {
        var page = HtmlPage.Emit(new Flowchart(SampleDocuments.Graph) { Id = "flow" });

        var image = Assert.Single(page.WithClass("flow"));
        var names = image.Attribute("aria-labelledby")!.Value.Split(' ').Select(id => page.Tree.Descendants().Single(e => e.Attribute("id")?.Value == id).Value);
        Assert.Equal("img", image.Attribute("role")!.Value);
        Assert.Equal([SampleDocuments.Graph.Title, SampleDocuments.Graph.Description], names);
        Assert.Empty(image.Descendants("a"));
        Assert.Equal(SampleDocuments.Graph.Nodes.Count(n => n.Kind != FlowNodeKind.Aside), page.WithClass("steps").Single().Elements("li").Count());
        Assert.All(SampleDocuments.Graph.Nodes, node => Assert.Contains(node.Title.Split(' ')[0], image.Value));
    }

    [Fact]
    public void A_flowchart_links_to_the_document_s_own_list_of_its_steps_instead_of_repeating_it()
    {
        var page = HtmlPage.Emit(new Flowchart(SampleDocuments.Graph), FlowSteps.GetSteps(SampleDocuments.Graph) with { Id = "told" });

        Assert.Equal("#told", page.WithClass("flow-words").Single().Element("a")!.Attribute("href")!.Value);
        Assert.Equal("told", Assert.Single(page.WithClass("steps")).Attribute("id")!.Value);
        Assert.Empty(page.All("details"));
    }

    [Fact]
    public void A_sheet_leads_to_its_parts_and_other_pages_do_not()
    {
        var page = HtmlPage.Emit(SampleDocuments.Sheet);
        var targets = page.WithClass("jumps").Single().Descendants("a").Select(a => a.Attribute("href")!.Value[1..]).ToList();
        Assert.NotEmpty(targets);
        Assert.Equal(targets, page.All("h2").Select(h => h.Attribute("id")!.Value));
        Assert.Empty(HtmlPage.Emit(SampleDocuments.Leaflet).WithClass("jumps"));
    }

    [Fact]
    public void Only_large_print_is_large_on_the_screen()
    {
        const string Large = "html{font-size:137.5%}";
        var page = HtmlPage.Wrap(new Paragraph([new TextInline("Text")]));
        Assert.Contains(Large, HtmlPage.Emit(page with { Page = page.Page with { TextSize = 18 } }).Source);
        Assert.DoesNotContain(Large, HtmlPage.Emit(page with { Page = page.Page with { TextSize = 24, Layout = PageLayout.Poster } }).Source);
    }

    [Fact]
    public void Panels_become_named_sections_in_reading_order()
    {
        var sections = HtmlPage.Emit(SampleDocuments.Leaflet).Main.Elements("section").ToList();

        Assert.Equal(
            ["Cover", .. SampleDocuments.Leaflet.Blocks.OfType<PanelBreak>().Select(p => p.Name)],
            sections.Select(s => s.Attribute("aria-label")!.Value));
        Assert.All(sections, s => Assert.NotEqual("", s.Value.Trim()));
    }

    [Fact]
    public void A_box_says_its_kind_in_words()
    {
        var page = HtmlPage.Emit(
            new Callout(CalloutKind.Danger, []) { Title = "Nobody there" },
            new Callout(CalloutKind.Danger, []) { Title = "Danger now" },
            new Callout(CalloutKind.Say, []),
            new Callout(CalloutKind.Note, []) { Title = "The law" });

        Assert.Equal(["Danger: Nobody there", "Danger now", "Words to say", "The law"], page.WithClass("callout-title").Select(t => t.Value));
    }

    [Fact]
    public void A_cross_outside_a_box_says_do_not_unless_the_words_do()
    {
        var page = HtmlPage.Emit(Marked(ListMarker.Cross, "Look at it", "Do not ask why"), Marked(ListMarker.Tick, "Listen"));

        Assert.Equal(["Do not: Look at it", "Do not ask why", "Do: Listen"], page.All("li").Select(i => i.Value));
    }

    [Fact]
    public void The_telephone_number_is_the_main_thing_on_a_card()
    {
        var page = HtmlPage.Emit(new ContactCard("Amina Begum")
        {
            Lines = [new ContactLine("Email", "dsl@oakfield.example", "mailto:dsl@oakfield.example"), new ContactLine("Phone", "01632 960101", "tel:+441632960101")],
        });

        Assert.Equal("tel:+441632960101", Assert.Single(page.WithClass("main")).Element("a")!.Attribute("href")!.Value);
    }

    [Theory]
    [InlineData("mailto:dsl@st-mary.example", "dsl@st-mary.example", "dsl@|st-|mary.|example")]
    [InlineData("https://oakfield.example/a/b", "https://oakfield.example/a/b", "https://|oakfield.|example/|a/|b")]
    [InlineData("https://oakfield.example", "the school's site", "the school's site")]
    [InlineData("mailto:a@b.example", "a..@", "a..@")]
    public void A_long_address_breaks_after_its_signs(string target, string text, string expected)
    {
        var link = HtmlPage.Emit(new Paragraph([new Link(target, Text(text))])).Main.Descendants("a").Single();

        Assert.Equal(expected, string.Concat(link.Nodes().Select(n => n is XText part ? part.Value : "|")));
    }

    [Theory]
    [InlineData("01632 960101 extension 12", "01632 960101", " extension 12")]
    [InlineData("01632 960101", "01632 960101", "")]
    public void The_digits_of_a_telephone_number_stay_on_one_line(string text, string digits, string rest)
    {
        var link = HtmlPage.Emit(new Paragraph([new Link("tel:+441632960101", Text(text))])).Main.Descendants("a").Single();

        Assert.Equal(digits, link.Elements("span").Single(s => s.Attribute("class")!.Value == "digits").Value);
        Assert.Equal(digits + rest, link.Value);
    }

    /// <summary>WCAG 2.2, 3.1.2: the language of parts.</summary>
    [Fact]
    public void Words_in_another_language_say_which()
    {
        var words = new InLanguage("cy", [new TextInline("Ysgol y Bryn")]);
        var node = new FlowNode("a", FlowNodeKind.Step, FlowLane.Spine, "Ask") { Details = [[words]] };
        var page = HtmlPage.Emit(new Paragraph([words]), new Flowchart(new FlowGraph { Title = "Ask", Description = "Ask.", Nodes = [node], Edges = [] }));

        Assert.Equal(
            ["span: Ysgol y Bryn", "tspan: Ysgol y Bryn", "span: Ysgol y Bryn"],
            page.Body.Descendants().Where(e => e.Attribute("lang")?.Value == "cy").Select(e => $"{e.Name.LocalName}: {e.Value}"));
    }

    [Fact]
    public void A_missing_value_names_its_field() =>
        Assert.Equal("Missing: dsl.phone", HtmlPage.Emit(new Paragraph([new MissingValue("dsl.phone")])).WithClass("missing").Single().Value);

    [Fact]
    public void A_draft_says_so_in_its_title_at_its_top_and_on_paper()
    {
        var page = HtmlPage.Emit(HtmlPage.Wrap() with { Watermark = "DRAFT" });

        Assert.StartsWith("DRAFT: ", page.All("title").Single().Value);
        Assert.Equal("DRAFT", page.WithClass("watermark").Single().Value);
        Assert.Equal("true", page.WithClass("watermark-print").Single().Attribute("aria-hidden")!.Value);
        Assert.Empty(HtmlPage.Emit(HtmlPage.Wrap()).WithClass("watermark"));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("#nowhere")]
    [InlineData("tel:")]
    [InlineData("")]
    public void A_target_that_is_unsafe_or_leads_nowhere_leaves_its_words(string target)
    {
        var page = HtmlPage.Emit(new Paragraph([new Link(target, Text("words"))]));

        Assert.Empty(page.Main.Descendants("a"));
        Assert.Equal("words", page.Main.Element("p")!.Value);
    }

    [Fact]
    public void The_logo_travels_in_the_page_with_its_words()
    {
        var png = new Logo([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "Oak tree");
        var notAnImage = new Logo([.. "<svg onload=x>"u8], "Oak tree");

        var image = HtmlPage.Emit(HtmlPage.Wrap() with { Theme = new Theme { Logo = png } }).All("img").Single();

        Assert.Equal("Oak tree", image.Attribute("alt")!.Value);
        Assert.Equal("data:image/png;base64,iVBORw0KGgo=", image.Attribute("src")!.Value);
        Assert.Empty(HtmlPage.Emit(HtmlPage.Wrap() with { Theme = new Theme { Logo = notAnImage } }).All("img"));
    }

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("& % # _ * [x](y) {{ }}")]
    [InlineData("\" onfocus=\"x")]
    [InlineData("' & ]]> <!-- </style>")]
    [InlineData("O'Dwyer-Łukasiewicz Ŵynne 😀")]
    public void Text_is_text_wherever_it_stands(string text)
    {
        var page = HtmlPage.Emit(HtmlPage.Wrap(
            new Heading(2, Text(text)) { Id = "h" },
            new Table([new TableCell(Text(text))], [[new TableCell(Text(text))]]) { Caption = text },
            new ContactCard(text),
            new Flowchart(new FlowGraph { Title = text, Description = text, Nodes = [new("a", FlowNodeKind.Step, FlowLane.Spine, "A")], Edges = [] })) with
        {
            Title = text,
            Publisher = text,
            StatusLine = text,
            Watermark = text,
        });

        Assert.Equal(text, page.All("h1").Single().Value);
        Assert.Equal(text, page.All("h2").Single().Value);
        Assert.Equal(text, page.All("caption").Single().Value);
        Assert.Equal(text, page.All("td").Single().Attribute("data-label")!.Value);
        Assert.Equal(text, page.All("desc").Single().Value);
        Assert.Equal(text, page.WithClass("name").Single().Value);
        Assert.Empty(page.All("script"));
    }

    [Fact]
    public void Any_document_is_well_formed_with_unique_ids_and_headings_in_order() => Prop.ForAll(RandomDocuments.All, document =>
    {
        var page = HtmlPage.Emit(document);
        var ids = page.Tree.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>().ToList();
        var levels = page.Headings.Select(h => h.Name.LocalName[1] - '0').ToList();
        var targets = page.All("a").Select(a => a.Attribute("href")!.Value).Where(t => t.StartsWith('#')).Select(t => t[1..]);
        return ids.Count == ids.Distinct().Count()
            && targets.All(ids.Contains)
            && levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public void The_same_document_gives_the_same_bytes() =>
        Assert.All(Samples, s => Assert.Equal(HtmlEmitter.Emit(s).Bytes.AsSpan(), HtmlEmitter.Emit(s).Bytes.AsSpan()));

    private static Document GetSample(string id) => Samples.Single(s => s.Id == id);

    private static ListBlock Marked(ListMarker marker, params string[] items) =>
        new(false, [.. items.Select(i => new ListItem([new Paragraph(Text(i))]))]) { Marker = marker };

    private static ImmutableArray<Inline> Text(string text) => [new TextInline(text)];
}
