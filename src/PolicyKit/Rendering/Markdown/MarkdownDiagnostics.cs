using PolicyKit.Diagnostics;

namespace PolicyKit.Rendering.Markdown;

internal static class MarkdownDiagnostics
{
    public static DiagnosticDescriptor UnknownContainer { get; } = new("PK5001", DiagnosticSeverity.Error)
    {
        Title = "Unknown container in a template",
        MessageFormat = "The template opens a container named “{0}”, which does not exist",
        Explanation = """
            Sections use a small set of containers: `callout`, `columns`, `column`, `contact` and `panel`.
            A container with another name has no place in the documents, so its text would lose the look that its author meant.
            """,
    };

    public static DiagnosticDescriptor UnknownKind { get; } = new("PK5002", DiagnosticSeverity.Error)
    {
        Title = "Unknown kind of callout",
        MessageFormat = "The template asks for a callout of the kind “{0}”, which does not exist",
        Explanation = "A callout is one of `note`, `do`, `do-not`, `say` and `danger`.",
    };

    public static DiagnosticDescriptor UnknownDirective { get; } = new("PK5003", DiagnosticSeverity.Error)
    {
        Title = "Unknown directive in a template",
        MessageFormat = "The template holds the directive “{0}”, which does not exist",
        Explanation = "A paragraph in double square brackets is one of `[[page]]`, `[[contents]]`, `[[flow]]`, `[[steps]]` and `[[trace]]`.",
    };

    public static DiagnosticDescriptor NoFlow { get; } = new("PK5004", DiagnosticSeverity.Error)
    {
        Title = "Flowchart asked for but not given",
        MessageFormat = "The template asks for a flowchart, but its document has no flow.yaml",
        Explanation = "`[[flow]]` and `[[steps]]` draw the graph of the document's `flow.yaml`; without that file there is nothing to draw.",
    };

    public static DiagnosticDescriptor TooDeep { get; } = new("PK5005", DiagnosticSeverity.Error)
    {
        Title = "Section nested too deeply",
        MessageFormat = "The section puts lists or brackets inside one another more often than can be read",
        Explanation = """
            Lists within lists and brackets within brackets are read up to about a hundred deep. Nobody writes such a text on purpose:
            most often a row of hyphens or brackets was meant as a line or an ornament.

            Reported: a line of two hundred hyphens with spaces between them

            Accepted: a list within a list
            """,
    };

    public static DiagnosticDescriptor UnknownLanguage { get; } = new("PK5006", DiagnosticSeverity.Error)
    {
        Title = "Unknown language",
        MessageFormat = "The template says that a text is in the language “{0}”, which is not a language tag",
        Explanation = """
            A program that reads a document aloud, or checks its spelling, must be told when a text is in another language than the document.
            It knows languages by their tags (BCP 47): two or three letters, and after a hyphen what else must be told apart, such as a country.

            Reported: `Siarad Cymraeg. {lang="welsh"}`

            Accepted: `Siarad Cymraeg. {lang="cy"}`
            """,
    };
}
