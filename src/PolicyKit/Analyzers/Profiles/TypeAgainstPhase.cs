using PolicyKit.Binding.Profiles;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a type and a phase that no provider has together.</summary>
public sealed class TypeAgainstPhase : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3021", DiagnosticSeverity.Error)
    {
        Title = "Type does not fit the phase",
        MessageFormat = "The type {0} does not fit the phase {1}",
        Explanation = """
            The type decides which search law is printed: schools have a power under the Education Act 1996, colleges and 16 to 19 academies another, and private nurseries none.
            A wrong pair would print the wrong law.

            ```yaml reported
            school: { phase: primary, type: fe-college }
            ```

            ```yaml accepted
            school: { phase: fe-college, type: fe-college }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        if (context.Profile.School is { Phase: { } phase, Type: { } type } && !Fit(phase, type))
            context.ReportAt("school.type", Descriptor, "Correct the type or the phase", ProfileChoices.Types.GetName(type), ProfileChoices.Phases.GetName(phase));
    }

    private static bool Fit(SchoolPhase phase, SchoolType type) => type switch
    {
        SchoolType.Nursery => phase is SchoolPhase.Nursery,
        SchoolType.FeCollege => phase is SchoolPhase.FeCollege or SchoolPhase.SixthForm or SchoolPhase.Special,
        SchoolType.SixthFormCollege or SchoolType.SixteenToNineteenAcademy => phase is SchoolPhase.SixthForm or SchoolPhase.FeCollege,
        SchoolType.Pru or SchoolType.ApAcademy => phase is SchoolPhase.Pru,
        SchoolType.Special => phase is SchoolPhase.Special,
        _ => phase is not SchoolPhase.FeCollege || type is SchoolType.Independent,
    };
}
