using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Structure;

/// <summary>Reports a heading that skips a level.</summary>
public sealed class HeadingOrder : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5031", DiagnosticSeverity.Warning)
    {
        Title = "Heading that skips a level",
        MessageFormat = "“{0}” is a heading of level {1} right below one of level {2}",
        Explanation = """
            People who hear a document find their way by its headings, level by level. A level that is left out sounds like a part that is missing.
            The title of a document is level 1, its sections are level 2.

            ```markdown reported
            ## Devices

            #### At night

            Lock it away.
            ```

            ```markdown accepted
            ## Devices

            ### At night

            Lock it away.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        var level = 1;
        foreach (var passage in context.Passages.Where(passage => passage.Kind == PassageKind.Heading))
        {
            var heading = (Heading)passage.Block;
            if (heading.Level > level + 1)
                context.ReportAt(passage, new TextSpan(0, passage.Text.Length), Descriptor, $"Make it a heading of level {level + 1}", passage.Text, heading.Level, level);
            level = heading.Level;
        }
    }
}
