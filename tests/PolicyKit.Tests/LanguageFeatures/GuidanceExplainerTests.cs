using System.Collections.Immutable;
using PolicyKit.LanguageFeatures;
using PolicyKit.Symbols;
using PolicyKit.Tests.Packs;

namespace PolicyKit.Tests.LanguageFeatures;

public sealed class GuidanceExplainerTests
{
    private static readonly ImmutableArray<PackSymbol> AllPacks = [National.Pack.Symbol];

    [Fact]
    public void A_clause_comes_with_its_strength_source_uses_and_what_bears_on_it()
    {
        var clause = Assert.IsType<ClauseExplanation>(GuidanceExplainer.Explain(AllPacks, "ukccis16-2.9-01"));
        Assert.StartsWith("Should not", clause.Strength);
        Assert.Equal("all staff, designated safeguarding leads", clause.Audience);
        Assert.Equal("UKCCIS 2016, 2.9 Viewing imagery, page 15", clause.Source);
        Assert.Equal(["flowchart-poster", "policy-section", "staff-one-pager", "staff-one-pager-card"], clause.MinimumOf.Order(StringComparer.Ordinal));
        Assert.Contains(clause.Conflicts, conflict => conflict.Id == "X-22");
        Assert.Contains(clause.Uses, use => use is { Document: "flowchart-poster", Location.Path: "templates/ukccis-2016/documents/flowchart-poster/flow.yaml" });
        Assert.Contains(clause.Uses, use => use is { Document: "staff-one-pager", Location.Path: "templates/ukccis-2016/partials/do-not-list.sbn-md" });
        Assert.All(clause.Uses, use => Assert.Equal(clause.Clause.Id, use.Location.Text.Content.Substring(use.Location.Span.Start, use.Location.Span.Length)));
    }

    [Fact]
    public void A_conflict_comes_with_the_question_that_settles_it()
    {
        var conflict = Assert.IsType<ConflictExplanation>(GuidanceExplainer.Explain(AllPacks, "X-18"));
        Assert.Equal("device", conflict.Decision!.Id);
        Assert.NotEmpty(conflict.Uses);
    }

    [Fact]
    public void An_edition_comes_with_the_clauses_that_it_bears_on()
    {
        var edition = Assert.IsType<EditionExplanation>(GuidanceExplainer.Explain(AllPacks, "E-13"));
        Assert.Contains(edition.Clauses, clause => clause.Id == "UKCCIS16-2.7-01");
    }

    [Fact]
    public void An_unknown_id_has_no_explanation() => Assert.Null(GuidanceExplainer.Explain(AllPacks, "X-99"));

    [Fact]
    public void An_id_that_only_begins_alike_is_no_use() =>
        Assert.DoesNotContain(GuidanceExplainer.Explain(AllPacks, "UKCCIS16-A-01")!.Uses, use => use.Location.Text.Content[use.Location.Span.End] is not (' ' or '"' or ',' or ']'));
}
