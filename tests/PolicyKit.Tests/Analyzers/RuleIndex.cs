using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using PolicyKit.Analyzers;
using PolicyKit.Diagnostics;

namespace PolicyKit.Tests.Analyzers;

/// <summary>Writes the list of docs/rules from the rules themselves.</summary>
internal static class RuleIndex
{
    /// <summary>A table for each group, in the order of the ids.</summary>
    public static string Write(ImmutableArray<DiagnosticDescriptor> rules)
    {
        var index = new StringBuilder("""
            # Rules

            These pages are generated from the rules in the code. `policykit explain PK3003` prints the same text.
            A rule can be set aside in place or in `policykit.yaml`, with a reason: see [PK0043](PK0043.md). One marked *fixed* cannot be lowered below its severity.

            """.ReplaceLineEndings("\n"));
        foreach (var group in rules.GroupBy(RuleGroup.Find))
        {
            index.Append(CultureInfo.InvariantCulture, $"\n## {group.Key.Name}: {group.Key.From} to {group.Key.To}\n\n{group.Key.About}\n\n| Rule | Severity | Problem |\n| --- | --- | --- |\n");
            foreach (var rule in group)
                index.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {RulePage.Describe(rule)}{(rule.Floor == rule.Severity && rule.Floor > DiagnosticSeverity.Information ? ", fixed" : "")} | {rule.Title} |\n");
        }

        return index.ToString();
    }
}
