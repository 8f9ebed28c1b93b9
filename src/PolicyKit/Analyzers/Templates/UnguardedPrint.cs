using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports a value that a profile may leave out and that is printed without asking whether it is there.</summary>
public sealed class UnguardedPrint : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2204", DiagnosticSeverity.Warning)
    {
        Title = "Value printed that may be missing",
        MessageFormat = "“{0}” {1} no value, and then a gap is printed",
        Explanation = """
            Some details are optional in a profile.
            Where one is missing, the document shows a red box in its place, and no school wants that in front of parents.
            Test the value first, or say what to print in its stead.

            ```sbn reported
            Our number is {{ school.urn }}.
            ```

            ```sbn accepted
            {{ if school.urn }}Our number is {{ school.urn }}.{{ end }}
            {{ school.website ?? "See the notice board" }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (print, _) in context.GetBound<BoundPrint>().Where(bound => bound.Node.Type.IsNullable))
        {
            context.Report(Diagnostic.Create(Descriptor, print.Location, print.Code, print.Type is NothingType ? "has" : "may have")
                .WithHint($"Put {{{{ if {print.Code} }}}} before it and {{{{ end }}}} after it, or give another text with ??"));
        }
    }
}
