using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Suppressions;

/// <summary>The rules that a comment or a setting may name, and how far each gives way.</summary>
/// <param name="rules">Asked for only when something names a rule: to know them all is work that few runs need.</param>
public sealed class RuleIndex(Func<ImmutableArray<DiagnosticDescriptor>> rules)
{
    private readonly Lazy<ImmutableSortedDictionary<string, DiagnosticDescriptor>> _rules =
        new(() => rules().ToImmutableSortedDictionary(rule => rule.Id, rule => rule, StringComparer.Ordinal));

    public DiagnosticDescriptor? Find(string id) => _rules.Value.GetValueOrDefault(id);

    public Diagnostic ReportUnknown(string id, Location location) => Diagnostic.Create(SuppressionRules.UnknownRule, location, id)
        .WithHint(NearestName.Find(id, _rules.Value.Keys) is { } nearest ? $"Change it to {nearest}, if that is the rule" : "Look for the id with `policykit explain`");

    /// <summary>A mistake that keeps a file from being read as it was meant: documents would be made from the rest of it.</summary>
    public static bool IsAboutReading(DiagnosticDescriptor rule) => rule.Severity == DiagnosticSeverity.Error && rule.Id[..3] is "PK0" or "PK1" or "PK2";

    public static DiagnosticSeverity GetFloor(DiagnosticDescriptor rule) => IsAboutReading(rule) ? DiagnosticSeverity.Error : rule.Floor;

    /// <summary>Why a rule with a floor of error does not give way.</summary>
    public static string ExplainFloor(DiagnosticDescriptor rule) =>
        IsAboutReading(rule) ? "the file cannot be read as it was meant until the problem is mended" : "it guards the safety of a child";
}
