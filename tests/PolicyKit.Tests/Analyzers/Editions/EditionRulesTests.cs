using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Editions;
using PolicyKit.Binding.Packs;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Packs;
using PolicyKit.Syntax.Profiles;
using PolicyKit.Tests.Packs;
using PolicyKit.Text;

namespace PolicyKit.Tests.Analyzers.Editions;

public sealed class EditionRulesTests
{
    [Theory]
    [InlineData("Ask the {|PK4301:LSCB|} first.")]
    [InlineData("The guide of the {|PK4301:lscb|} and others.")]
    [InlineData("{|PK4301:Net Aware|} rates apps.")]
    [InlineData("The chair of {|PK4301:Net-Aware|} spoke.")]
    public void An_old_term_is_reported(string section) => Check.Document<SupersededTerm>(section);

    [Theory]
    [InlineData("The safeguarding children partnership, formerly the LSCB, decides.")]
    [InlineData("Older texts speak of an “LSCB”.")]
    [InlineData("The partnership, also known as the LSCB, decides.")]
    [InlineData("Be aware of the net.")]
    [InlineData("A net: aware or not.")]
    public void An_old_term_that_is_explained_or_only_looks_like_one_is_not(string section) => Check.Document<SupersededTerm>(section);

    [Fact]
    public void What_is_known_from_memory_is_information_and_offers_no_repair()
    {
        var found = Assert.Single(Check.RunDocument(new SupersededTerm(), "Net Aware rates apps."));

        Assert.Equal((DiagnosticSeverity.Information, null), (found.Severity, found.Fix));
        Assert.Contains("E-19, from memory only", found.Message);
    }

    [Fact]
    public void A_message_names_the_evidence_and_its_confidence_and_the_repair_keeps_a_capital()
    {
        var found = Assert.Single(Check.RunDocument(new SupersededTerm(), "LSCB procedures apply."));

        Assert.Equal("“LSCB” is an old term, because the boards ended in 2019 (E-05, confidence A)", found.Message);
        Assert.Equal("Write “safeguarding children partnership”", Assert.Single(found.Hints));
        Assert.False(found.Fix!.IsSafe);
        Assert.Equal("Safeguarding children partnership procedures apply.", TextChange.Apply("LSCB procedures apply.", found.Fix.Changes));
    }

    [Theory]
    [InlineData("See [{|PK4302:the parents’ pages|}](https://www.thinkuknow.co.uk/parents/).")]
    [InlineData("See {|PK4302:thinkuknow.co.uk|} for films.")]
    [InlineData("See [{|PK4302:thinkuknow.co.uk|}](https://thinkuknow.co.uk).")]
    [InlineData("See [thinkuknow](https://ceopeducation.co.uk).")]
    public void An_old_address_is_found_as_printed_and_behind_its_link(string section) => Check.Document<SupersededLink>(section);

    [Theory]
    [InlineData("Call {|PK4303:0844 381 4772|}.")]
    [InlineData("Call {|PK4303:0844 3814772|}.")]
    [InlineData("Call {|PK4303:+44 844 381 4772|}.")]
    [InlineData("Call {|PK4303:0845 670 0000|}.")]
    [InlineData("Call 0344 381 4772 or 01632 960845, extension 0845.")]
    public void An_old_number_is_found_however_it_is_spaced(string section) => Check.Document<SupersededNumber>(section);

    [Theory]
    [InlineData("They may record {|PK4304:Outcome 21|}.")]
    [InlineData("They may record Outcome 21 (not in the public interest) or 22 (education).")]
    [InlineData("They may record Outcome 21.\n\nThere is also Outcome 22.")]
    public void Half_a_fact_is_reported_unless_the_other_half_stands_beside_it(string section) => Check.Document<SupersededFact>(section);

    [Theory]
    [InlineData("We follow {|PK4305:KCSIE 2016|}.")]
    [InlineData("We follow {|PK4305:Keeping Children Safe in Education (DfE, September 2023|}).")]
    [InlineData("We follow the 2025 edition of {|PK4305:KCSIE|}.")]
    [InlineData("We follow KCSIE 2026.")]
    [InlineData("We follow KCSIE 2027, and the report of 2016 on it.")]
    public void An_edition_of_an_earlier_school_year_is_reported(string section) => Check.Document<OutdatedEdition>(section);

    [Theory]
    [InlineData("Staff read {|PK4306:KCSIE|}. Governors read KCSIE.")]
    [InlineData("Staff read KCSIE. It was renewed, and KCSIE 2026 is in force.")]
    public void An_edition_that_is_never_dated_is_reported_once(string section) => Check.Document<UndatedEdition>(section);

