using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports a value that is followed by arguments, or piped into, as only a function can be.</summary>
public sealed class NotCallable : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2210", DiagnosticSeverity.Error)
    {
        Title = "Call of something that is no function",
        MessageFormat = "“{0}” is {1}, not a function, so it cannot be called",
        Explanation = """
            What stands right after a name is read as an argument of a call.
            Put an operator between the two, or close the braces between them.

            ```sbn reported
            {{ school.name " in " school.local_authority }}
            ```

            ```sbn accepted
            {{ school.name }} in {{ school.local_authority }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (call, _) in context.GetBound<BoundCall>().Where(bound => bound.Node.TargetType is not (FunctionType or AnyType)))
        {
            context.Report(Diagnostic.Create(Descriptor, call.Location, call.Target, call.TargetType.NotNothing.Description)
                .WithHint("Put an operator between the two, or print each in braces of its own"));
        }
    }
}
