using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Structure;

/// <summary>Reports a table that does not say what is in it or in its columns.</summary>
public sealed class TableHeader : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5034", DiagnosticSeverity.Warning)
    {
        Title = "Table without headers",
        MessageFormat = "This table {0}",
        Explanation = """
            A screen reader says the header of a column before each of its cells. Without it a name and a number are two words with no link between them.
            A table needs a heading above it, or a caption, that says what it holds. Only the cell above row headers may be empty.

            ```markdown reported
            ## Contacts

            | Who | |
            |---|---|
            | The lead | 01632 960101 |
            ```

            ```markdown accepted
            ## Contacts

            | Who | Phone |
            |---|---|
            | The lead | 01632 960101 |
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        var isIntroduced = false;
        foreach (var block in context.Document.Blocks.SelectMany(DocumentWalker.GetBlocks))
        {
            isIntroduced |= block is Heading or Callout { Title.Length: > 0 };
            if (block is Table table && FindFault(table, isIntroduced) is var (fault, hint))
                context.ReportAt(table, Descriptor, hint, fault);
        }
    }

    private static (string Fault, string Hint)? FindFault(Table table, bool isIntroduced)
    {
        var asked = table.HasRowHeaders ? table.Header.Skip(1) : table.Header;
        if (!table.Header.Any(HasText))
            return ("has no headers", "Write what each column holds in the first row");
        if (!asked.All(HasText))
            return ("has a column without a header", "Write what each column holds in the first row");
        return isIntroduced || table.Caption.Length > 0 ? null : ("has neither a heading above it nor a caption", "Put a heading above it that says what it holds");
    }

    private static bool HasText(TableCell cell) => !string.IsNullOrWhiteSpace(DocumentWalker.GetText(cell.Inlines));
}
