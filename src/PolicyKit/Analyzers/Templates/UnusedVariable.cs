using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports a name that a template sets and that neither it nor anything it is included with reads.</summary>
public sealed class UnusedVariable : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2206", DiagnosticSeverity.Information)
    {
        Title = "Value that nothing uses",
        MessageFormat = "“{0}” is given a value that nothing uses",
        Explanation = """
            A value that is never used is left over, or its use is misspelt.

            ```sbn reported
            {{ who = people.dsl.name }}Ask the {{ words.lead }}.
            ```

            ```sbn accepted
            {{ who = people.dsl.name }}Ask {{ who }}.
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (unused, _) in context.GetBound<BoundUnused>())
            context.Report(Diagnostic.Create(Descriptor, unused.Location, unused.Name).WithHint($"Remove {unused.Name}, or use it"));
    }
}
