using System.Buffers;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a sentence that frees somebody from telling, referring or recording.</summary>
public sealed partial class DeniedDuty : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4227", DiagnosticSeverity.Error)
    {
        Title = "Duty taken away",
        MessageFormat = "“{0}” frees somebody from telling, referring or recording",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            Every incident goes to the lead without delay, harm or a risk of it is referred at once, and all of it is recorded.
            One sentence that leaves this to choice undoes the rest of the document: a busy reader remembers the exception.
            That staff need not look, ask or be sure is no such sentence, nor that the police need not hear of every case.

            ```markdown reported
            There is no need to tell the DSL about minor incidents.
            ```

            ```markdown accepted
            You do not need to be sure before you tell the DSL.
            ```
            """,
    };

    private static readonly SearchValues<string> CueWords = SearchValues.Create(["nobody", "no one", "have to", "need", "required", "expected", "obliged", "requirement", "duty", "obligation", "necessary", "optional", "voluntary", "discretion", "up to", "no record", "no log", "no note", "no referral", "judg", "decide"], StringComparison.OrdinalIgnoreCase);

    protected override SearchValues<string> Cues => CueWords;

    protected override Regex Pattern => Freeing();

    protected override string Hint => "Say that the DSL is told of every incident, and that every incident is recorded";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) =>
        !Children().IsMatch(statement.Text[..match.Index]) && !Excuse().IsMatch(statement.Text) && !(Police().IsMatch(statement.Text) && (EveryCase().IsMatch(statement.Text) || Lead().IsMatch(statement.Text[..match.Index])));

    private const string Authority = @"(the\ |a\ |any\ |our\ |your\ )*(designated|DSL|safeguarding|lead\b|deput\w+|police|officers?|social|children's|front\ door|MASH|council|authorit\w+|senior|head\w*|anyone|anybody|LADO|999|101)";

    private const string Duty = $"""
        (tell|inform|notify|involve|contact|call|ring|phone|consult)\ {Authority}
        | (report|refer|record|log|document|pass\ on)\b(?!\ (to\ )?(parents|carers|famil|who|your\ name|their\ name))
        | (write|note)\ (\w+\ )?(it|this|that|them|anything|incidents?|down|up)\b | (keep|make)\ (a|any|the)\ (\w+\ )?(record|log|note|referral)
        | pass\ (it|this|that|them|anything|concerns?)\ on | (act|do\ anything|take\ (any\ )?action)\b | (follow|read|know\ (about\ )?)\ ?(this|the|our)\ (policy|procedures?|section)
        | be\ (\w+ly\ )?(told|informed|notified|involved|reported|referred|recorded|logged|documented|written\ (down|up)|noted|passed\ on|acted\ on)\b
        """;

    [GeneratedRegex(
        $"""
        \b((nobody|no\ one)\ (\w+\ )?(has|needs|is\ (required|expected|obliged))\ to | (do|does)(\ not|n't)\ (always\ )?(have|need)\ to | need(s)?(\ not|n't) | (is|are)(\ not|n't)\ (required|expected|obliged)\ to
          | no\ (need|requirement|duty|obligation)\ ((for|on)\ [^.;]{"{1,20}"}\ )?to | (((is|are)n't|not)\ |un)necessary\ (for\ [^.;]{"{1,20}"}\ )?to)\ (always\ |formally\ |also\ )?({Duty})
        | \b(referrals?|referring|reporting|recording|records|telling\ {Authority})\b[^.;]{"{0,25}"}\ (is|are)\ (optional|voluntary|not\ (needed|necessary|required|compulsory|expected)|at\ \w+\ discretion|up\ to\ (staff|teachers|you|each))\b
        | \bno\ (written\ )?(records?|logs?|notes?)\ (is|are|will\ be|need\ be|should\ be|has\ to\ be)\ (kept|made|needed|necessary|required|taken)\b
        | \b(staff|teachers?|tutors?|assistants?|heads?\ of\ year|you)\ ((may|can|should|must|will|to)\ )?(?<act>decides?|judges?)\ (for\ (themselves|yourself)\ )?(whether|if|when)\ to\ (tell|report|refer|record|inform|pass|involve)\b
        | \b(?<act>uses?)\ (your|their|his|her)\ (own\ |professional\ )?(judgement|judgment|discretion|common\ sense)\b[^.;]{"{0,15}"}\ (whether|when|if)\b[^.;]{"{0,15}"}\b(tell|report|refer|record|inform|pass|involve)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Freeing();

    // Whether and whom they tell is theirs to choose.
    [GeneratedRegex(@"\b(child|children|pupils?|students?|learners?|young (person|people)|victims?|survivors?)\s+(\w+\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Children();

    // Not alone, not twice, not before asking somebody: or the lead has applied the five points.
    [GeneratedRegex(@"\b(alone|(?<!for )(yourself|themselves)|on (your|their) own|again|twice|until|unless|points?|none of|remember|names?|permission|(DSL|lead) (decides|has decided|judges))\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Excuse();

    // How far the police hear of a case is for the lead to weigh.
    [GeneratedRegex(@"\b(DSL|lead)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\bpolice\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Police();

    [GeneratedRegex(@"\b(every|all|each|always|automatically)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EveryCase();
}
