using System.Collections.Immutable;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>The rules for what documents make of the guidance.</summary>
public static class GuidanceRules
{
    /// <summary>In order of their ids.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        new MissingMinimumClause(),
        new AbsentClause(),
        new UnknownManifestClause(),
        new WeakenedClause(),
        new StrengthenedClause(),
        new ReversedClause(),
        new LeakedClause(),
        new ExceptionWithoutControl(),
        new UnmarkedInstruction(),
        new IdleOmission(),
    ];
}
