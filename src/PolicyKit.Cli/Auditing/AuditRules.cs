using PolicyKit.Diagnostics;

namespace PolicyKit.Cli.Auditing;

/// <summary>What an audit finds that no rule for our own documents looks for.</summary>
internal static class AuditRules
{
    public static DiagnosticDescriptor MissingClause { get; } = new("PK0059", DiagnosticSeverity.Warning)
    {
        Title = "Nothing said about a clause",
        MessageFormat = "Nothing in {0} seems to say anything about {1} ({2})",
        Explanation = """
            Each kind of document has a minimum set of clauses of the guidance. In documents that PolicyKit makes, every block names its clauses.
            In any other document a clause can only be looked for by its words, such as “tell” near “safeguarding lead” near “at once”;
            the words are in the pack's `audit.yaml`.

            So this is a question, not a verdict: the document may say it in other words. And where nothing is reported, the words are there,
            but whether they say the right thing has to be read by a person. `audit` lists these questions together, after what it found.

            Reported: a policy section without a word on parents

            Accepted: “Parents are told early, unless that would put the child at risk.”
            """,
    };

    public static DiagnosticDescriptor NoWordFile { get; } = new("PK0060", DiagnosticSeverity.Error)
    {
        Title = "Folder without a Word file",
        MessageFormat = "There is no Word file (.docx) in the folder {0}",
        Explanation = """
            `audit` of a folder reads the Word files that lie in it, and not those in folders inside it. There is none.

            Reported: a folder that holds PDFs only, or only other folders

            Accepted: the folder in which the Word files themselves lie
            """,
    };

    public static DiagnosticDescriptor NoWords { get; } = new("PK0061", DiagnosticSeverity.Warning)
    {
        Title = "File without words",
        MessageFormat = "{0} has no words that can be read, so nothing in it was checked",
        Explanation = """
            Pages that were scanned or pasted as pictures look like text, but hold none. Neither `audit` nor a screen reader can read them.

            Reported: a Word file of scanned pages

            Accepted: the Word file that was printed and scanned
            """,
    };

    public static DiagnosticDescriptor DeniedClause { get; } = new("PK0062", DiagnosticSeverity.Warning)
    {
        Title = "Seems to say the opposite of a clause",
        MessageFormat = "“{0}” seems to say the opposite of {1} ({2})",
        Explanation = """
            The words of a clause are there, but the sentence denies them, and nothing else in the document says what the clause asks for.
            A sentence that names an exception, such as “unless” or “until”, is not reported.

            Reported: “Parents are never told.”

            Accepted: “Parents are told early, unless that would put the child at risk.”
            """,
    };
}
