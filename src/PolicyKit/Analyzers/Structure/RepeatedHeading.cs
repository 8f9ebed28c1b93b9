using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Structure;

/// <summary>Reports a heading that stands in a document twice.</summary>
public sealed class RepeatedHeading : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5033", DiagnosticSeverity.Warning)
    {
        Title = "Heading used twice",
        MessageFormat = "“{0}” is the heading of two sections",
        Explanation = """
            In the contents, and in the list of headings that a screen reader gives, nobody can tell the two apart.

            ```markdown reported
            ## Records

            Write it down.

            ## Records

            Lock it away.
            ```

            ```markdown accepted
            ## Making a record

            Write it down.

            ## Keeping records

            Lock it away.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        var met = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var passage in context.Passages.Where(passage => passage.Kind == PassageKind.Heading && !met.Add(passage.Text.Trim())))
            context.ReportAt(passage, new TextSpan(0, passage.Text.Length), Descriptor, "Say in each heading what only its own section holds", passage.Text);
    }
}
