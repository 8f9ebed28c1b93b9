using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports a name that neither the model nor the template knows.</summary>
public sealed class UnknownVariable : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2202", DiagnosticSeverity.Error)
    {
        Title = "Name that does not exist",
        MessageFormat = "Nothing is called “{0}”",
        Explanation = """
            Every name is one of the model's, such as `school`, or one that the template gives a value to itself.

            ```sbn reported
            {{ schol.name }}
            ```

            ```sbn accepted
            {{ school.name }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (variable, scope) in context.GetBound<BoundVariable>().Where(bound => bound.Node.Assignment == Assignment.Never))
        {
            var nearest = NameSuggestion.FindName(variable.Name, scope);
            context.Report(Diagnostic.Create(Descriptor, variable.Location, variable.Name)
                .WithHint(nearest is null ? "Give it a value first, or check its spelling" : $"Write {nearest}")
                .WithFix(nearest is null ? null : CodeFix.Replace(variable.Location, nearest)));
        }
    }
}
