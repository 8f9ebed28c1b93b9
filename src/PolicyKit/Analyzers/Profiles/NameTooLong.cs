using System.Globalization;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a school name that does not fit where it is printed.</summary>
public sealed class NameTooLong : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3033", DiagnosticSeverity.Error)
    {
        Title = "Name is too long",
        MessageFormat = "The {0} has {1} characters, and {2} fit",
        Explanation = """
            The full name may have 120 characters, more than any school in England needs.
            The short name stands in the title of the poster, where 30 fit; a longer one is a warning.

            ```yaml reported
            school: { short_name: The Oakfield and Exampleton Primary School }
            ```

            ```yaml accepted
            school: { short_name: Oakfield }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        Check(context, "school.name", "school's name", context.Profile.School.Name, 120, DiagnosticSeverity.Error);
        Check(context, "school.short_name", "short name", context.Profile.School.ShortName, 30, DiagnosticSeverity.Warning);
    }

    private void Check(AnalysisContext context, string path, string noun, string? name, int limit, DiagnosticSeverity severity)
    {
        var length = new StringInfo(name ?? "").LengthInTextElements;
        if (length > limit)
            context.Report(Diagnostic.Create(Descriptor, context.Profile.GetLocation(path), noun, length, limit).WithHint("Shorten it") with { Severity = severity });
    }
}
