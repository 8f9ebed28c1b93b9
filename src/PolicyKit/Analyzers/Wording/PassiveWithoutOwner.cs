using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Reports an instruction that does not say who carries it out.</summary>
public sealed partial class PassiveWithoutOwner : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5014", DiagnosticSeverity.Warning)
    {
        Title = "Instruction without an owner",
        MessageFormat = "“{0}” does not say who does it",
        Explanation = """
            What “will be informed” is informed by nobody in particular. In the policy and on the staff sheet every action has an owner.
            What must not be done at all needs none, because it is meant for everyone.

            ```markdown reported
            Social care will be informed.
            ```

            ```markdown accepted
            The DSL informs social care. The image must not be shared.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.Code is "PAR" or "PST")
            return;

        foreach (var passage in context.Passages.Where(passage => passage.Kind is PassageKind.Paragraph or PassageKind.Item or PassageKind.Cell))
        {
            foreach (var match in Passive().EnumerateMatches(passage.Text))
            {
                var span = new TextSpan(match.Index, match.Length);
                var sentence = passage.GetSentence(span);
                if (!Owner().IsMatch(passage.Text.AsSpan(span.End..Math.Max(span.End, sentence.End))))
                    context.ReportAt(passage, span, Descriptor, "Name who does it, as in “The DSL tells …”", passage.GetText(span));
            }
        }
    }

    // Only what somebody has to go and do: “must be treated as serious” is a measure for all.
    [GeneratedRegex(
        """
        \b(will|must|should|shall|needs?\s+to|ha(s|ve)\s+to|(is|are)\s+to)\s+((\w+ly|also|always|then|first)\s+)?be\s+(\w+ly\s+)?
        (informed|told|notified|contacted|referred|reported|recorded|logged|documented|sent|passed\s+on|passed|reviewed|considered|assessed|monitored|offered|provided|given
        |arranged|completed|consulted|confiscated|seized|deleted|removed|asked|invited|interviewed|spoken\s+to|supported|investigated|carried\s+out|undertaken|put\s+in\s+place
        |sought|decided|agreed|discussed|trained|checked|stored|secured|handed\s+over|escalated|dealt\s+with|taken|made|held|kept)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Passive();

    [GeneratedRegex(@"\bby\s+(?!(the\s+end|then|now|default|phone|email|post|hand|text|law|next|noon|\d))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Owner();
}
