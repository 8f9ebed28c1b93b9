using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers;

/// <summary>Writes the page of a rule from the rule itself.</summary>
public static class RulePage
{
    public static string Write(DiagnosticDescriptor rule) =>
        $"# {rule.Id}: {rule.Title}\n\n{Describe(rule)}. Message: {Escape(rule.MessageFormat)}\n"
        + (rule.Explanation.Length == 0 ? "" : $"\n{rule.Explanation.ReplaceLineEndings("\n").Trim('\n')}\n");

    internal static string Describe(DiagnosticDescriptor rule) =>
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
