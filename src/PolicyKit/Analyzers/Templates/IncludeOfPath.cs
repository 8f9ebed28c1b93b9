using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports an include that names a file by its path.</summary>
public sealed class IncludeOfPath : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2213", DiagnosticSeverity.Error)
    {
        Title = "Include of a path",
        MessageFormat = "“{0}” is a path, and include takes only the name of a piece of the pack",
        Explanation = """
            A template reaches the pieces of its own pack and nothing else on the computer.
            Each has a name, which is its file's in the folder `partials`, without the ending.

            ```sbn reported
            {{ include '../partials/do-list.sbn-md' }}
            ```

            ```sbn accepted
            {{ include 'do-list' }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (include, scope) in context.GetBound<BoundInclude>().Where(bound => IsPath(bound.Node.Name) && !bound.Scope.Partials.Contains(bound.Node.Name)))
        {
            var name = include.Name[(include.Name.LastIndexOfAny(['/', '\\']) + 1)..].Split('.')[0];
            var nearest = NearestName.Find(name, scope.Partials);
            context.Report(Diagnostic.Create(Descriptor, include.Location, include.Name)
                .WithHint(nearest is null ? "Copy what you need into the folder partials of the pack" : $"Write {nearest}")
                .WithFix(nearest is null ? null : TextLiteral.Replace(include.Location, nearest)));
        }
    }

    internal static bool IsPath(string name) => name.AsSpan().IndexOfAny("/\\:.%") >= 0;
}
