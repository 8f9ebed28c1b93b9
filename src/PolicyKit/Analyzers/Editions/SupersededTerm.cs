using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Editions;

/// <summary>Reports the old name of a thing, a body or a publication.</summary>
public sealed class SupersededTerm() : SupersededExpression(SupersededKind.Term)
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4301", DiagnosticSeverity.Warning)
    {
        Title = "Term that has been replaced",
        MessageFormat = "“{0}” is an old term{1} ({2})",
        Explanation = """
            National bodies, their publications and their words have changed since 2016. A document that uses the old ones looks unread, and sends people to boards that no longer sit.
            `editions.yaml` of a pack lists them with the evidence. What is known from memory alone is information, never more.
            An old term may be explained: between quotation marks, or after “also called” or “formerly”.

            ```markdown reported
            Referrals follow the procedures of the LSCB.
            ```

            ```markdown accepted
            Referrals follow the procedures of the safeguarding children partnership (formerly the LSCB).
            ```
            """,
    };
}
