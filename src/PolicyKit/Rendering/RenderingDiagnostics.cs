using PolicyKit.Diagnostics;

namespace PolicyKit.Rendering;

internal static class RenderingDiagnostics
{
    public static DiagnosticDescriptor UnknownClause { get; } = new("PK4001", DiagnosticSeverity.Error)
    {
        Title = "Unknown clause",
        MessageFormat = "The template names the clause “{0}”, which is not in the pack’s catalogue",
        Explanation = """
            Blocks name the clauses of `clauses.yaml` that ask for them, so that coverage can be counted and a reader can trace an instruction to its source.
            An id that the catalogue does not hold traces to nothing.
            """,
    };
}
