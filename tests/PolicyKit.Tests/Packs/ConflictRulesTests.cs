using System.Text.RegularExpressions;
using PolicyKit.Cli;
using PolicyKit.Coverage;
using PolicyKit.Symbols;

namespace PolicyKit.Tests.Packs;

/// <summary>Each place where the sources differ is watched over: by rules, by a question, or by what the templates say.</summary>
public sealed class ConflictRulesTests
{
    private static readonly PackSymbol Pack = National.Pack.Symbol;

    public static TheoryData<string> Ids => [.. Pack.Conflicts.Where(conflict => conflict.Severity != ConflictSeverity.Note).Select(conflict => conflict.Id)];

    [Fact]
    public void All_38_places_are_held() =>
        Assert.Equal(Enumerable.Range(1, 38).Select(number => $"X-{number:00}"), Pack.Conflicts.Select(conflict => conflict.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_conflict_that_matters_has_an_answer(string id)
    {
        var hasRule = !Find(id).Rules.IsEmpty;
        var hasDecision = Pack.Decisions.Any(decision => decision.Conflict == id);
        var hasClause = !ClauseUses.Find([Pack], id).IsEmpty;
        Assert.True(hasRule || hasDecision || hasClause, id);
        Assert.Equal(Find(id).Severity == ConflictSeverity.Choose, hasDecision);
    }

    [Fact]
    public void What_could_cause_harm_is_watched_by_a_rule() =>
        Assert.All(Pack.Conflicts.Where(conflict => conflict.Severity == ConflictSeverity.Block), conflict => Assert.False(conflict.Rules.IsEmpty, conflict.Id));

    [Fact]
    public void The_rules_that_a_conflict_names_exist() =>
        Assert.All(Pack.Conflicts.SelectMany(conflict => conflict.Rules), id => Assert.NotNull(RuleCatalogue.Index.Find(id)));

    [Fact]
    public void A_rule_that_cites_a_conflict_is_named_by_it()
    {
        var cited = RuleCatalogue.Load()
            .Where(rule => rule.Id.StartsWith("PK42", StringComparison.Ordinal))
            .SelectMany(rule => Regex.Matches(rule.Explanation, @"X-\d\d").Select(match => (rule.Id, Conflict: match.Value)));
        Assert.All(cited, pair => Assert.Contains(pair.Id, Find(pair.Conflict).Rules));
    }

    [Fact]
    public void The_older_names_are_reported_with_the_right_ones()
    {
        Assert.Contains("National Police Chiefs' Council", Write("The National Police Chief's Council wrote it."));
        Assert.Contains("Police Community Support Officer", Write("Ask the Police Community Security Officer."));
        Assert.Contains("CEOP Safety Centre", Write("Tell the Child Exploitation and Online Protection agency."));
    }

    private static ConflictSymbol Find(string id) => Pack.Conflicts.Single(conflict => conflict.Id == id);

    private static string Write(string sentence) =>
        Assert.Single(Pack.Wording.Avoided.Find(sentence, PolicyKit.Text.Words.Split(sentence))).Value.Use;
}
