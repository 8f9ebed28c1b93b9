using PolicyKit.Analyzers;
using PolicyKit.Binding.Packs;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Tests.Packs;
using PolicyKit.Tests.Rendering.Layers;
using PolicyKit.Text;

namespace PolicyKit.Tests.Analyzers.Packs;

public sealed class PackRulesTests
{
    [Fact]
    public void A_school_that_answers_a_settled_question_otherwise_is_told_on_its_own_line()
    {
        var board = LayeredPacks.Changes("- { choose: route, option: both, lock: true, reason: Agreed }");
        var compilation = LayeredPacks.Compile("decisions:\n  route: either\n", board);

        var diagnostic = LayeredPacks.GetOnly(compilation, "PK4513");
        Assert.Equal("profile.yaml:2:10", diagnostic.Location!.ToString());
        Assert.Contains("board/changes.yaml:1:28", diagnostic.Message);
        Assert.Equal("both", compilation.Decisions["route"]);
        Assert.Empty(LayeredPacks.Describe(LayeredPacks.Compile("decisions: { route: both }", board), "PK4513"));
    }

    [Fact]
    public void What_a_pack_is_silent_on_is_listed_once()
    {
        var diagnostic = LayeredPacks.GetOnly(LayeredPacks.Compile(LayeredPacks.Create(
            "board",
            "inherits: [national]\nnational: [out_of_hours, police, early_help, referral_route, under_13, when_in_doubt, parents]",
            ("contacts.yaml", "front_door: { name: Front Door, phone: 01632 960200 }"),
            ("changes.yaml", "- { choose: X-18, option: switch-off-lock, reason: r }\n- { decision: exploitation, after: tell, question: q }"))), "PK4514");

        Assert.Equal("“board” neither answers nor leaves to the national text: lado", diagnostic.Message);
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
    }

    [Fact]
    public void What_a_parent_has_answered_counts_for_those_that_build_on_it()
    {
        const string All = "national: [front_door, out_of_hours, lado, police, early_help, referral_route, under_13, device, when_in_doubt, parents, exploitation_form]";
        var board = LayeredPacks.Create("board", "inherits: [national]\n" + All);
        Assert.Empty(LayeredPacks.Describe(LayeredPacks.Compile(board, LayeredPacks.Create("trust", "inherits: [board]")), "PK4514"));
    }

