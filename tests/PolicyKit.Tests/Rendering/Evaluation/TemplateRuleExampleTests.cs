using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;
using PolicyKit.Rendering.Evaluation;
using PolicyKit.Syntax.Templates;
using static PolicyKit.Tests.Rendering.Evaluation.TemplateCheck;

namespace PolicyKit.Tests.Rendering.Evaluation;

public sealed class TemplateRuleExampleTests
{
    private static readonly Regex Example = new("```sbn (?<expectation>reported|accepted)\n(?<text>.*?)\n```", RegexOptions.Singleline);

    private static readonly EvaluationOptions Environment = Including(("part", "text"), ("faulty", "{{ 1 + }}")) with
    {
        Globals = ImmutableDictionary<string, object?>.Empty.Add("school", new School()),
        StrictVariables = true,
        StrictMembers = true,
        RequiresFunctionValues = true,
        Limits = new EvaluationLimits { RegexTime = TimeSpan.FromMilliseconds(50), Time = TimeSpan.FromMinutes(5) },
    };

    public static TheoryData<string> Ids => [.. Descriptors().Select(d => d.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_examples_of_a_rule_are_true(string id)
    {
        var examples = Example.Matches(Descriptors().Single(d => d.Id == id).Explanation.ReplaceLineEndings("\n"));

        Assert.Equal(["reported", "accepted"], examples.Select(e => e.Groups["expectation"].Value));
        Assert.Contains(id, Run(examples[0].Groups["text"].Value, Environment).Diagnostics.Select(d => d.Id));
        Assert.Empty(Run(examples[1].Groups["text"].Value, Environment).Diagnostics);
    }

    private static IEnumerable<DiagnosticDescriptor> Descriptors() => new[] { typeof(TemplateSyntaxErrors), typeof(EvaluationErrors) }
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!);

    /// <summary>Its head is not named yet, and nothing of it can be changed.</summary>
    private sealed class School : ITemplateObject
    {
        public IEnumerable<string> MemberNames => ["name", "head"];

        public bool TryGetMember(string name, out object? value)
        {
            value = name == "name" ? "Oakfield" : null;
            return MemberNames.Contains(name);
        }
    }
}
