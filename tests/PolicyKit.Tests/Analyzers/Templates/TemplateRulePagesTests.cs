using System.Text.RegularExpressions;
using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Templates;

namespace PolicyKit.Tests.Analyzers.Templates;

public sealed class TemplateRulePagesTests
{
    private static readonly Regex Example = new("```sbn (?<expectation>reported|accepted)\n(?<text>.*?)\n?```", RegexOptions.Singleline);

    public static TheoryData<string> Ids => [.. TemplateRules.All.Select(rule => rule.Descriptor.Id)];

    [Fact]
    public void Every_rule_for_templates_is_run_once_and_in_order()
    {
        var declared = typeof(TemplateRules).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && type.Namespace == typeof(TemplateRules).Namespace);
        Assert.Equal(declared.Select(type => type.Name).Order(StringComparer.Ordinal), TemplateRules.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));

        var ids = TemplateRules.All.Select(rule => rule.Descriptor.Id).ToArray();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_examples_of_a_page_are_true(string id)
    {
        var descriptor = TemplateRules.All.Single(rule => rule.Descriptor.Id == id).Descriptor;
        var examples = Example.Matches(descriptor.Explanation.ReplaceLineEndings("\n"));

        Assert.Equal(["reported", "accepted"], examples.Select(example => example.Groups["expectation"].Value));
        var reported = Check.RunTemplate(examples[0].Groups["text"].Value);
        Assert.Equal([id], reported.Select(d => d.Id).Distinct());
        Assert.All(reported, Check.HasManners);
        Assert.Empty(Check.RunTemplate(examples[1].Groups["text"].Value));
    }
}