    [Fact]
    public void A_question_that_is_none_is_reported_with_the_one_that_was_meant()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Create("board", "inherits: [national]\nnational: [lada]"));
        Assert.Contains(compilation.Analyze(), d => d.Id == "PK4514" && d.Hints.Contains("Change it to “lado”"));
    }

    [Theory]
    [InlineData("- { add: NAT-09, after: NAT-01, text: x }", "PK4515")]
    [InlineData("- { add: BRD-09, after: NAT-01, text: x }", "")]
    [InlineData("- { trigger: t, wording: w, label: one two three four five six seven }", "PK4516")]
    [InlineData("- { trigger: t, wording: w, label: one two three four five six }", "")]
    [InlineData("- { brand: { primary: \"#f2b705\" } }", "PK4518")]
    [InlineData("- { brand: { primary: \"#1d4f91\" } }", "")]
    [InlineData("- { remove: NAT-02, reason: r, approver: a, not_needed: n }", "PK4517")]
    [InlineData("- { override: NAT-02, text: x, modality: may, reason: r, approver: a }", "PK4517")]
    public void Operations_keep_to_the_rules(string change, string expected) => Assert.Equal(expected, GetIds(LayeredPacks.Changes(change)));

    [Fact]
    public void An_approved_pack_may_remove() => Assert.Equal("", GetIds(LayeredPacks.Create(
        "board",
        "inherits: [national]\napproved_by: The executive\napproved_on: 2026-07-01",
        ("changes.yaml", "- { remove: NAT-02, reason: r, approver: a, not_needed: n }"))));

    [Theory]
    [InlineData("areas: [North Riding]", "")]
    [InlineData("areas: [South Riding]", "PK4550 Warning")]
    [InlineData("targets: [{ id: E-01, edition: \"2016\" }]", "")]
    [InlineData("targets: [{ id: E-01, edition: \"2013\" }]", "PK4551 Warning")]
    [InlineData("targets: [E-11]", "PK4551 Warning")]
    [InlineData("effective_to: 2026-11-21", "")]
    [InlineData("effective_to: 2026-11-20", "PK4552 Error")]
    [InlineData("effective_to: 2026-11-20\naccepts_expired: { by: The executive, reason: At the printer, until: 2026-12-31 }", "PK4552 Warning")]
    [InlineData("effective_to: 2026-11-20\naccepts_expired: { by: The executive, reason: At the printer, until: 2026-11-20 }", "PK4552 Error")]
    [InlineData("effective_from: 2026-11-22", "PK4552 Warning")]
    [InlineData("review_due: 2027-01-21", "")]
    [InlineData("review_due: 2027-01-20", "PK4553 Warning")]
    public void A_pack_is_judged_on_the_day_of_the_build(string manifest, string expected)
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Create("board", "inherits: [national]\n" + manifest));
        var found = compilation.Analyze().Where(d => d.Id.StartsWith("PK455", StringComparison.Ordinal)).ToArray();
        Assert.Equal(expected, string.Join(", ", found.Select(d => $"{d.Id} {d.Severity}")));
        Assert.All(found, Check.HasManners);
    }

    [Theory]
    [InlineData("2026", "")]
    [InlineData("2025", "Warning")]
    [InlineData("2024", "Error")]
    public void A_yearly_publication_may_be_one_edition_behind_and_not_two(string year, string expected)
    {
        var board = LayeredPacks.Create("board", $"inherits: [ukccis-2016]\ntargets: [{{ id: E-06, edition: \"{year}\" }}]");
        var compilation = Compilation.Create(
            ProfileSyntaxTree.Parse(SourceText.From("", "profile.yaml")), [National.Pack, board], new CompilationOptions(Check.Today));
        Assert.Equal(expected, string.Join(", ", compilation.Analyze().Where(d => d.Id == "PK4551").Select(d => d.Severity)));
    }

    [Fact]
    public void The_national_pack_protects_what_protects_children() => Assert.Equal(
        "GSHT-04 UKCCIS16-1.4-04 UKCCIS16-2.1-02 UKCCIS16-2.1-05 UKCCIS16-2.10-03 UKCCIS16-2.12-01 UKCCIS16-2.3-03 UKCCIS16-2.3-04 UKCCIS16-2.3-05 "
        + "UKCCIS16-2.3-06 UKCCIS16-2.3-07 UKCCIS16-2.9-01 UKCCIS16-2.9-02 UKCCIS16-2.9-04",
        string.Join(' ', National.Pack.Symbol.Clauses.Values.Where(c => c.IsProtected).Select(c => c.Id)));

    private static string GetIds(PackBinding board) =>
        string.Join(", ", LayeredPacks.Compile(board).Analyze().Select(d => d.Id).Where(id => id is "PK4515" or "PK4516" or "PK4517" or "PK4518"));

    [Theory]
    [InlineData("", "PK4620")]
    [InlineData("documents: [POL], ", "")]
    public void A_board_is_told_that_the_poster_keeps_the_old_words(string scope, string id)
    {
        var compilation = FlowPacks.Compile($"- {{ override: NAT-02, text: x, modality: must, {scope}print: Tell both., reason: r }}");
        Assert.Equal(id, LayeredPacks.Describe(compilation, "PK4620").Split(' ')[0]);
    }

    [Theory]
    [InlineData("[POL, PST]", "PK4624")]
    [InlineData("[POL]", "")]
    public void A_board_is_told_that_the_steps_take_no_words_between_them(string documents, string id)
    {
        var compilation = FlowPacks.Compile($"- {{ add: BRD-01, after: NAT-02, text: x, documents: {documents}, print: Fill in the form. }}");
        Assert.Equal(id, LayeredPacks.Describe(compilation, "PK4624").Split(' ')[0]);
    }

    [Fact]
    public void A_board_that_draws_the_poster_anew_has_given_the_new_words()
    {
        var board = LayeredPacks.Create(
            "board",
            "inherits: [region]",
            ("changes.yaml", "- { override: NAT-02, text: x, modality: must, print: Tell both., reason: r }"),
            ("documents/poster/flow.yaml", FlowPacks.Flow.Replace("Refer now", "Tell both")));
        Assert.Empty(LayeredPacks.Describe(LayeredPacks.Compile(FlowPacks.Create(FlowPacks.Flow), board), "PK4620"));
    }

    [Theory]
    [InlineData("after: NAT-02, documents: [STF]", "PK4621 at board/changes.yaml:1:25")]
    [InlineData("after: NAT-01, documents: [STF]", "")]
    [InlineData("after: NAT-02", "")]
    [InlineData("after: NAT-02, documents: [STF], phases: [secondary]", "")]
    public void Added_words_that_stand_nowhere_are_reported_at_their_place(string place, string expected) =>
        Assert.Equal(expected, LayeredPacks.Describe(LayeredPacks.Compile(LayeredPacks.Changes($"- {{ add: BRD-01, {place}, text: x, print: Words. }}")), "PK4621"));

    [Fact]
    public void A_rename_that_meets_nothing_is_mentioned()
    {
        var compilation = LayeredPacks.Compile(LayeredPacks.Changes("- { rename: { from: MASH, to: SPA } }\n- { rename: { from: MASCH, to: SPA } }"));
        Assert.Contains("“MASCH”", LayeredPacks.GetOnly(compilation, "PK4622").Message);
    }

    [Fact]
    public void A_rename_to_the_packs_own_service_waits_for_schools_that_write_the_old_name()
    {
        var national = LayeredPacks.Create("national", "", ("documents/policy-section/document.yaml", "{ id: policy-section, title: Policy, code: POL }"));
        PackBinding Board(string from) => LayeredPacks.Board(
            ("contacts.yaml", "front_door: { name: Exampleshire Contact Centre, abbreviation: ECC, phone: 01632 960200, last_checked: 2026-11-01 }"),
            ("changes.yaml", $"- {{ rename: {{ from: {from}, to: ECC }} }}"));
        Compilation Compile(string from) => Compilation.Create(ProfileSyntaxTree.Parse(SourceText.From(LayeredPacks.Profile, "profile.yaml")), [national, Board(from)], new CompilationOptions(Check.Today));

        Assert.Empty(LayeredPacks.Describe(Compile("MASH"), "PK4622"));
        Assert.NotEmpty(LayeredPacks.Describe(Compile("MASCH"), "PK4622"));
    }

    [Theory]
    [InlineData("[North Sommerset]", "PK4554 at board/pack.yaml:5:8")]
    [InlineData("[North Somerset, Worcestershire, Exampleshire]", "")]
    [InlineData("[\"802\"]", "")]
    [InlineData("[Pack of bord]", "PK4554 at board/pack.yaml:5:8")]
    public void An_area_that_is_a_slip_is_told_to_the_board(string areas, string expected) =>
        Assert.Equal(expected, LayeredPacks.Describe(LayeredPacks.Compile(LayeredPacks.Create("board", $"inherits: [national]\nareas: {areas}")), "PK4554"));

    [Fact]
    public void A_misspelt_question_is_one_mistake()
    {
        const string Rest = "front_door, out_of_hours, lado, police, early_help, referral_route, under_13, when_in_doubt, parents, exploitation_form";
        var compilation = LayeredPacks.Compile(LayeredPacks.Create("board", $"inherits: [national]\nnational: [devise, {Rest}]"));
        Assert.Equal("Change it to “device”", Assert.Single(LayeredPacks.GetOnly(compilation, "PK4514").Hints));
    }

    [Theory]
    [InlineData("between: [five-points, refer], yes: record", DiagnosticSeverity.Error)]
    [InlineData("between: [tell-dsl, five-points], no: record", DiagnosticSeverity.Error)]
    [InlineData("between: [five-points, risk-assessment], yes: record", DiagnosticSeverity.Warning)]
    [InlineData("between: [five-points, risk-assessment], yes: record, poster: false", DiagnosticSeverity.Warning)]
    public void An_answer_that_closes_a_case_without_a_referral_is_reported_at_the_answer(string way, DiagnosticSeverity severity)
    {
        var diagnostic = LayeredPacks.GetOnly(FlowPacks.Compile($"- {{ decision: joke, {way}, question: Was it a joke? }}"), "PK4613");
        Assert.Equal(severity, diagnostic.Severity);
        Assert.Equal("record", diagnostic.Location!.Text.ToString(diagnostic.Location.Span));
    }

    [Theory]
    [InlineData("between: [five-points, risk-assessment], yes: in-school")]
    [InlineData("between: [refer, record], yes: record")]
    [InlineData("between: [in-school, record], yes: record")]
    [InlineData("between: [five-points, refer], no: refer")]
    public void An_answer_after_the_referral_or_the_care_in_school_may_close_the_case(string way) =>
        Assert.Empty(LayeredPacks.Describe(FlowPacks.Compile($"- {{ decision: joke, {way}, question: Was it a joke? }}"), "PK4613"));

    [Fact]
    public void A_box_that_is_not_there_is_told_with_those_that_are()
    {
        var diagnostic = LayeredPacks.GetOnly(FlowPacks.Compile("- { decision: joke, between: [five-points, xyzzy], question: Was it a joke? }"), "PK4502");
        Assert.Contains("risk-assessment", Assert.Single(diagnostic.Hints));
    }

    [Fact]
    public void An_instruction_in_a_question_is_told_of_the_key_that_names_its_clause()
    {
        var compilation = FlowPacks.Compile("- { decision: joke, between: [five-points, risk-assessment], poster: false, question: Was it a joke?, note: Tell the duty officer. }");
        var diagnostic = Assert.Single(compilation.Analyze(), d => d.Id == "PK4010" && d.Location!.Path == "board/changes.yaml");
        Assert.Contains("`clauses: ", Assert.Single(diagnostic.Hints));
    }
}
