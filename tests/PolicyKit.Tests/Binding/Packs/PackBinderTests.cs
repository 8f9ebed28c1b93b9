using PolicyKit.Binding.Packs;
using PolicyKit.Documents;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Packs;

namespace PolicyKit.Tests.Binding.Packs;

public sealed class PackBinderTests
{
    private const string Manifest = "id: test\ntitle: Test pack\nversion: 1.0.0\n";

    [Fact]
    public void A_pack_says_what_it_is_and_what_it_holds()
    {
        var binding = Bind(
            ("pack.yaml", Manifest),
            ("clauses.yaml", "- { id: T-1, text: Tell the lead, modality: should, documents: [POL, stf], see: [X-16] }"),
            ("decisions.yaml", "- { id: device, question: What is done with a phone?, options: [{ id: off, effect: Switched off }, { id: later, effect: Nobody knows, draft_only: true }] }"),
            ("contacts.yaml", "childline: { name: Childline, phone: 0800 1111, last_checked: 2026-11-20 }"),
            ("partials/rule.sbn-md", "Tell the lead."),
            ("documents/staff/document.yaml", "id: staff\ntitle: Staff\ncode: STF\npage: { layout: sheet, paper: A4, orientation: landscape, margins: [1, 2, 3, 4], budget: 1 }"),
            ("documents/staff/020-second.sbn-md", "Two"),
            ("documents/staff/010-first.sbn-md", "One"));

        Assert.Empty(binding.Diagnostics);
        var pack = binding.Symbol;
        Assert.Equal(["POL", "stf"], pack.Clauses["T-1"].Documents.AsEnumerable());
        Assert.True(pack.Decisions[0].Options[1].IsDraftOnly);
        Assert.Equal("tel:08001111", pack.Contacts["childline"].Phone!.Target);
        Assert.Equal(["rule"], pack.Partials.Keys);

        var document = Assert.Single(pack.Documents);
        Assert.Equal(["first", "second"], document.Sections.Select(s => s.Name));
        Assert.Equal(
            document.Page with { Layout = PageLayout.Sheet, Width = 297, Height = 210, MarginTop = 1, MarginRight = 2, MarginBottom = 3, MarginLeft = 4, PageBudget = 1 },
            document.Page);
    }

    [Fact]
    public void A_flowchart_is_boxes_and_arrows()
    {
        var flow = Bind(
            ("pack.yaml", Manifest),
            ("documents/poster/document.yaml", "id: poster\ntitle: Poster"),
            ("documents/poster/flow.yaml", """
                title: What to do
                description: From being told to the record.
                nodes:
                  - { id: told, kind: start, text: You are told }
                  - { id: points, kind: aside, lane: side, list: numbered, text: Points, clauses: [T-1], when: phase.has_under_13 }
                edges:
                  - { from: told, to: points, label: Then, return: true }
                """)).Symbol.Documents[0].Flow!;

        Assert.Equal([FlowNodeKind.Start, FlowNodeKind.Aside], flow.Nodes.Select(n => n.Kind));
        Assert.True(flow.Nodes[1] is { IsList: true, IsNumbered: true, Lane: FlowLane.Side, When: not null });
        Assert.Equal([new FlowEdge("told", "points", "Then", true)], flow.Edges.AsEnumerable());
    }

    [Theory]
    [InlineData("true")]
    [InlineData("True")]
    [InlineData("TRUE")]
    [InlineData("Yes")]
    public void A_guard_holds_in_whatever_letters_it_is_written(string written)
    {
        var binding = Bind(
            ("pack.yaml", Manifest),
            ("clauses.yaml", $"- {{ id: T-1, text: x, protected: {written} }}"),
            ("changes.yaml", $"- {{ choose: device, option: off, lock: {written}, reason: r }}\n- {{ decision: d, between: [a, b], question: Q?, poster: {written}, policy: False }}"));

        Assert.Empty(binding.Diagnostics);
        Assert.True(binding.Symbol.Clauses["T-1"].IsProtected);
        Assert.True(Assert.IsType<ChooseOption>(binding.Symbol.Changes[0]).IsLocked);
        Assert.True(binding.Symbol.Changes[1] is AddDecision { IsOnPoster: true, IsInPolicy: false });
    }

