using System.Collections.Immutable;
using PolicyKit.Analyzers.Editions;
using PolicyKit.Analyzers.Guidance;
using PolicyKit.Analyzers.Packs;
using PolicyKit.Analyzers.Safety;
using PolicyKit.Analyzers.Structure;
using PolicyKit.Analyzers.Wording;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers;

/// <summary>The rules for what a school's finished documents say.</summary>
public static class DocumentRules
{
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        .. GuidanceRules.All,
        .. SafetyRules.All,
        .. EditionRules.All,
        .. PackRules.All,
        .. WordingRules.All,
        .. StructureRules.All,
    ];

    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation)
    {
        var context = new AnalysisContext(compilation);
        foreach (var rule in All)
            rule.Analyze(context);
        return Diagnostic.Sort(context.Diagnostics.DistinctBy(found => found.Identity));
    }
}
