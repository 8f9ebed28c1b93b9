using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a power to search that this kind of school does not have.</summary>
public sealed partial class SearchLawOfAnotherPhase : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4214", DiagnosticSeverity.Error)
    {
        Title = "Search law of another kind of school",
        MessageFormat = "“{0}” gives a power to search that {1} does not have",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            The power of the Education Act 1996 is for schools. Colleges and 16 to 19 settings have their own, in the Further and Higher Education Act 1992; private nurseries have none (X-30).
            Whoever searches on the wrong law searches without any.

            ```yaml reported
            school: { type: fe-college }
            # and a section that says: The Education Act 1996 lets authorised staff search a device.
            ```

            ```yaml accepted
            school: { type: fe-college }
            # and a section that says: The Further and Higher Education Act 1992 lets authorised staff search a device.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.School?.Phase is not { } phase)
            return;

        foreach (var statement in context.Statements)
        {
            var match = GetForeignLaw(phase).Matches(statement.Text).FirstOrDefault(match => !statement.Denies(match.Index));
            if (match is not null && !NotForUs().IsMatch(statement.Text))
                context.ReportAt(statement.Passage, new TextSpan(statement.Span.Start + match.Index, match.Length), Descriptor, GetHint(phase), match.Value, GetName(phase));
        }
    }

    private static Regex GetForeignLaw(PhaseSymbol phase) =>
        phase.IsPrivateProvider ? AnyPower() : phase.IsFurtherEducation ? SchoolsLaw() : CollegesLaw();

    private static string GetHint(PhaseSymbol phase) =>
        phase.IsPrivateProvider ? "Say that there is no power to search, and that the police search"
        : phase.IsFurtherEducation ? "Name the Further and Higher Education Act 1992, sections 85AA to 85AC"
        : "Name the Education Act 1996";

    private static string GetName(PhaseSymbol phase) =>
        phase.IsPrivateProvider ? "a private nursery" : phase.IsFurtherEducation ? "a college or 16 to 19 setting" : "a school";

    [GeneratedRegex(@"\bEducation Act (1996|2011)\b|\b(section|s\.?) ?550Z?[A-C]\b|\bEducation and Inspections Act 2006\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SchoolsLaw();

    [GeneratedRegex(@"\bFurther and Higher Education Act 1992\b|\bsections? 85A[A-C]\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CollegesLaw();

    [GeneratedRegex(
        """
        \b(Education\ Act\ (1996|2011)|Further\ and\ Higher\ Education\ Act\ 1992|section\ 550Z?[A-C]|sections?\ 85A[A-C])\b
        | \b(statutory|legal)?\ ?(power|powers|right|authority)\ to\ search\b
        | \b(staff|we|managers?|the\ (manager|head|DSL|nursery|setting))\ (may|can|are\ (allowed|authorised|permitted)\ to)\ search\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex AnyPower();

    [GeneratedRegex(@"\b(does|do) not (apply|cover|extend)|\b(for|of|only) schools\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotForUs();
}
