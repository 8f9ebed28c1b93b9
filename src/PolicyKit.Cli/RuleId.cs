using PolicyKit.Analyzers;

namespace PolicyKit.Cli;

/// <summary>The id of a rule, taken from the rule itself.</summary>
internal static class RuleId
{
    public static string Of<TRule>()
        where TRule : DiagnosticAnalyzer, new() => new TRule().Descriptor.Id;
}
