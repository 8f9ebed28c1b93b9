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
                // Left out of a quotation: “the child […] said so”.
                var span = new TextSpan(match.Index, match.Length);
                if (passage.Text[match.Index] is '[' && passage.Text[match.Index + 1] is '…' or '.' && Quotation.Holds(passage.Text, span))
                    continue;

                context.ReportAt(passage, span, Descriptor, "Write what belongs there, or take it out", passage.GetText(span));
            }
        }
    }

    // A value that the profile lacks prints as “[school.name]” and is reported there.
    [GeneratedRegex(
        """
        [\[<](?![a-z_]+\.[a-z_])(please|insert|add|enter|type|name\ of|delete|amend|select|choose|your|the\ (school|name|setting)|school|setting|academy|college|dsl|headteacher|lado|date|number|phone|telephone|e-?mail|contact|title|link|logo|x+)\b[^\]>\n]{0,80}[\]>]
        | \[\s*(…|\.{2,}|\*+|_+)?\s*\]
        | <<[^<>\n]{1,80}>> | «[^»\n]{1,80}»
        | \b(delete|amend|insert|edit|adapt)\ (as|where|if)\ (appropriate|applicable|necessary|required|relevant)\b
        | \binsert\ (name|details|date|number|school|contact|here|text|logo|your)\b
        | \b(school|academy|setting)\ name\ here\b | \b(?-i:(School|SCHOOL|Setting|Academy)\ (Name|NAME)|Name\ of\ School)\b
        | \bto\ be\ (confirmed|inserted|completed\ by\ the\ school|added)\b
        | \bTB[CAD]\b
        | \b(?-i:X{2,})\b
        | _{4,} | \.{6,} | \?{3,}
        | \blorem\ ipsum\b
        | \bclick\ or\ tap\ (here\ )?to\ enter\b
        | \b(template|model\ policy|sample\ policy)\ (policy\ )?for\ schools\b
        | \bthis\ (is\ a\ )?(template|model)\ policy\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
