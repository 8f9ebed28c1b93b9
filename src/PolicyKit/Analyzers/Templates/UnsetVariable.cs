using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports a name that the template sets, but not on every way to where it is read.</summary>
public sealed class UnsetVariable : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2203", DiagnosticSeverity.Error)
    {
        Title = "Name used before it has a value",
        MessageFormat = "“{0}” is used where it {1}",
        Explanation = """
            A name has a value from the line that gives it one.
            Where only one branch does, the other leaves the name without a value, and reading it there stops the build.
            That is a warning, because the same condition may guard the place where it is read.

            ```sbn reported
            {{ if phase.is_fe }}{{ who = words.head }}{{ end }}{{ who }}
            ```

            ```sbn accepted
            {{ who = words.lead }}{{ if phase.is_fe }}{{ who = words.head }}{{ end }}{{ who }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (variable, _) in context.GetBound<BoundVariable>())
        {
            if (variable.Assignment == Assignment.NotYet)
                context.Report(Diagnostic.Create(Descriptor, variable.Location, variable.Name, "has no value yet").WithHint("Give it a value before this line"));
            else if (variable.Assignment == Assignment.Sometimes)
                context.Report(Diagnostic.Create(Descriptor, variable.Location, variable.Name, "may have no value yet")
                    .WithHint("Give it a value before the condition, or in every branch of it") with
                {
                    Severity = DiagnosticSeverity.Warning,
                });
        }
    }
}
