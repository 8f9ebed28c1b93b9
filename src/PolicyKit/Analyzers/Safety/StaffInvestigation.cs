using System.Buffers;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a sentence that has staff question children or look into a case.</summary>
public sealed partial class StaffInvestigation : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4229", DiagnosticSeverity.Warning)
    {
        Title = "Staff question a child or investigate",
        MessageFormat = "“{0}” has staff question a child or look into the case",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            Whoever is told listens, asks no “why” and passes it on; the rest is for the lead (GSHT-03).
            A teacher's questions and written statements can put words into a child's mouth, harm a case and warn those involved.
            The lead talks with the children once immediate risk is ruled out, and the police may interview them.

            ```markdown reported
            Ask the pupil why they sent it, and get a written statement from them.
            ```

            ```markdown accepted
            Listen, and write down what the child says. Do not ask why. The DSL talks with the child.
            ```
            """,
    };

    private static readonly SearchValues<string> CueWords = SearchValues.Create(["why", "question", "interview", "interrogat", "cross-examin", "statement", "account", "investigat", "the facts", "evidence", "find out"], StringComparison.OrdinalIgnoreCase);

    protected override SearchValues<string> Cues => CueWords;

    protected override Regex Pattern => Asking();

    protected override string Hint => "Write “listen, ask nothing more, write down what was said and tell the DSL”";

    // Families ask their own child where a picture went.
    protected override bool IsMeant(TextContext context, Statement statement, Match match) =>
        context.Code != "PAR" && !InCharge().IsMatch(statement.Text[..match.Index]) && !(Pronoun().IsMatch(statement.Text) && InCharge().IsMatch(statement.Passage.Text[..statement.Span.Start]));

    private const string Children = @"(the\ |a\ |any\ |all\ |both\ |every\ |each\ |other\ |of\ )*(child|children|pupils?|students?|learners?|young\ (person|people)|those\ (who\ (are|were)\ )?involved|them|him|her|boys?|girls?|witness(es)?|friends?)\b";

    private const string Staff = @"(?<=^\W*|\b(staff|teachers?|tutors?|assistants?|head\ of\ year|head\ of\ house|pastoral\ \w+|you)\ (\w+\ ){0,2}?|\b(then|first|and)\ |,\ )";

    [GeneratedRegex(
        $"""
        \b(?<act>asks?|asking)\ {Children}[^.;]{"{0,10}"}\ why\b
        | \b(?<act>questions?|interviews?|interrogates?|cross-examines?)\ {Children}
        | \b(?<act>gets?|takes?|obtains?|collects?|asks?\ for)\ (\w+\ ){"{0,4}"}?(statements?|accounts?)\ (from|of|by)\ {Children}
        | \b(?<act>asks?|gets?|tells?|makes?)\ {Children}\ (to\ )?(write|sign|give|make)\ (\w+\ )?(a|an|their|his|her)\ (\w+\ ){"{0,2}"}?(statement|account)
        | {Staff}(?<act>investigates?|establish(es)?\ the\ facts|gathers?\ (the\ )?evidence|finds?\ out\ (who|what|why|how|whether|if)|carr(y|ies)\ out\ an\ investigation)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(police|officers?|social workers?|social care|LADO|DSL|safeguarding lead|safeguarding team|deputy|deputies|IWF|CEOP)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InCharge();

    [GeneratedRegex(@"^\W*they\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pronoun();
}
