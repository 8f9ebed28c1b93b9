using PolicyKit.Documents;
using static PolicyKit.Tests.Emit.Docx.SmallDocuments;

namespace PolicyKit.Tests.Emit.Docx;

public sealed class DocxTextTests
{
    [Theory]
    [InlineData("O'Dwyer-Łukasiewicz")]
    [InlineData("Ŵynne")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("& % # _ * [x](y) {{ }} \" ' ]]>")]
    [InlineData("\U0001F642 and \U0001F468\u200D\U0001F469\u200D\U0001F467")]
    [InlineData(" spaces  inside and around ")]
    public void A_value_comes_out_as_it_went_in(string value)
    {
        var docx = OpenedDocx.Emit(Create(Say(value)));

        Assert.Equal(value, docx.GetLines()[^1]);
    }

    [Fact]
    public void A_name_of_120_characters_comes_out_whole()
    {
        var name = string.Concat(Enumerable.Repeat("Llanfair-yn-", 10));

        var docx = OpenedDocx.Emit(Create(new ContactCard(name)) with { Title = name, Publisher = name });

        Assert.Equal(2, docx.GetLines().Count(l => l == name));
        Assert.Empty(docx.GetSchemaErrors());
    }

    [Fact]
    public void Characters_that_XML_cannot_hold_are_replaced_where_they_stand()
    {
        var docx = OpenedDocx.Emit(Create(Say("a\u0000b\u001Bc\uD83Dd\uFFFEe")));

        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd\uFFFDe", docx.GetLines()[^1]);
    }

    [Fact]
    public void Words_in_another_language_are_spelled_and_read_as_such()
    {
        var docx = OpenedDocx.Emit(Create(new Paragraph([new TextInline("Ask at "), new Strong([new InLanguage("cy", [new TextInline("Ysgol y Bryn")])]), new TextInline(" today.")])));

        var language = Assert.Single(docx.Body.Descendants(OpenedDocx.W + "lang"));
        Assert.Equal("cy", language.Attribute(OpenedDocx.W + "val")!.Value);
        Assert.Equal("Ysgol y Bryn", OpenedDocx.GetText(language.Ancestors(OpenedDocx.W + "r").Single()));
        Assert.Equal("Ask at Ysgol y Bryn today.", docx.GetLines()[^1]);
        Assert.Empty(docx.GetSchemaErrors());
    }

    [Fact]
    public void A_missing_value_is_named_in_its_own_style()
    {
        var docx = OpenedDocx.Emit(Create(new Paragraph([new MissingValue("dsl.phone")])));

        var run = docx.Body.Descendants(OpenedDocx.W + "r").Single(r => OpenedDocx.GetText(r) == "[missing: dsl.phone]");
        Assert.Equal("MissingValue", run.Descendants(OpenedDocx.W + "rStyle").Single().Attribute(OpenedDocx.W + "val")!.Value);
    }

    [Theory]
    [InlineData("tel:+441632960101", "Ring +441632960101")]
    [InlineData("mailto:office@oakfield.example", "Write to office@oakfield.example")]
    [InlineData("https://oakfield.example/", "Opens https://oakfield.example/")]
    public void A_link_leads_out_of_the_document_and_says_where(string target, string tooltip)
    {
        var docx = OpenedDocx.Emit(Create(new Paragraph([new Link(target, [new TextInline("here")])])));

        var link = docx.Body.Descendants(OpenedDocx.W + "hyperlink").Single();
        Assert.Equal(tooltip, link.Attribute(OpenedDocx.W + "tooltip")!.Value);
        Assert.Equal(target, docx.GetLinkTarget(link));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("not an address")]
    [InlineData("https://bad\u0000.example/")]
    [InlineData("#nowhere")]
    [InlineData("")]
    public void A_link_that_leads_nowhere_keeps_its_words(string target)
    {
        var docx = OpenedDocx.Emit(Create(new Paragraph([new Link(target, [new TextInline("here")])])));

        Assert.Equal("here", docx.GetLines()[^1]);
        Assert.Empty(docx.Body.Descendants(OpenedDocx.W + "hyperlink"));
    }

    [Fact]
    public void A_link_inside_the_document_leads_to_a_bookmark()
    {
        var docx = OpenedDocx.Emit(Create(
            Section("", "Referring") with { Id = "referring" },
            new Paragraph([new Link("#referring", [new TextInline("see above")])])));

        var anchor = docx.Body.Descendants(OpenedDocx.W + "hyperlink").Single().Attribute(OpenedDocx.W + "anchor")!.Value;
        Assert.Contains(docx.Body.Descendants(OpenedDocx.W + "bookmarkStart"), b => b.Attribute(OpenedDocx.W + "name")!.Value == anchor);
    }
}
