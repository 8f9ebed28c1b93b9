using System.Buffers;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a text that says when the lead is away, but not whom to go to then.</summary>
public sealed partial class DayWithoutLead : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4232", DiagnosticSeverity.Warning)
    {
        Title = "Lead away, and nobody in their place",
        MessageFormat = "“{0}” says when the lead is away, but not whom to go to then",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            A lead or a deputy is there whenever the school is open. Whoever reads on a Friday that there is no lead on Fridays needs a name in the same breath.

            ```markdown reported
            There is no DSL on Fridays.
            ```

            ```markdown accepted
            The DSL does not work on Fridays: tell the deputy, Tom O'Neill.
            ```
            """,
    };

    private static readonly SearchValues<string> CueWords = SearchValues.Create(["DSL", "lead"], StringComparison.OrdinalIgnoreCase);

    protected override SearchValues<string> Cues => CueWords;

    protected override Regex Pattern => Away();

    protected override string Hint => "Name who acts at that time, with a telephone number";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) => !Instead().IsMatch(statement.Passage.Text);

    private const string Time = @"(on\ |at\ |during\ |after\ |in\ |every\ |the\ )*(mon|tues|wednes|thurs|fri|satur|sun)days?\b|(on\ |at\ |during\ |after\ |in\ |every\ |the\ )*(weekends?|lunch\w*|mornings?|afternoons?|holidays?|half[-\ ]term)\b";

    [GeneratedRegex(
        $"""
        \bno\ (DSL|(designated\ )?(safeguarding\ )?lead)\ (\w+\ ){"{0,4}"}?({Time})
        | \b({Time})[^.;]{"{0,20}"}\bno\ (DSL|(designated\ )?(safeguarding\ )?lead)\b
        | \b(DSL|(safeguarding|designated)\ lead)\ (is\ not|isn't|does\ not|doesn't|will\ not|won't|is\ never|cannot\ be)\ (\w+\ ){"{1,4}"}?({Time})
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Away();

    [GeneratedRegex(@"\b(deput\w+|instead|tell|ring|call|phone|contact|go to|speak to|covers?|stands? in|acts?|head\w*|senior|principal)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Instead();
}
