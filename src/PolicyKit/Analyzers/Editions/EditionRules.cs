using System.Collections.Immutable;

namespace PolicyKit.Analyzers.Editions;

/// <summary>The rules for what has been superseded since the guidance was written.</summary>
public static class EditionRules
{
    /// <summary>In order of their ids.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        new SupersededTerm(),
        new SupersededLink(),
        new SupersededNumber(),
        new SupersededFact(),
        new OutdatedEdition(),
        new UndatedEdition(),
        new UnsourcedStatistic(),
        new EditionsNotSaid(),
        new StaleEdition(),
    ];
}
