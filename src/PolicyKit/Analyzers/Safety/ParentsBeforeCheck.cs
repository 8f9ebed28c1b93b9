using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a route or a sentence that tells parents before anybody has checked that this is safe.</summary>
public sealed partial class ParentsBeforeCheck : OrderRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4207", DiagnosticSeverity.Error)
    {
        Title = "Parents told before the safety check",
        MessageFormat = "“{0}” tells parents before anyone has checked that it is safe",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Parents are told early, unless that could put the child at risk: a parent may be the one who harms.
            The lead checks first, and asks the police or social care where they are involved (X-17). On a flowchart the check stands before the box, on every way to it.

            ```markdown reported
            We will always tell parents straight away.
            ```

            ```markdown accepted
            We tell parents early, unless that could put the child at risk.
            ```
            """,
    };

    protected override Regex Pattern => Telling();

    protected override string Hint => "Put the safety check first: parents are told early, unless that could put the child at risk";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) => !Check().IsMatch(statement.Text);

    protected override IEnumerable<(FlowNode Node, string Line)> FindTooEarly(FlowGraph graph)
    {
        var withoutCheck = FlowRoutes.GetReachable(graph, IsCheck, edge => IsNo(edge) && graph.FindNode(edge.From) is { } check && AsksIfSafe().IsMatch(check.Title));
        return FindLines(graph.Nodes.Where(withoutCheck.Contains), TellsParents);
    }

    private static bool IsCheck(FlowNode node) => FlowRoutes.GetLines(node).Any(line => Parents().IsMatch(line) && Safe().IsMatch(line));

    private static bool TellsParents(string line) => LineTelling().IsMatch(line) && !Check().IsMatch(line) && !Before().IsMatch(line);

    private static bool IsNo(FlowEdge edge) => edge.Label.Trim().Equals("no", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        """
        \balways\ (first\ )?(tell|inform|contact|notify|ring|call|phone|involve)s?\b[^.;]{0,20}\b(parents?|carers?|famil\w+|you)\b
        | \b(parents?|carers?|famil(y|ies))\b[^.;]{0,30}\b(must|will|should|need\ to|are|have\ to)\ (always\ |all\ |first\ |immediately\ )*be\ (told|informed|contacted|notified|involved|called|phoned)\b[^.;]{0,40}\b(immediately|at\ once|straight\ ?away|right\ away|first|without\ delay|always|in\ (every|all)\ cases?|every\ time|before)
        | \b(parents?|carers?|famil(y|ies))\b[^.;]{0,20}\b(must|will|should)\ (always|immediately|first)\ be\ (told|informed|contacted|notified|involved|called)\b
        | \b(parents?|carers?)\b[^.;]{0,15}\bare\ (always|immediately|first)\ (told|informed|contacted|notified|called)\b
        | \b(tell|inform|contact|notify|ring|call|phone)s?\ (the\ |all\ |both\ |their\ |pupil's\ |child's\ )*(parents?|carers?|famil(y|ies)|home)\b[^.;]{0,25}\b(immediately|at\ once|straight\ ?away|right\ away|first|without\ delay|in\ (every|all)\ cases?|every\ time|before\ (the\ |any\ |you\ |a\ )?(refer\w*|tell\w*|anything|speak\w*|contact\w*|DSL|police))
        | \b(every|each|all|both)\ (of\ the\ )?(parents?|carers?|famil(y|ies))\ (is|are|will\ be|must\ be|should\ be)\ (\w+\ )?(told|informed|contacted|notified|rung|called|phoned)\b
        | \b(immediately|first|straight\ away|at\ once),?\ (tell|inform|contact|notify|ring|call|phone)s?\ (the\ |all\ |both\ |their\ |pupil's\ |child's\ )*(parents?|carers?|famil(y|ies)|home)\b
        | \bwe\ (will\ )?(always\ |immediately\ )?(tell|inform|contact|call|phone)\ you\b[^.;]{0,20}\b(always|straight\ ?away|immediately|at\ once|every\ time|first)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Telling();

    [GeneratedRegex(@"\b(tell|inform|contact|notify|ring|call|phone|involve|speak to|meet|update)(s|ing)?\b.{0,25}\b(parents?|carers?|famil(y|ies)|guardians?)\b|\b(parents?|carers?|famil(y|ies))\b.{0,20}\b(told|informed|contacted|notified|involved|called)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineTelling();

    [GeneratedRegex(@"\b(unless|safe|safety|risk|harm|once the|if appropriate|where appropriate|agree[ds]?|asks? them first|ask(ed)? first)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Check();

    [GeneratedRegex(@"\b(safe|safely|safety|risk|harm|unless)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Safe();

    [GeneratedRegex(@"\bsafe\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AsksIfSafe();

    [GeneratedRegex(@"\bbefore (you )?(tell|telling|contact|inform)|\b(do not|don't|never)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Before();

    [GeneratedRegex(@"\b(parents?|carers?|famil(y|ies)|guardians?|home)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Parents();
}
