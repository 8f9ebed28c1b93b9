using PolicyKit.Binding.Templates;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Templates;

/// <summary>Reports an include of a piece that does not exist.</summary>
public sealed class UnknownInclude : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK2212", DiagnosticSeverity.Error)
    {
        Title = "Piece that the pack does not have",
        MessageFormat = "The pack has no piece called “{0}”",
        Explanation = """
            `include` puts in a piece from the folder `partials` of the pack, by its file's name without the ending.

            ```sbn reported
            {{ include 'do-lst' }}
            ```

            ```sbn accepted
            {{ include 'do-list' }}
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var (include, scope) in context.GetBound<BoundInclude>())
        {
            if (scope.Partials.Contains(include.Name) || IncludeOfPath.IsPath(include.Name))
                continue;

            var nearest = NearestName.Find(include.Name, scope.Partials);
            context.Report(Diagnostic.Create(Descriptor, include.Location, include.Name)
                .WithHint(nearest is null ? "Add the file to the folder partials, or use the name of one that is there" : $"Write {nearest}")
                .WithFix(nearest is null ? null : TextLiteral.Replace(include.Location, nearest)));
        }
    }
}