    [Theory]
    [InlineData("2026-08-31", "KCSIE 2025", 0)]
    [InlineData("2026-09-01", "KCSIE 2025", 1)]
    [InlineData("2027-08-31", "KCSIE 2026", 0)]
    public void A_school_year_begins_in_September(string today, string cited, int expected)
    {
        var context = new AnalysisContext(Compilation.Create(
            ProfileSyntaxTree.Parse(SourceText.From("", "profile.yaml")), [TemplatePack.Create($"We follow {cited}.")], new CompilationOptions(DateOnly.Parse(today, null))));
        new OutdatedEdition().Analyze(context);

        Assert.Equal(expected, context.Diagnostics.Length);
    }

    [Theory]
    [InlineData("policy-section", "About {|PK4307:13%|} have done this.")]
    [InlineData("policy-section", "About {|PK4307:one in seven|} have done this since 2016.")]
    [InlineData("policy-section", "A survey (NSPCC, 2016) found that 13% had done this.")]
    [InlineData("policy-section", "They meet once in ten school days.")]
    [InlineData("parent-leaflet", "A survey of 2016 found that {|PK4307:13%|} had done this.")]
    [InlineData("parent-leaflet", "An old survey, of 2016, found that 13% had done this.")]
    [InlineData("parent-leaflet", "A survey of 2024 found that 13% had done this.")]
    public void A_figure_needs_its_source_and_year_and_in_a_leaflet_its_age(string document, string section) => Check.Document<UnsourcedStatistic>(section, document);

    [Fact]
    public void A_policy_that_does_not_name_the_successors_or_the_day_of_the_check_is_told_so()
    {
        const string Editions = """
            - { id: E-00, title: Sexting, short: UKCCIS 2016, role: basis, checked: 2026-11-20 }
            - { id: E-01, title: Sharing nudes, short: UKCIS 2024, role: successor, checked: 2026-11-20 }
            """;

        Assert.Empty(Run(Editions, "Read this with UKCIS 2024. Checked on 20 November 2026."));
        Assert.Equal(2, Run(Editions, "This rests on UKCIS 2024.").Count());
        Assert.Contains("at its foot when", Assert.Single(Run(Editions.Replace(", checked: 2026-11-20", ""), "Read this with UKCIS 2024."), d => d.Message.Contains("foot")).Message);
        Assert.Single(Run(Editions.Replace("short: UKCIS 2024, ", ""), "Read on. Checked on 20 November 2026."));
        Assert.Empty(Run("[]", "This rests on nothing."));
    }

    [Fact]
    public void An_edition_goes_stale_a_year_after_its_check()
    {
        var rule = new StaleEdition();
        var found = Run("""
            - { id: E-1, title: Old, checked: 2025-11-20 }
            - { id: E-2, title: Just right, checked: 2025-11-21 }
            - { id: E-3, title: Remembered, confidence: M, checked: 2024-01-01 }
            - { id: E-4, title: Cited, short: Cited 2026 }
            - { id: E-5, title: Neither cited nor checked }
            """, "Text.", rule).ToList();

        Assert.All(found, Check.HasManners);
        Assert.Equal(
            ["“Old” (E-1) Warning", "“Remembered” (E-3) Information", "“Cited” (E-4) Warning"],
            found.Select(d => $"{d.Message["Whether ".Length..d.Message.IndexOf(" is the", StringComparison.Ordinal)]} {d.Severity}"));
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void The_shipped_documents_use_nothing_superseded(string school)
    {
        var context = new AnalysisContext(National.Compile(Samples.Read(school)));
        foreach (var rule in EditionRules.All)
            rule.Analyze(context);
        Assert.Empty(context.Diagnostics.Select(d => d.ToString()));
    }

    private static IEnumerable<Diagnostic> Run(string editions, string section, DiagnosticAnalyzer? rule = null)
    {
        var pack = PackBinder.Bind(PackFiles.Create("test",
        [
            new("pack.yaml", "{ id: test, title: Test, version: \"1\" }"),
            new("editions.yaml", editions),
            new("documents/policy-section/document.yaml", "{ id: policy-section, title: Policy, code: POL }"),
            new("documents/policy-section/010-text.sbn-md", section),
        ]));
        var context = new AnalysisContext(Compilation.Create(
            ProfileSyntaxTree.Parse(SourceText.From("", "profile.yaml")), [pack], new CompilationOptions(Check.Today)));
        (rule ?? new EditionsNotSaid()).Analyze(context);
        return context.Diagnostics;
    }
}
