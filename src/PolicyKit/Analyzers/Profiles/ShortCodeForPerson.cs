using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a national short number that is given as a person's own.</summary>
public sealed class ShortCodeForPerson : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3007", DiagnosticSeverity.Error)
    {
        Floor = DiagnosticSeverity.Error,
        Title = "National number given as a person's own",
        MessageFormat = "{0} is a national number and cannot reach a person at the school",
        Explanation = """
            999, 101 and 111 are printed in every document.
            As the number of a person they are usually an extension in the wrong place.

            ```yaml reported
            people:
              dsl: { name: Amina Begum, phone: 101 }
            ```

            ```yaml accepted
            people:
              dsl: { name: Amina Begum, phone: 01632 960101, extension: "101" }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (path, location, number) in SchoolChannels.GetPhones(context))
        {
            if (number.Digits[0] != '0' && !path.StartsWith("contacts.", StringComparison.Ordinal))
                context.ReportAt(location, Descriptor, "Write the school's number and put an extension in `extension:`", number.Display);
        }
    }
}