    [Theory]
    [InlineData("pack.yaml", "", "PK1203")]
    [InlineData("pack.yaml", "id: a\ntitle: b\nversion: 1\nlicense: MIT", "PK1202")]
    [InlineData("clauses.yaml", "id: T-1", "PK1204")]
    [InlineData("clauses.yaml", "- { id: T-1, text: x, modality: shoud }", "PK1205")]
    [InlineData("clauses.yaml", "- { id: T-1, text: x }\n- { id: T-1, text: y }", "PK1206")]
    [InlineData("clauses.yaml", "- { id: T-1, text: x, protected: ture }", "PK1205")]
    [InlineData("clauses.yaml", "- { id: T-1, text: x, protected: on }", "PK1205")]
    [InlineData("clauses.yaml", "- { id: T-1, text: x, protected: [true] }", "PK1204")]
    [InlineData("changes.yaml", "- { decision: d, between: [a, b], question: Q?, poster: nein }", "PK1205")]
    [InlineData("editions.yaml", "- { id: e, title: t, checked: 20/11/2026 }", "PK1204")]
    [InlineData("editions.yaml", "- { id: e, title: t, confidence: D }", "PK1205")]
    [InlineData("editions.yaml", "- { id: e, title: t, superseded: [{ use: a successor }] }", "PK1203")]
    [InlineData("editions.yaml", "- { id: e, title: t, superseded: [{ term: a, replace: b }] }", "PK1202")]
    [InlineData("words.yaml", "avoid: [{ term: \"**\" }]", "PK1204")]
    [InlineData("words.yaml", "avoid: [{ use: a }]", "PK1203")]
    [InlineData("words.yaml", "avoid: [{ term: a, documents: [LEAFLET] }]", "PK1205")]
    [InlineData("words.yaml", "avoid: [{ term: a, severity: fatal }]", "PK1205")]
    [InlineData("words.yaml", "same_thing: [{ also: [a] }]", "PK1203")]
    [InlineData("words.yaml", "abbreviations: { DSL: lead }", "PK1204")]
    [InlineData("contacts.yaml", "police: { name: Police, phone: 0845 670 000 }", "PK2003")]
    [InlineData("documents/poster/flow.yaml", "title: t\ndescription: d\nnodes: [{ id: told, text: x }]\nedges: [{ from: told, to: tolld }]", "PK1207")]
    [InlineData("documents/loose/010-a.sbn-md", "text", "PK1201")]
    [InlineData("clauses.yaml", "- { id: T-1, text: x, see: [[T-2]] }", "PK1204")]
    [InlineData("clauses.yaml", "- { id: T-1, text: x, see: [{ id: T-2 }] }", "PK1204")]
    [InlineData("clauses.yaml", "- { id: T-1, text: x, see: { id: T-2 } }", "PK1204")]
    [InlineData("words.yaml", "avoid: [{ term: [{ a: b }] }]", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\nminimum: [{ all: T-1 }]", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\nvariants: plain", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\npage: { text_size: Infinity }", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\npage: { text_size: NaN }", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\npage: { minimum_text_size: -1 }", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\npage: { line_spacing: 1e300 }", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\npage: { line_spacing: [1] }", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\npage: { budget: 1e9 }", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\npage: { margins: [10, 10, ten, 10] }", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\npage: { margins: [10, 10] }", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\npage: { margins: 10 }", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\npage: { widths: [97, 100] }", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\npage: { widths: [[97, wide]] }", "PK1204")]
    [InlineData("documents/a/document.yaml", "id: a\ntitle: A\npage: { order: [[2, -6, 1]] }", "PK1204")]
    public void A_slip_in_a_pack_file_is_reported(string path, string content, string id)
    {
        var files = new Dictionary<string, string> { ["pack.yaml"] = Manifest, ["documents/poster/document.yaml"] = "id: p\ntitle: P", [path] = content };

        var diagnostics = PackBinder.Bind(PackFiles.Create("test", files)).Diagnostics;

        Assert.Contains(id, diagnostics.Select(d => d.Id));
        Assert.All(diagnostics, d => Assert.StartsWith("test/", d.Location!.Path));
    }

    [Theory]
    [InlineData("purpos", "Change it to “purpose”")]
    [InlineData("opening_pattern", "Remove it, or use one of name, abbreviation,")]
    public void A_key_that_is_unknown_is_answered_with_those_that_are_known(string key, string hint)
    {
        var diagnostic = Assert.Single(PackBinder.Bind(PackFiles.Create("test", [new("pack.yaml", Manifest), new("contacts.yaml", $"childline: {{ name: Childline, {key}: x }}")])).Diagnostics);
        Assert.StartsWith(hint, Assert.Single(diagnostic.Hints));
    }

    [Fact]
    public void What_nobody_can_see_is_left_out_of_a_packs_words_and_reported()
    {
        var binding = Bind(
            ("pack.yaml", Manifest),
            ("clauses.yaml", "- { id: T-1, text: \"Tell\\u001b[2J the\\u202E lead\\n\\nat once 👩‍👧\", see: [\"T\\u0007-2\"] }"),
            ("contacts.yaml", "\"child\\u200Bline\": { name: Childline }"));

        Assert.Equal("Tell[2J the lead\n\nat once 👩‍👧", binding.Symbol.Clauses["T-1"].Text);
        Assert.Equal(["T-2"], binding.Symbol.Clauses["T-1"].See.AsEnumerable());
        Assert.Equal(["childline"], binding.Symbol.Contacts.Keys);
        Assert.Equal(["PK1010", "PK1010", "PK1010"], binding.Diagnostics.Select(d => d.Id));
    }

    [Fact]
    public void A_page_with_a_number_that_is_none_is_laid_out_as_usual()
    {
        var binding = Bind(("pack.yaml", Manifest), ("documents/a/document.yaml", "id: a\ntitle: A\npage: { text_size: Infinity, margins: [1, NaN, 3, 4], widths: [[100, x]] }"));

        Assert.Equal(
            ["“Infinity” is not a number from 6 to 72", "“NaN” is not a number from 0 to 50", "“x” is not a number from 20 to 420"],
            binding.Diagnostics.Select(d => d.Message).Order(StringComparer.Ordinal));
        var page = binding.Symbol.Documents[0].Page;
        Assert.Equal((11, 20, 20, 20, 20), (page.TextSize, page.MarginTop, page.MarginRight, page.MarginBottom, page.MarginLeft));
        Assert.Empty(page.PanelWidths);
    }

    [Fact]
    public void A_folder_without_a_manifest_is_no_pack_but_still_a_value()
    {
        var binding = PackBinder.Bind(PackFiles.Create("empty", []));

        Assert.Equal("empty", binding.Symbol.Id);
        Assert.Equal(["PK1201"], binding.Diagnostics.Select(d => d.Id));
    }

    private static PackBinding Bind(params (string Path, string Content)[] files) =>
        PackBinder.Bind(PackFiles.Create("test", files.Select(f => KeyValuePair.Create(f.Path, f.Content))));
}
