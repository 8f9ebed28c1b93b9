using System.Collections.Immutable;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>The rules for school profiles.</summary>
public static class ProfileRules
{
    /// <summary>In order of their ids.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> All { get; } =
    [
        new MissingValue(),
        new MissingAdvisedValue(),
        new ContactWithoutChannel(),
        new FictitiousNumber(),
        new CostlyNumber(),
        new SharedChannel(),
        new ShortCodeForPerson(),
        new PlaceholderNumber(),
        new PersonalWebmail(),
        new DuplicatePerson(),
        new IncompatibleRoles(),
        new LeadIsHeadteacher(),
        new NoAlternateSignatory(),
        new LeadRunsNetwork(),
        new AllegationContact(),
        new LeadNotInPost(),
        new DeputyNotInPost(),
        new UncoveredHours(),
        new GapAroundTheClock(),
        new AgesOutsidePhase(),
        new TypeAgainstPhase(),
        new AuthorityMismatch(),
        new ApprovalInFuture(),
        new ReviewOverdue(),
        new ReviewTooLate(),
        new DatesOutOfOrder(),
        new StaleContact(),
        new NamedIndividual(),
        new UnknownDecision(),
        new UnknownOption(),
        new DraftOnlyAnswer(),
        new UnansweredDecision(),
        new NameTooLong(),
        new WebAddressInName(),
        new LowContrast(),
        new LogoWithoutText(),
        new MobileNumber(),
        new NumberForName(),
        new SharedServiceNumber(),
        new UncheckedContact(),
        new OverlappingHours(),
        new BankHolidayGap(),
        new HoursNotGiven(),
        new CoverIsAbsent(),
        new EmergencyNumberForService(),
        new NightHours(),
        new AnswerForName(),
        new DecisionOfThePack(),
        new AnsweredElsewhere(),
    ];

    /// <summary>Everything that the rules find. Of a profile that broke off nothing is asked: the break is told already.</summary>
    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation)
    {
        if (compilation.Profile.IsPartial)
            return [];

        var context = new AnalysisContext(compilation);
        foreach (var rule in All)
            rule.Analyze(context);
        return Diagnostic.Sort(context.Diagnostics);
    }
}
