using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a meeting that an urgent referral would have to wait for.</summary>
public sealed partial class MeetingBeforeReferral : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4208", DiagnosticSeverity.Error)
    {
        Title = "Meeting before an urgent referral",
        MessageFormat = "“{0}” makes an urgent referral wait for a meeting",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            The lead applies the five points as soon as they are told. If one applies, they refer at once; the review meeting is for the cases in which none does (X-16).

            ```markdown reported
            The DSL holds a review meeting before making a referral.
            ```

            ```markdown accepted
            The DSL applies the five points first. No meeting comes before an urgent referral.
            ```
            """,
    };

    private const string Hint = "Put the five points first; the meeting follows when none of them applies";

    public override void Analyze(TextContext context)
    {
        foreach (var statement in context.Statements)
        {
            var match = Waiting().Matches(statement.Text).FirstOrDefault(match => !statement.Denies(match.Index));
            if (match is not null && !Later().IsMatch(statement.Text))
                context.ReportAt(statement.Passage, new TextSpan(statement.Span.Start + match.Index, match.Length), Descriptor, Hint, match.Value.Trim());
        }

        foreach (var flowchart in context.Document.Blocks.SelectMany(DocumentWalker.GetBlocks).OfType<Flowchart>())
        {
            var early = FlowRoutes.GetReachable(flowchart.Graph, AppliesPoints, _ => false);
            foreach (var node in flowchart.Graph.Nodes.Where(node => early.Contains(node) && node.Kind != FlowNodeKind.Aside))
            {
                if (FlowRoutes.GetLines(node).FirstOrDefault(line => Meeting().IsMatch(line)) is { } line)
                    context.ReportAt(FlowRoutes.GetPassage(flowchart, node, line), new TextSpan(0, line.Length), Descriptor, Hint, line);
            }
        }
    }

    private static bool AppliesPoints(FlowNode node) => node.Kind == FlowNodeKind.Refer || FlowRoutes.GetLines(node).Any(line => Points().IsMatch(line));

    [GeneratedRegex(
        """
        \b(meeting|meets?|met|discuss\w*)\b[^.;]{0,60}\b(before|prior\ to)\b[^.;]{0,30}\b(refer\w*|contacting\ (the\ )?(police|social\ care)|calling\ (the\ )?police|police\ (or|and)\ social\ care)\b
        | \b(refer(s|red|ral|rals)?|police)\b[^.;]{0,50}\b(only\ )?(after|following|once|until)\b[^.;]{0,30}\bmeeting\b
        | \b(before|prior\ to)\ (any\ |a\ |an\ |making\ (a|an|any)\ |the\ )?(urgent\ |immediate\ )?referr?(al|als|ring)\b[^.;]{0,60}\b(meeting|meets|discuss\w*)\b
        | \b(after|following)\ (the|a|this|that)\ (\w+\ )?(\w+\ )?meeting,?\ [^.;]{0,40}\brefers?\b
        | \bmeeting\ (first\ )?(will\ |must\ |should\ )?(first\ )?(decides?|agrees?|determines?)\ (whether|if)\ (to|a|there)\b[^.;]{0,40}\b(refer\w*|police)
        | \bwaits?\ (for|until)\b[^.;]{0,30}\bmeeting\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Waiting();

    [GeneratedRegex(@"\b(still|also|later|at any (time|stage|point)|none|no point|non-urgent)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Later();

    [GeneratedRegex(@"\b(review|strategy|initial|team|staff)? ?meeting\b|\bmeet(s)? (with )?(the )?(team|staff|colleagues|head|senior)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"\b(points|triggers?|refer\w*|urgent|999)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Points();
}
