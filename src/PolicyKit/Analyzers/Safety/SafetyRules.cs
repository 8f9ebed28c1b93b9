using System.Collections.Immutable;

namespace PolicyKit.Analyzers.Safety;

/// <summary>The rules for what could hurt a child if it were printed. Each stands for a conflict between the sources that must not be settled the wrong way.</summary>
public static class SafetyRules
{
    /// <summary>In order of their ids.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        new FewerReferralPoints(),
        new BareUnderThirteen(),
        new ExtremeWording(),
        new EarlyDeletion(),
        new AdultWithoutPolice(),
        new LegalConclusion(),
        new ParentsBeforeCheck(),
        new MeetingBeforeReferral(),
        new PoliceForAdvice(),
        new UnkeepablePromise(),
        new SanctionForTelling(),
        new UndiallableNumber(),
        new StaleNumber(),
        new SearchLawOfAnotherPhase(),
        new SecondFrontDoorName(),
        new SelfSignOff(),
        new DifferentDeviceRules(),
        new NobodyForTheTime(),
        new CategoryNeeded(),
        new InvitationToLook(),
        new ImageAsEvidence(),
        new RiskMixedUp(),
        new FrontDoorSpeltOutAgain(),
        new BrokenLink(),
        new DayWithoutAnybody(),
        new DeniedDuty(),
        new KeptInside(),
        new StaffInvestigation(),
        new TellingLater(),
        new ParentsShutOut(),
        new DayWithoutLead(),
    ];
}
