using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Cli;
using PolicyKit.Diagnostics;
using PolicyKit.Suppressions;
using PolicyKit.Text;

namespace PolicyKit.Tests.Suppressions;

public sealed class SettingsTests
{
    private static readonly Regex Example = new("```yaml (?:reported|accepted)\n(?<text>.*?)\n?```", RegexOptions.Singleline);

    /// <summary>Those that policykit.yaml alone can show.</summary>
    private static readonly ImmutableArray<DiagnosticDescriptor> Rules =
    [
        SuppressionRules.UnknownRule, SuppressionRules.UnknownLevel, SuppressionRules.BelowFloor, SuppressionRules.WithoutReason,
        SuppressionRules.Incomplete, SuppressionRules.Expired, SuppressionRules.UnknownVersion,
    ];

    public static TheoryData<string> RuleIds => [.. Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void The_examples_of_a_page_are_true(string id)
    {
        var rule = Rules.Single(r => r.Id == id);
        var examples = Example.Matches(rule.Explanation.ReplaceLineEndings("\n")).Select(m => m.Groups["text"].Value).ToArray();
        Assert.Equal([id], Parse(examples[0]).Diagnostics.Select(d => d.Id));
        Assert.Empty(Parse(examples[1]).Diagnostics);
    }

    [Theory]
    [InlineData("policykit: 1\nruls: {}\n", "PK1009", "Change it to rules")]
    [InlineData("rules: [PK3006]\n", "PK1008", "Write each rule")]
    [InlineData("rules: { PK3OO6: off }\n", "PK0040", "Change it to PK3006")]
    [InlineData("rules: { PK3006: waring }\n", "PK0041", "Change it to warning")]
    [InlineData("rules: { PK2003: off }\n", "PK0042", "Remove the line, and mend")]
    [InlineData("suppress: { rule: PK3006 }\n", "PK1008", "Start each entry with a dash")]
    [InlineData("suppress: [{ why: no rule }]\n", "PK1008", "Add the id of the rule")]
    [InlineData("suppress: [{ rule: PK3006, why: x, until: 31/06/2026 }]\n", "PK2008", "Write it like")]
    [InlineData("suppress: [{ rule: PK2003, who: Ruth Adeyemi, why: x, until: 2027-01-01 }]\n", "PK0042", "Remove the entry")]
    [InlineData("suppress: [{ rule: PK3018, who: headteacher, why: x, until: 2027-01-01 }]\n", "PK0045", "Add who")]
    public void A_mistake_is_reported_with_what_to_do(string text, string id, string hint)
    {
        var diagnostic = Assert.Single(Parse(text).Diagnostics);
        Assert.Equal(id, diagnostic.Id);
        Assert.StartsWith(hint, diagnostic.Hints[0]);
        Assert.NotNull(diagnostic.Location);
        Check.HasManners(diagnostic);
    }

    [Fact]
    public void The_example_of_the_manual_is_true()
    {
        var manual = Repository.Read("docs/settings.md");
        var settings = Parse(manual.Split("```yaml\n")[1].Split("```")[0]);
        Assert.Empty(settings.Diagnostics);
        Assert.Equal((2, 2), (settings.Levels.Count, settings.Suppressions.Length));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing set yet\n")]
    public void Settings_may_be_empty(string text) => Assert.Empty(Parse(text).Diagnostics);

    [Fact]
    public void A_level_raises_lowers_or_hides_a_rule()
    {
        var settings = Parse("rules: { PK3006: error, PK3010: information, PK3009: off }\n");
        Assert.Equal(DiagnosticSeverity.Error, settings.Apply(Find("PK3006"))!.Severity);
        Assert.Equal(DiagnosticSeverity.Information, settings.Apply(Find("PK3010"))!.Severity);
        Assert.Null(settings.Apply(Find("PK3009")));
        Assert.Equal(Find("PK3002"), settings.Apply(Find("PK3002")));
    }

    [Fact]
    public void What_a_rule_finds_worse_than_usual_is_not_lowered()
    {
        var grave = Find("PK3024") with { Severity = DiagnosticSeverity.Error };
        Assert.Same(grave, Parse("rules: { PK3024: off }\n").Apply(grave));
    }

    [Fact]
    public void The_last_day_still_counts()
    {
        Assert.Single(Parse("suppress: [{ rule: PK3006, why: x, until: 2026-11-21 }]\n").Suppressions);
        Assert.Empty(Parse("suppress: [{ rule: PK3006, why: x, until: 2026-11-20 }]\n").Suppressions);
    }

    [Theory]
    [InlineData("school-profiles/oakfield.yaml", "school-profiles/oakfield.yaml", true)]
    [InlineData("school-profiles/*.yaml", "school-profiles/oakfield.yaml", true)]
    [InlineData("school-profiles/*.yaml", "school-profiles/old/oakfield.yaml", false)]
    [InlineData("templates/**/*.sbn-md", "templates/pack/documents/010.sbn-md", true)]
    [InlineData("**/010.sbn-md", "010.sbn-md", true)]
    [InlineData("School-Profiles\\Oakfield.yaml", "school-profiles/oakfield.yaml", true)]
    [InlineData("school?profiles/(a", "school-profiles/(a", true)]
    public void A_pattern_names_files(string pattern, string path, bool isMatch) => Assert.Equal(isMatch, new FilePattern(pattern).Matches(path));

    private static WorkspaceSettings Parse(string text) => WorkspaceSettings.Parse(SourceText.From(text, "policykit.yaml"), RuleCatalogue.Index, Check.Today);

    private static Diagnostic Find(string id) => Diagnostic.Create(RuleCatalogue.Index.Find(id)!, null, "a", "b", "c", "d");
}
