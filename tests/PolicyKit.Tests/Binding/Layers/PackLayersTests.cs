using PolicyKit.Binding.Layers;
using PolicyKit.Documents;
using PolicyKit.Symbols;

namespace PolicyKit.Tests.Binding.Layers;

public sealed class PackLayersTests
{
    [Fact]
    public void A_section_of_the_same_path_takes_the_place_of_the_parents()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Board(("documents/policy-section/020-call.sbn-md", "## Ringing\n\nRing us.\n")));

        Assert.EndsWith("Ringing\nRing us.", LayeredPacks.Read(compilation));
        Assert.DoesNotContain("MASH", LayeredPacks.Read(compilation));
        var paragraph = Assert.Single(LayeredPacks.GetBlocks(compilation).OfType<Paragraph>(), p => p.Origin.Pack == "board");
        Assert.Equal("board/documents/policy-section/020-call.sbn-md", paragraph.Origin.Template!.Path);
    }

    [Fact]
    public void A_section_of_a_new_path_is_put_where_its_name_belongs()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Board(("documents/policy-section/015-form.sbn-md", "## The form\n")));

        Assert.Equal(["Telling", "The form", "Calling"], LayeredPacks.GetBlocks(compilation).OfType<Heading>().Select(h => DocumentWalker.GetText(h.Inlines)));
        Assert.Empty(LayeredPacks.Describe(compilation, "PK450"));
    }

    [Fact]
    public void A_piece_of_the_same_name_is_used_by_the_parents_sections()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Board(("partials/who.sbn-md", "us all")));
        Assert.Contains("Tell us all.", LayeredPacks.Read(compilation));
    }

    [Fact]
    public void A_folder_for_a_document_that_nobody_makes_is_reported()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Board(("documents/policy-sektion/010-tell.sbn-md", "x")));
        Assert.Contains("Rename the folder to “policy-section”", LayeredPacks.GetOnly(compilation, "PK4502").Hints);
    }

    [Fact]
    public void A_contact_comes_from_the_most_local_pack_unless_the_school_gives_its_own()
    {
        var board = LayeredPacks.Changes("- contact: front_door\n  name: Front Door\n  phone: 01632 960301\n  reason: We have moved\n");
        var trust = LayeredPacks.Create("trust", "inherits: [board]", ("contacts.yaml", "front_door: { name: Trust desk, email: desk@trust.example }"));

        Assert.Contains("Call Front Door,", LayeredPacks.Read(LayeredPacks.Compile(board)));

        var layered = LayeredPacks.Compile(board, trust);
        Assert.Contains("Call Trust desk,", LayeredPacks.Read(layered));
        var fact = layered.Facts["contacts.front_door"];
        Assert.Equal(("trust", "Trust desk", "board", "Front Door", "We have moved"), (fact.Pack, fact.Value, fact.Replaced!.Pack, fact.Replaced.Value, fact.Replaced.Reason));
        Assert.False(layered.Facts.ContainsKey("contacts.front_door.phone"));

        var own = LayeredPacks.Compile("contacts: { front_door: { name: Our own, phone: 01632 960200 } }", board, trust);
        Assert.Contains("Call Our own,", LayeredPacks.Read(own));
        Assert.Equal("", own.Facts["contacts.front_door.phone"].Pack);
        Assert.Equal("profile.yaml", own.Facts["contacts.front_door"].Location.Path);
        Assert.Equal("trust", own.Facts["contacts.front_door"].Replaced!.Pack);
    }

    [Fact]
    public void An_answer_of_a_pack_stands_until_the_school_gives_another()
    {
        var board = LayeredPacks.Changes("- { choose: X-05, option: both, reason: Agreed in 2026 }");

        var compilation = LayeredPacks.Compile(board);
        Assert.Equal("both", compilation.Decisions["route"]);
        Assert.Contains("the police and social care", LayeredPacks.Read(compilation));
        Assert.Equal("either", compilation.Facts["decisions.route"].Replaced!.Value);
        Assert.Equal("either", LayeredPacks.Compile("decisions: { route: either }", board).Decisions["route"]);
    }

    [Fact]
    public void An_answer_to_a_question_without_a_default_answers_it_for_the_school()
    {
        var board = LayeredPacks.Changes("- { choose: device, option: switch-off-lock, reason: The police ask for it }");
        Assert.DoesNotContain(LayeredPacks.Compile("decisions: { }", board).Pack.Decisions, d => d.Default is null);
    }

    [Fact]
    public void Two_packs_that_disagree_on_a_locked_question_are_told_so_with_both_places()
    {
        var region = LayeredPacks.Changes("- { choose: route, option: both, lock: true, reason: Agreed }");
        var trust = LayeredPacks.Create("trust", "inherits: [board]", ("changes.yaml", "- { choose: route, option: either, lock: true, reason: We prefer it }"));

        var compilation = LayeredPacks.Compile(region, trust);
        var diagnostic = LayeredPacks.GetOnly(compilation, "PK4505");
        Assert.Equal("trust/changes.yaml:1:28", diagnostic.Location!.ToString());
        Assert.Contains("board/changes.yaml:1:28", diagnostic.Message);
        Assert.Equal("both", compilation.Decisions["route"]);
    }

    [Fact]
    public void A_more_local_answer_to_a_question_that_is_not_locked_is_listed()
    {
        var region = LayeredPacks.Changes("- { choose: route, option: both, reason: Agreed }");
        var trust = LayeredPacks.Create("trust", "inherits: [board]", ("changes.yaml", "- { choose: route, option: either, lock: true, reason: We prefer it }"));

        var compilation = LayeredPacks.Compile(region, trust);
        Assert.Equal("either", compilation.Decisions["route"]);
        Assert.Contains("board/changes.yaml:1:28", LayeredPacks.GetOnly(compilation, "PK4506").Message);
    }

    [Fact]
    public void A_clause_that_is_overridden_is_the_boards_in_the_catalogue()
    {
        var board = LayeredPacks.Changes("- { override: NAT-02, text: Tell both., modality: must, reason: Stricter here }");

        var compilation = LayeredPacks.Compile(board);
        Assert.Equal(("Tell both.", "must"), (compilation.Pack.Clauses["NAT-02"].Text, compilation.Pack.Clauses["NAT-02"].Modality));
        var fact = compilation.Facts["clauses.NAT-02"];
        Assert.Equal(("board", "Stricter here", "national", "Tell the police."), (fact.Pack, fact.Reason, fact.Replaced!.Pack, fact.Replaced.Value));
        Assert.Empty(LayeredPacks.Describe(compilation, "PK450"));
    }

    [Theory]
    [InlineData("- { override: NAT-20, text: x, modality: must, reason: r }", "PK4502", "Change it to “NAT-02”")]
    [InlineData("- { remove: NAT-4, reason: r, approver: a, not_needed: n }", "PK4502", "Change it to “NAT-01”")]
    [InlineData("- { choose: rout, option: both, reason: r }", "PK4502", "Change it to “route”")]
    [InlineData("- { choose: route, option: bath, reason: r }", "PK4502", "Change it to “both”")]
    [InlineData("- { add: BRD-01, after: NAT-99, text: x }", "PK4502", "Change it to “NAT-01”")]
    [InlineData("- { add: BRD-01, section: policy-section/020-cal, text: x }", "PK4502", "Change it to “policy-section/020-call”")]
    [InlineData("- { add: NAT-02, text: x }", "PK4507", "Write it as “override: NAT-02”, or give the clause an id of your own")]
    [InlineData("- { overide: NAT-02, text: x, modality: must, reason: r }", "PK4501", "Change it to “override”")]
    public void An_operation_that_cannot_be_done_says_what_may_be_meant(string change, string id, string hint) =>
        Assert.Contains(hint, LayeredPacks.GetOnly(LayeredPacks.Compile(LayeredPacks.Changes(change)), id).Hints);

    [Theory]
    [InlineData("- { choose: rout, option: both, reason: r }", "rout")]
    [InlineData("- { choose: route, option: bath, reason: r }", "bath")]
    public void A_choice_that_cannot_be_made_is_reported_at_the_word_that_is_wrong(string change, string word)
    {
        var location = LayeredPacks.GetOnly(LayeredPacks.Compile(LayeredPacks.Changes(change)), "PK4502").Location!;
        Assert.Equal(word, location.Text.ToString(location.Span));
    }

    [Fact]
    public void Files_of_notes_alone_are_in_order()
    {
        var board = LayeredPacks.Board(("changes.yaml", "# - rename: { from: MASH, to: SPA }\n"), ("contacts.yaml", "# front_door:\n"));
        Assert.Empty(board.Diagnostics);
    }

    [Theory]
    [InlineData("- { override: NAT-02, text: x, modality: may, reason: r }", "PK4508")]
    [InlineData("- { override: NAT-02, text: x, modality: should-not, reason: r }", "PK4508")]
    [InlineData("- { override: NAT-01, text: x, modality: should, reason: r, approver: The board }", "PK4509")]
    [InlineData("- { remove: NAT-01, reason: r, approver: The board, not_needed: n }", "PK4509")]
    [InlineData("- { remove: NAT-02, reason: r, not_needed: n }", "PK4510")]
    public void What_would_weaken_the_guidance_is_refused(string change, string id)
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Changes(change));
        LayeredPacks.GetOnly(compilation, id);
        Assert.Equal(LayeredPacks.National.Symbol.Clauses, compilation.Pack.Clauses);
    }

    [Theory]
    [InlineData("- { override: NAT-02, text: x, modality: may, reason: r, approver: The board }")]
    [InlineData("- { override: NAT-01, text: x, modality: must, reason: r }")]
    [InlineData("- { override: NAT-03, text: x, modality: must, reason: r }")]
    [InlineData("- { remove: NAT-02, reason: r, approver: The board, replacement: NAT-03 }")]
    public void What_is_stricter_or_approved_is_done(string change)
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Changes(change));
        Assert.Empty(LayeredPacks.Describe(compilation, "PK450"));
        Assert.Single(compilation.Pack.Changes);
    }

    [Theory]
    [InlineData("must", "should", "", "board", "PK4612")]
    [InlineData("must", "should", ", approver: The trust", "trust", "PK4506")]
    [InlineData("must", "may", "", "board", "PK4508")]
    [InlineData("must", "must", "", "trust", "PK4506")]
    [InlineData("should", "must", "", "trust", "PK4506")]
    public void Of_two_packs_on_one_clause_the_stricter_is_followed_and_of_equals_the_more_local(string general, string local, string approver, string followed, string id)
    {
        var board = LayeredPacks.Changes($"- {{ override: NAT-02, text: board, modality: {general}, reason: r }}");
        var trust = LayeredPacks.Create("trust", "inherits: [board]", ("changes.yaml", $"- {{ override: NAT-02, text: trust, modality: {local}, reason: r{approver} }}"));

        var compilation = LayeredPacks.Compile(board, trust);
        var diagnostic = LayeredPacks.GetOnly(compilation, id);
        Assert.Equal("trust/changes.yaml:1:15", diagnostic.Location!.ToString());
        Assert.Contains("board/changes.yaml:1:15", diagnostic.Message);
        Assert.Equal(followed, compilation.Pack.Clauses["NAT-02"].Text);
    }

    [Fact]
    public void The_national_pack_protects_at_least_what_the_format_protects()
    {
        string[] clauses =
        [
            "UKCCIS16-1.4-04", "UKCCIS16-2.1-02", "UKCCIS16-2.1-05", "UKCCIS16-2.3-03", "UKCCIS16-2.3-04", "UKCCIS16-2.3-05", "UKCCIS16-2.3-06", "UKCCIS16-2.3-07",
            "UKCCIS16-2.9-01", "UKCCIS16-2.9-02", "UKCCIS16-2.9-04", "UKCCIS16-2.10-03", "UKCCIS16-2.12-01", "GSHT-04",
        ];
        Assert.All(clauses, clause => Assert.True(PolicyKit.Tests.Packs.National.Pack.Symbol.Clauses[clause].IsProtected, clause));
    }

    [Theory]
    [InlineData("[1.0,2.0)", true)]
    [InlineData("[2.0,3.0)", false)]
    [InlineData("1.2", true)]
    [InlineData("[1.1]", false)]
    public void A_parent_must_be_of_a_version_that_the_pack_was_checked_against(string range, bool isAccepted)
    {
        var board = LayeredPacks.Create("board", $"inherits: [{{ id: national, version: \"{range}\" }}]");
        Assert.Equal(isAccepted ? "" : "PK4503 at board/pack.yaml:4:18", LayeredPacks.Describe(LayeredPacks.Compile(board), "PK4503"));
    }

    [Fact]
    public void A_range_that_is_none_is_reported_where_it_stands() =>
        Assert.Contains("PK1204 at board/pack.yaml:4:37", LayeredPacks.Describe(LayeredPacks.Compile(LayeredPacks.Create("board", "inherits: [{ id: national, version: \"newest\" }]")), "PK12"));

    [Fact]
    public void A_fourth_reason_to_refer_is_refused()
    {
        var three = string.Join('\n', Enumerable.Range(1, 3).Select(n => $"- {{ trigger: t{n}, wording: Reason {n}, label: Reason {n} }}"));
        var region = LayeredPacks.Changes(three);
        var trust = LayeredPacks.Create("trust", "inherits: [board]", ("changes.yaml", "- { trigger: t4, wording: Reason 4, label: Reason 4 }"));

        var compilation = LayeredPacks.Compile(region, trust);
        LayeredPacks.GetOnly(compilation, "PK4511");
        Assert.Equal(["t1", "t2", "t3"], compilation.Pack.Changes.OfType<AddTrigger>().Select(t => t.Id));
    }

    [Fact]
    public void A_pack_alone_stays_what_it_is()
    {
        var layered = PackLayers.Merge([LayeredPacks.National.Symbol]);

        Assert.Empty(layered.Diagnostics);
        Assert.All(layered.Facts.Values, fact => Assert.Equal(("national", null), (fact.Pack, fact.Replaced)));
        Assert.Equal(LayeredPacks.National.Symbol.Clauses, layered.Effective.Clauses);
    }
}
