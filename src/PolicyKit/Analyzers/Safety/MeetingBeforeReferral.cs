using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a meeting that an urgent referral would have to wait for.</summary>
public sealed partial class MeetingBeforeReferral : OrderRule
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

    protected override Regex Pattern => Waiting();

    protected override string Hint => "Put the five points first; the meeting follows when none of them applies";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) => !Later().IsMatch(statement.Text);

    protected override IEnumerable<(FlowNode Node, string Line)> FindTooEarly(FlowGraph graph)
    {
        var early = FlowRoutes.GetReachable(graph, AppliesPoints, _ => false);
        return FindLines(graph.Nodes.Where(node => early.Contains(node) && node.Kind != FlowNodeKind.Aside), line => Meeting().IsMatch(line));
    }

    // A box that says 999 to whoever is told settles danger now, and nothing else.
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

    [GeneratedRegex(@"\b(points|triggers?|refer\w*|urgent)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Points();
}
