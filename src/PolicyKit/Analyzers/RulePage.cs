using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers;

/// <summary>Writes the pages of docs/rules from the rules themselves.</summary>
public static class RulePage
{
    public static string Write(DiagnosticDescriptor rule) =>
        $"# {rule.Id}: {rule.Title}\n\n{Describe(rule)}. Message: {Escape(rule.MessageFormat)}\n"
        + (rule.Explanation.Length == 0 ? "" : $"\n{rule.Explanation.ReplaceLineEndings("\n").Trim('\n')}\n");

    /// <summary>A table for each group, in the order of the ids.</summary>
    public static string WriteIndex(ImmutableArray<DiagnosticDescriptor> rules)
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
                index.Append(CultureInfo.InvariantCulture, $"| [{rule.Id}]({rule.Id}.md) | {Describe(rule)}{(rule.Floor == rule.Severity && rule.Floor > DiagnosticSeverity.Information ? ", fixed" : "")} | {rule.Title} |\n");
        }

        return index.ToString();
    }

    private static string Describe(DiagnosticDescriptor rule) =>
        rule.Gravest == rule.Severity ? DescribeSeverity(rule.Severity) : $"{DescribeSeverity(rule.Severity)}, sometimes {DescribeSeverity(rule.Gravest).ToLowerInvariant()}";

    private static string DescribeSeverity(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "Error",
        DiagnosticSeverity.Warning => "Warning",
        _ => "Information",
    };

    // {0} stands for what is filled in; a reader sees an ellipsis. A message that is nothing else is written case by case.
    private static string Escape(string format)
    {
        var text = Regex.Replace(format, @"\{\d+\}", "…").Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal);
        return text == "…" ? "says what was found." : $"“{text.Replace("“…”", "‘…’", StringComparison.Ordinal)}”.";
    }
}
