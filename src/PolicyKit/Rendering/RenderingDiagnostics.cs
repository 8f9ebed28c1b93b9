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

    public static DiagnosticDescriptor QuestionMoved { get; } = new("PK4602", DiagnosticSeverity.Information)
    {
        Title = "Question told in the policy only",
        MessageFormat = "The question “{0}” is not drawn on the poster, because {1}, and stands in the policy",
        Explanation = """
            A poster of more than twelve boxes cannot be read from across a room. Questions that packs add are drawn while there is room, the more general pack’s first.
            Those that are left stand in the policy, after the step that they follow, unless a section or an added clause of the pack says them there in words of its own.

            Reported: a second `decision:` on a poster that has eleven boxes

            Accepted: one `decision:` on a poster that has eleven boxes
            """,
    };

    public static DiagnosticDescriptor Renamed { get; } = new("PK4512", DiagnosticSeverity.Information)
    {
        Title = "Term replaced by its local name",
        MessageFormat = "“{0}” is called “{1}” in {2} places of {3}",
        Explanation = """
            A pack can give a thing its local name. Whole words are replaced, the longest name first, and not inside quotation marks, addresses or longer proper names.
            The count says how far it reaches. Where the pack gives the name in full, it is written out once in each document.
            """,
    };
}
