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
            but whether they say the right thing has to be read by a person.

            Reported: a policy section without a word on parents

            Accepted: “Parents are told early, unless that would put the child at risk.”
            """,
    };
}
