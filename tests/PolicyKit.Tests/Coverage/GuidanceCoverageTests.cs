using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Guidance;
using PolicyKit.Binding.Packs;
using PolicyKit.Coverage;
using PolicyKit.Diagnostics;
using PolicyKit.Syntax.Packs;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.Coverage;

public sealed class GuidanceCoverageTests
{
    private const string Clauses = """
        - { id: C-1, text: Tell the lead., modality: should, documents: [POL] }
        - { id: C-2, text: Do not look., modality: must-not, documents: [POL], see: [X-22] }
        - { id: C-3, text: Where there is room., modality: should, documents: [pol] }
        - { id: C-4, text: For colleges., modality: should, phases: [college], documents: [POL] }
        - { id: C-5, text: An exception., modality: may, documents: [POL] }
        - { id: C-6, text: Its control., modality: should, documents: [POL] }
        - { id: C-7, text: For other documents., modality: should, documents: [STF] }
        """;

    public static TheoryData<string> Schools => Samples.Names;

    [Fact]
    public void Printed_text_covers_its_clauses()
    {
        var clause = Measure("Tell the lead. {clause=\"C-1\"}", "C-1");
        Assert.Equal(ClauseStatus.Covered, clause.Status);
        Assert.Equal("example/documents/policy-section/010-section.sbn-md:1:1", Assert.Single(clause.Locations).ToString());
    }

    [Theory]
    [InlineData("{{ if false }}Tell the lead. {clause=\"C-1\"}{{ end }}")]
    [InlineData("{{ '' }} {clause=\"C-1\"}")]
    [InlineData("::: callout {clause=\"C-1\"}\n:::")]
    public void What_is_not_printed_or_comes_out_empty_covers_nothing(string section) => Assert.Equal(ClauseStatus.Missing, Measure(section, "C-1").Status);

    [Fact]
    public void A_conflict_that_bears_on_a_clause_adapts_it_and_another_does_not()
    {
        Assert.Equal(ClauseStatus.Adapted, Measure("Never look. {clause=\"C-2 X-22\"}", "C-2").Status);
        Assert.Equal(ClauseStatus.Covered, Measure("Never look. {clause=\"C-2 X-18\"}", "C-2").Status);
    }

    [Fact]
    public void A_reason_comes_from_the_manifest_the_phase_or_the_catalogue()
    {
        Assert.Equal("Not here", Measure("", "C-1", "omit: [{ clause: C-1, reason: Not here }]").Reason);
        Assert.Equal(ClauseStatus.Missing, Measure("", "C-1", "omit: [{ clause: C-1, reason: Not here, when: phase.is_college }]").Status);
        Assert.Equal("It concerns other schools: college", Measure("", "C-4").Reason);
        Assert.Equal(ClauseStatus.Omitted, Measure("", "C-3").Status);
    }

    [Fact]
    public void No_reason_excuses_a_clause_of_the_minimum_set() =>
        Assert.Equal(ClauseStatus.Missing, Measure("", "C-1", "minimum: [{ all: [C-1] }]", "omit: [{ clause: C-1, reason: Not here }]").Status);

    [Fact]
    public void A_condition_takes_a_clause_out_of_the_minimum_set() =>
        Assert.False(Measure("", "C-1", "minimum: [{ all: [C-1], when: phase.is_college }]").IsMinimum);

    [Fact]
    public void One_of_either_is_enough()
    {
        Assert.False(Measure("Flight mode. {clause=\"X-18\"}", "C-1", "minimum: [{ either: [C-1, X-18] }]").IsMinimum);
        Assert.True(Measure("", "C-1", "minimum: [{ either: [C-1, X-18] }]").IsMinimum);
    }

    [Fact]
    public void What_stands_together_or_not_at_all_is_asked_for_once_any_of_it_is_printed()
    {
        const string Together = "minimum: [{ together: [C-5, C-6] }]";
        Assert.False(Measure("", "C-6", Together).IsMinimum);
        Assert.True(Measure("Sometimes. {clause=\"C-5\"}", "C-6", Together).IsMinimum);
    }

    [Fact]
    public void An_exception_without_its_control_is_reported_where_it_stands()
    {
        var found = Assert.Single(Analyze(new ExceptionWithoutControl(), "Sometimes. {clause=\"C-5\"}", "minimum: [{ together: [C-5, C-6] }]"));
        Assert.Equal("PK4009", found.Id);
        Assert.Contains("C-6", found.Message);
        Assert.EndsWith("010-section.sbn-md:1:21", found.Location!.ToString());
    }

    [Fact]
    public void A_clause_in_capitals_that_is_left_out_is_told_of()
    {
        var found = Analyze(new AbsentClause(), "Never look. {clause=\"C-2\"}", "omit: [{ clause: C-5, reason: Not here }, { clause: C-6, reason: Not here }]");
        Assert.Equal(["C-1"], found.Select(d => d.Location!.Text.Content.Substring(d.Location.Span.Start + 6, 3)));
        Assert.All(found, Check.HasManners);
    }

    [Fact]
    public void A_clause_that_concerns_other_documents_is_not_counted() =>
        Assert.DoesNotContain(GuidanceCoverage.Measure(Compile("", [])).Single().Clauses, clause => clause.Clause.Id == "C-7");

    [Theory]
    [MemberData(nameof(Schools))]
    public void The_national_pack_misses_nothing_and_gives_a_reason_for_what_it_leaves_out(string school)
    {
        var clauses = GuidanceCoverage.Measure(National.Compile(Samples.Read(school))).SelectMany(document => document.Clauses).ToArray();
        Assert.True(clauses.Length > 150);
        Assert.Equal([], clauses.Where(clause => clause.Status is ClauseStatus.Missing).Select(clause => clause.Clause.Id));
        Assert.Equal([], clauses.Where(clause => clause.Status is ClauseStatus.Omitted && clause.Reason.Length == 0).Select(clause => clause.Clause.Id));
        Assert.Equal([], clauses.Where(clause => clause.Status is ClauseStatus.Covered or ClauseStatus.Adapted && clause.Locations.IsEmpty).Select(clause => clause.Clause.Id));
    }

    private static ClauseCoverage Measure(string section, string clause, params string[] duties) =>
        GuidanceCoverage.Measure(Compile(section, duties)).Single().Clauses.Single(c => c.Clause.Id == clause);

    private static IEnumerable<Diagnostic> Analyze(DiagnosticAnalyzer rule, string section, params string[] duties)
    {
        var context = new AnalysisContext(Compile(section, duties));
        rule.Analyze(context);
        return context.Diagnostics;
    }

    private static Compilation Compile(string section, string[] duties) => National.Compile(Samples.Read("oakfield-primary.yaml"), PackBinder.Bind(PackFiles.Create(
        "example",
        [
            new("pack.yaml", "{ id: example, title: Example, version: \"1\" }"),
            new("clauses.yaml", Clauses),
            new("documents/policy-section/document.yaml", string.Join('\n', ["id: policy-section", "title: Policy", "code: POL", .. duties])),
            new("documents/policy-section/010-section.sbn-md", section),
        ])));
}
