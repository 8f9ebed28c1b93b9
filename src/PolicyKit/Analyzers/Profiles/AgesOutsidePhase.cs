using PolicyKit.Binding.Profiles;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports ages that a school of this phase cannot have.</summary>
public sealed class AgesOutsidePhase : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3020", DiagnosticSeverity.Error)
    {
        Title = "Ages do not fit the phase",
        MessageFormat = "Ages {0} do not fit the phase {1}, where pupils are {2}",
        Explanation = """
            Phase and ages together decide the wording: a primary school with pupils of sixteen, or a college with pupils of five, would get text for the wrong children.
            Limits are generous: nursery classes, early entry and a late birthday are allowed for.

            ```yaml reported
            school: { phase: primary, ages: 4-16 }
            ```

            ```yaml accepted
            school: { phase: all-through, ages: 4-16 }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        if (context.Profile.School is not { Phase: { } phase, Ages: { } ages } || Fits(phase, ages))
            return;

        var (_, _, description) = GetLimits(phase);
        context.ReportAt("school.ages", Descriptor, "Correct the ages or the phase", ages, ProfileChoices.Phases.GetName(phase), description);
    }

    private static bool Fits(SchoolPhase phase, AgeRange ages)
    {
        var (lowest, highest, _) = GetLimits(phase);
        return ages.Lowest >= lowest && ages.Highest <= highest
            && (phase != SchoolPhase.AllThrough || ages is { Lowest: < 11, Highest: > 11 });
    }

    private static (int Lowest, int Highest, string Description) GetLimits(SchoolPhase phase) => phase switch
    {
        SchoolPhase.Nursery => (0, 7, "from birth to 5"),
        SchoolPhase.Infant => (2, 8, "4 to 7"),
        SchoolPhase.First => (2, 10, "3 to 9"),
        SchoolPhase.Primary => (2, 12, "4 to 11"),
        SchoolPhase.Junior => (6, 12, "7 to 11"),
        SchoolPhase.Middle => (8, 14, "9 to 13"),
        SchoolPhase.Secondary => (9, 19, "11 to 18"),
        SchoolPhase.AllThrough => (0, 19, "of primary and secondary age"),
        SchoolPhase.SixthForm => (14, 25, "16 to 19"),
        SchoolPhase.FeCollege => (14, 25, "16 and over"),
        SchoolPhase.Special => (2, 25, "2 to 25"),
        SchoolPhase.Pru => (4, 19, "4 to 18"),
        _ => (0, 25, "0 to 25"),
    };
}
