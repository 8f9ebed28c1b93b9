using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports what stands after ret, break or continue and can never run.</summary>
public sealed class UnreachableCode : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2211", DiagnosticSeverity.Warning)
    {
        Title = "Text or code that is never reached",
        MessageFormat = "This is never reached, because “{0}” leaves before it",
        Explanation = """
            `ret` ends a template, `break` a loop and `continue` one round of it, so what follows in the same block is lost without a word.

            ```sbn reported
            {{ ret }}
            Tell the {{ words.dsl }} at once.
            ```

            ```sbn accepted
            Tell the {{ words.dsl }} at once.
            {{ ret }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (unreachable, _) in context.GetBound<BoundUnreachable>())
            context.Report(Diagnostic.Create(Descriptor, unreachable.Location, unreachable.Leaving).WithHint("Remove it, or move it up"));
    }
}
