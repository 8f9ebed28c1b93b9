using System.Collections.Immutable;
using PolicyKit.Analyzers.Flow;

namespace PolicyKit.Analyzers.Packs;

/// <summary>The rules for what boards and trusts lay over the national text, and for the flowchart that they put questions in.</summary>
public static class PackRules
{
    /// <summary>In order of their ids.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        new LockedAnswer(),
        new UnansweredQuestion(),
        new ForeignClauseId(),
        new LongTriggerLabel(),
        new UnapprovedPack(),
        new PaleBrand(),
        new StaleService(),
        new ServiceAboutToChange(),
        new ServiceNotInForce(),
        new ServiceWithoutPublicLine(),
        new StaffLineForFamilies(),
        new FormerServiceName(),
        new ServiceOfForeignArea(),
        new OwnNumberOlderThanPack(),
        new OtherNumberBesideService(),
        new ServiceRenamedByHalf(),
        new AreaMismatch(),
        new OutdatedTarget(),
        new PackOutOfDate(),
        new PackReviewDue(),
        new MisspeltArea(),
        .. FlowRules.All,
        new AnswerWithoutReferral(),
        new PosterKeepsOldWords(),
        new UnplacedAddition(),
        new IdleRename(),
        new CitesWhatHasGone(),
        new AdditionToSteps(),
    ];
}
