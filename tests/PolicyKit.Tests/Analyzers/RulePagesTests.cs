using System.Text.RegularExpressions;
using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Profiles;
using PolicyKit.Binding.Profiles;
using PolicyKit.Cli;
using PolicyKit.Diagnostics;

namespace PolicyKit.Tests.Analyzers;

public sealed class RulePagesTests
{
    private static readonly Regex Example = new("```yaml (?<expectation>reported|accepted)\n(?<text>.*?)\n?```", RegexOptions.Singleline);

    public static TheoryData<string> ProfileRuleIds =>
        [.. ProfileDiagnostics.All.Concat(ProfileRules.All.Select(rule => rule.Descriptor)).Select(descriptor => descriptor.Id)];

    [Fact]
    public void The_pages_of_rules_say_what_the_rules_say()
    {
        var rules = RuleCatalogue.Load();
        GeneratedFile.Verify("docs/rules/README.md", RuleIndex.Write(rules));
        foreach (var rule in rules)
            GeneratedFile.Verify($"docs/rules/{rule.Id}.md", RulePage.Write(rule));

        var pages = Directory.GetFiles(Path.Combine(Samples.Root, "docs", "rules"), "PK*.md").Select(Path.GetFileNameWithoutExtension);
        Assert.Empty(pages.Except(rules.Select(rule => rule.Id)));
    }

    [Fact]
    public void No_two_rules_share_an_id()
    {
        var ids = RuleCatalogue.Load().Select(rule => rule.Id).ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void Every_rule_for_profiles_is_run_once_and_in_order()
    {
        var declared = typeof(ProfileRules).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.Namespace == typeof(ProfileRules).Namespace);
        Assert.Equal(declared.Select(type => type.Name).Order(StringComparer.Ordinal), ProfileRules.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));

        var ids = ProfileRules.All.Select(rule => rule.Descriptor.Id).ToArray();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Groups_of_rules_lie_one_after_the_other_without_a_gap()
    {
        var bounds = RuleGroup.All.Select(g => (From: int.Parse(g.From[2..]), To: int.Parse(g.To[2..]))).ToArray();
        Assert.Equal((0, 6999), (bounds[0].From, bounds[^1].To));
        Assert.All(bounds.Zip(bounds.Skip(1)), pair => Assert.Equal(pair.First.To + 1, pair.Second.From));
    }

    [Theory]
    [MemberData(nameof(ProfileRuleIds))]
    public void The_examples_of_a_page_are_true(string id)
    {
        var rule = ProfileRules.All.FirstOrDefault(r => r.Descriptor.Id == id);
        var descriptor = rule?.Descriptor ?? ProfileDiagnostics.All.Single(d => d.Id == id);
        var examples = Example.Matches(descriptor.Explanation.ReplaceLineEndings("\n"));

        Assert.Equal(["reported", "accepted"], examples.Select(example => example.Groups["expectation"].Value));
        Assert.Contains(id, RunAlone(rule, examples[0].Groups["text"].Value).Select(d => d.Id));
        Assert.Empty(RunAlone(rule, examples[1].Groups["text"].Value));
    }

    private static IEnumerable<Diagnostic> RunAlone(DiagnosticAnalyzer? rule, string text) =>
        rule is null ? Check.Bind(text).Diagnostics : Check.Run(rule, text, new CompilationOptions(Check.Today));
}
