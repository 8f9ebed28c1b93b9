using System.Collections.Immutable;

namespace PolicyKit.Analyzers.Flow;

/// <summary>The rules for flowcharts: national, a board's own, and with the questions that packs put in.</summary>
public static class FlowRules
{
    /// <summary>In order of their ids.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        new DeadEnd(),
        new UnrecordedEnd(),
        new ReferralOutOfReach(),
        new UnnamedStage(),
        new UnreachableBox(),
        new UnlabelledBox(),
        new OpenQuestion(),
        new LeadPassedBy(),
        new CrowdedFlow(),
    ];
}
