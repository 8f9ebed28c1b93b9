using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Reports an instruction to whoever fills in a template, left in the text.</summary>
public sealed partial class UnfilledPlaceholder : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5010", DiagnosticSeverity.Error)
    {
        Title = "Placeholder left in the text",
        MessageFormat = "“{0}” is an instruction to whoever fills in the template, and it would be printed",
        Explanation = """
            A Word template asks its author to insert, choose or delete. What is overlooked ends up on the wall.
            Nobody can ring “[DSL name]”.

            ```markdown reported
            Tell [insert name of DSL] at once.
            ```

            ```markdown accepted
            Tell {{ people.dsl.name }} at once.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        foreach (var passage in context.Passages)
        {
            foreach (var match in Placeholder().EnumerateMatches(passage.Text))
            {
                var span = new TextSpan(match.Index, match.Length);
                context.ReportAt(passage, span, Descriptor, "Write what belongs there, or take it out", passage.Text.Substring(match.Index, match.Length));
            }
        }
    }

    [GeneratedRegex(
        """
        [\[<](insert|add|enter|name\ of|delete|select|choose|your|school|dsl|date|number|phone|e-?mail)\b[^\]>\n]{0,80}[\]>]
        | \b(delete|amend|insert)\ (as|where|if)\ (appropriate|applicable|necessary|required)\b
        | \bTB[CAD]\b
        | \bX{3,}\b
        | _{4,}
        | \btemplate\ (policy\ )?for\ schools\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
