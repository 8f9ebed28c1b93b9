using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Suppressions;

/// <summary>What policykit.yaml says: how much each rule matters here, and what is set aside.</summary>
public sealed record WorkspaceSettings
{
    public const string FileName = "policykit.yaml";

    public static WorkspaceSettings None { get; } = new();

    /// <summary>Levels by rule; null stands for off.</summary>
    public ImmutableSortedDictionary<string, DiagnosticSeverity?> Levels { get; init; } = ImmutableSortedDictionary.Create<string, DiagnosticSeverity?>(StringComparer.Ordinal);

    public ImmutableArray<SettingsSuppression> Suppressions { get; init; } = [];

    /// <summary>What is wrong with the settings themselves.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; init; } = [];

    public static WorkspaceSettings Parse(SourceText text, RuleIndex rules, DateOnly today) => SettingsReader.Read(text, rules, today);

    /// <summary>The diagnostic at the level that the workspace gives its rule; null when the rule is off.</summary>
    public Diagnostic? Apply(Diagnostic diagnostic)
    {
        if (!Levels.TryGetValue(diagnostic.Id, out var level))
            return diagnostic;

        // A rule may find one case worse than its usual: that judgement is not lowered with the rest.
        var isGraver = diagnostic.Severity > diagnostic.Descriptor.Severity;
        return level is { } severity
            ? diagnostic with { Severity = isGraver && severity < diagnostic.Severity ? diagnostic.Severity : severity }
            : isGraver ? diagnostic : null;
    }
}
