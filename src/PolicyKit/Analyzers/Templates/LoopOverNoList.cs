using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports a loop over a value that is not a list.</summary>
public sealed class LoopOverNoList : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2216", DiagnosticSeverity.Error)
    {
        Title = "Loop over something that is no list",
        MessageFormat = "“{0}” is {1}, so there is nothing to loop over",
        Explanation = """
            `for` goes through a list, such as `people.deputies`.

            ```sbn reported
            {{ for person in people.dsl }}{{ person }}{{ end }}
            ```

            ```sbn accepted
            {{ for person in people.deputies }}{{ person.name }}{{ end }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (loop, _) in context.GetBound<BoundLoop>().Where(bound => bound.Node.Type.NotNothing is not (ListType or AnyType or NamedType { IsExtensible: true })))
            context.Report(Diagnostic.Create(Descriptor, loop.Location, loop.Code, loop.Type.NotNothing.Description).WithHint("Name a list after in"));
    }
}
