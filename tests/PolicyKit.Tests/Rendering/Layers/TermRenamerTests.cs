using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Rendering.Layers;

public sealed class TermRenamerTests
{
    private const string Rename = "- { rename: { from: MASH, to: SPA, expand: Single Point of Access } }\n";

    [Theory]
    [InlineData("Call the MASH.", "Call the Single Point of Access (SPA).")]
    [InlineData("Call the MASH. The MASH answers.", "Call the Single Point of Access (SPA). The SPA answers.")]
    [InlineData("Ask **MASH** first.", "Ask Single Point of Access (SPA) first.")]
    [InlineData("It is the MASH’s number.", "It is the Single Point of Access (SPA)’s number.")]
    [InlineData("The page says “call the MASH”.", "The page says “call the MASH”.")]
    [InlineData("Write to Exampleshire MASH Partnership Board.", "Write to Exampleshire MASH Partnership Board.")]
    [InlineData("Write to help@MASH.example or www.MASH.example.", "Write to help@MASH.example or www.MASH.example.")]
    [InlineData("Do not mash it, MASHED or not.", "Do not mash it, MASHED or not.")]
    [InlineData("See [the MASH](https://MASH.example/MASH).", "See the Single Point of Access (SPA).")]
    public void A_term_is_replaced_where_it_stands_for_the_thing(string text, string expected) => Assert.Equal(expected, Read(Rename, text));

    [Fact]
    public void An_address_behind_a_link_stays()
    {
        var compilation = Compile(Rename, "See [the MASH](https://mash.example/MASH).");
        var link = LayeredPacks.GetBlocks(compilation).SelectMany(DocumentWalker.GetInlines).OfType<Link>().First(l => l.Target.StartsWith("https"));
        Assert.Equal("https://mash.example/MASH", link.Target);
    }

    [Fact]
    public void The_name_on_a_contact_card_is_replaced_too()
    {
        var compilation = Compile(Rename, "::: contact {name=\"MASH\" role=\"first call to the MASH\"}\n- Phone: 01632 960200\n:::");
        var card = Assert.Single(LayeredPacks.GetBlocks(compilation).OfType<ContactCard>());
        Assert.Equal(("SPA", "first call to the SPA"), (card.Name, card.Role));
    }

    [Fact]
    public void The_longest_term_is_replaced_first() => Assert.Equal(
        "Tell the hub, then the desk.",
        Read("- { rename: { from: front door, to: desk } }\n- { rename: { from: front door of the council, to: hub } }\n", "Tell the front door of the council, then the front door."));

    [Fact]
    public void A_term_keeps_its_capital_at_the_start_of_a_sentence() => Assert.Equal(
        "Initial risk meeting. The initial risk meeting decides.",
        Read("- { rename: { from: initial review meeting, to: initial risk meeting } }\n", "Initial review meeting. The initial review meeting decides."));

    [Fact]
    public void Two_terms_that_swap_names_do_not_meet_again() =>
        Assert.Equal("BB and AA.", Read("- { rename: { from: AA, to: BB } }\n- { rename: { from: BB, to: AA } }\n", "AA and BB."));

    [Fact]
    public void Only_the_documents_that_are_named_change() =>
        Assert.Equal("Call the MASH.", Read("- { rename: { from: MASH, to: SPA }, documents: [STF] }\n", "Call the MASH."));

    [Fact]
    public void How_often_a_term_is_replaced_is_told_for_each_document()
    {
        var diagnostic = LayeredPacks.GetOnly(Compile(Rename, "Call the MASH. The MASH answers."), "PK4512");
        Assert.Equal((DiagnosticSeverity.Information, "“MASH” is called “SPA” in 2 places of policy-section"), (diagnostic.Severity, diagnostic.Message));
    }

    [Fact]
    public void Headings_tables_boxes_and_flowcharts_are_renamed_too()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Board(
            ("changes.yaml", "- { rename: { from: MASH, to: SPA } }"),
            ("documents/policy-section/020-call.sbn-md", "## The MASH\n\n| MASH | Number |\n|---|---|\n| MASH | 1 |\n\n::: callout {title=\"Ask the MASH\"}\n- The MASH\n:::\n\n[[flow]]\n\n[[steps]]\n"),
            ("documents/policy-section/flow.yaml", """
                title: To the MASH
                description: Two boxes lead to the MASH
                nodes:
                  - { id: a, kind: start, text: "Call the MASH\nThe MASH answers" }
                  - { id: b, kind: end, text: Done }
                edges: [{ from: a, to: b, label: "Yes" }]
                """)));
        Assert.DoesNotContain("MASH", LayeredPacks.Read(compilation));
        Assert.Contains("SPA", LayeredPacks.Read(compilation));
        var flow = LayeredPacks.GetBlocks(compilation).OfType<Flowchart>().Single().Graph;
        Assert.NotNull(FlowSteps.FindSteps(compilation.GetDocument("policy-section")!, flow));
    }

    [Fact]
    public void A_contact_card_is_renamed_except_in_longer_names_and_addresses()
    {
        var card = LayeredPacks.GetBlocks(Compile(Rename, "::: contact {name=\"MASH\" role=\"The MASH of Exampleshire MASH Board\" hours=\"As the MASH\"}\n- MASH line: help@MASH.example\n:::\n"))
            .OfType<ContactCard>().Single();
        Assert.Equal(("SPA", "The SPA of Exampleshire MASH Board", "As the SPA"), (card.Name, card.Role, card.Hours));
        Assert.Equal(("SPA line", "help@MASH.example"), (card.Lines[0].Label, card.Lines[0].Text));
    }

    private static Compilation Compile(string changes, string text) => LayeredPacks.Compile(LayeredPacks.Board(
        ("changes.yaml", changes),
        ("documents/policy-section/010-tell.sbn-md", ""),
        ("documents/policy-section/020-call.sbn-md", text)));

    private static string Read(string changes, string text) => LayeredPacks.Read(Compile(changes, text));
}
