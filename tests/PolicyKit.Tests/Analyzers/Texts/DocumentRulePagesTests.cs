using System.Text.RegularExpressions;
using PolicyKit.Analyzers;
using PolicyKit.Analyzers.Profiles;
using PolicyKit.Analyzers.Templates;
using PolicyKit.Diagnostics;

namespace PolicyKit.Tests.Analyzers.Texts;

/// <summary>The pages of rules about finished documents. An example is a section of a document, of the policy where it names none:
/// ```markdown reported staff-one-pager.</summary>
public sealed class DocumentRulePagesTests
{
    private static readonly Regex Example = new(@"```markdown (?<expectation>reported|accepted)( (?<document>[a-z-]+))?\n(?<text>.*?)\n?```", RegexOptions.Singleline);

    public static TheoryData<string> Ids => [.. DocumentRules.All.Where(HasSection).Select(rule => rule.Descriptor.Id)];

    [Fact]
    public void Every_rule_for_documents_is_run_once_and_in_order()
    {
        var elsewhere = ProfileRules.All.Concat(TemplateRules.All).Select(rule => rule.GetType());
        var declared = typeof(DocumentRules).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract).Except(elsewhere);
        Assert.Equal(declared.Select(type => type.Name).Order(StringComparer.Ordinal), DocumentRules.All.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal));

        var ids = DocumentRules.All.Select(rule => rule.Descriptor.Id).ToArray();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_examples_of_a_page_are_true(string id)
    {
        var rule = DocumentRules.All.Single(r => r.Descriptor.Id == id);
        var examples = Example.Matches(rule.Descriptor.Explanation.ReplaceLineEndings("\n"));

        Assert.Equal(["reported", "accepted"], examples.Select(example => example.Groups["expectation"].Value));
        var reported = Run(rule, examples[0]);
        Assert.Equal([id], reported.Select(d => d.Id).Distinct());
        Assert.All(reported, Check.HasManners);
        Assert.Empty(Run(rule, examples[1]));
    }

    // A rule about the pack or the profile rather than a text shows those, and its own tests run them.
    private static bool HasSection(DiagnosticAnalyzer rule) => rule.Descriptor.Explanation.Contains("```markdown", StringComparison.Ordinal);

    private static IEnumerable<Diagnostic> Run(DiagnosticAnalyzer rule, Match example) => Check.RunDocument(
        rule,
        example.Groups["text"].Value,
        example.Groups["document"] is { Success: true } document ? document.Value : "policy-section");
}
