using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a sentence that sends somebody to the police for advice.</summary>
public sealed partial class PoliceForAdvice : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4209", DiagnosticSeverity.Warning)
    {
        Title = "Police asked for advice",
        MessageFormat = "“{0}” asks the police for advice, but once they hear details they have to record a crime",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            The police cannot give general advice about a case, and once they are told of one they record it (X-10).
            A school that rings 101 “for advice” starts a crime record while it thinks that it is asking a question.
            The front door to children's social care may give advice without names.

            ```markdown reported
            Call 101 for advice and guidance.
            ```

            ```markdown accepted
            Call 101 to report, not to ask for advice.
            ```
            """,
    };

    protected override Regex Pattern => Advice();

    protected override string Hint => "Write “to report”, and give the front door's consultation line for questions";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) => !Elsewhere().IsMatch(match.Value);

    [GeneratedRegex(
        """
        \b(101|police|officers?|constabulary|PCSO)\b[^.;]{0,50}\b(?<act>for|to\ (ask|get|seek|obtain|take)(\ for)?|and\ (ask|seek|get|take)(\ for)?)\ (some\ |any\ |further\ |informal\ |general\ |initial\ |their\ |more\ )*(advice|guidance|help\ and\ advice|information|an?\ opinion)\b
        | \b(?<act>seek(s|ing)?|ask(s|ing)?(\ for)?|get(s|ting)?|obtain(s|ing)?|tak(es?|ing)|request(s|ing)?)\ (some\ |any\ |further\ |informal\ |general\ |initial\ |more\ )*(advice|guidance|an?\ opinion)\ (from|of|by\ calling|via|through)\b[^.;]{0,40}\b(101|police|officers?|PCSO)\b
        | \b(?<act>consult)(s|ing)?\ (with\ )?(the\ |your\ |our\ |a\ |local\ )*(police|101|safer\ schools\ officer)\b
        | \b(?<act>for)\ (some\ |further\ |informal\ |general\ )*(advice|guidance)(\ and\ \w+)?,?\ (call|ring|phone|contact|speak\ to|dial)\ (the\ |your\ |our\ )*(police|101)\b
        | \b(?<act>ask|asks)\ (the\ |your\ |our\ )*(police|101)\ (for\ (advice|guidance|help)|what\ to\ do|whether\ (it|this)\ is)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Advice();

    // "Tell the police, and ask the front door for advice."
    [GeneratedRegex(@"\b(front door|MASH|MASSH|SPA|social care|hub|LADO|consultation line|(close|end)s? (it|a case|the case)|no action)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Elsewhere();
}
