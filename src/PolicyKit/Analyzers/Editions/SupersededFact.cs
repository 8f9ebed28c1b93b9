using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Editions;

/// <summary>Reports a statement that was true once, or that is now half of the truth.</summary>
public sealed class SupersededFact() : SupersededExpression(SupersededKind.Fact)
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4304", DiagnosticSeverity.Warning)
    {
        Title = "Statement that is no longer true, or no longer all",
        MessageFormat = "“{0}” is no longer the whole truth{1} ({2})",
        Explanation = """
            Law, police outcomes and curriculum have moved. Outcome 22 has stood beside Outcome 21 since 2019, and the offence of having an image is in an Act that older texts do not name.
            `editions.yaml` of a pack lists such statements, and what has to stand beside them.

            ```markdown reported
            The police may record Outcome 21.
            ```

            ```markdown accepted
            The police may record Outcome 21 or Outcome 22.
            ```
            """,
    };
}
