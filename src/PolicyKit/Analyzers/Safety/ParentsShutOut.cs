using System.Buffers;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a sentence by which parents are never told, whatever the case.</summary>
public sealed partial class ParentsShutOut : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4231", DiagnosticSeverity.Warning)
    {
        Title = "Parents left out of every case",
        MessageFormat = "“{0}” leaves parents out, whatever the case",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            Parents are told early and involved, unless there is good reason to think that this would put the child at risk. Leaving them out is a decision about one case,
            normally made with social care or the police, and its reasons are recorded (X-17).
            A sheet that tells staff to leave the call to the lead is not meant.

            ```markdown reported
            Parents are not told about such incidents.
            ```

            ```markdown accepted
            Parents are not told where that would put the child at risk.
            ```
            """,
    };

    private static readonly SearchValues<string> CueWords = SearchValues.Create(["parent", "carer", "famil"], StringComparison.OrdinalIgnoreCase);

    protected override SearchValues<string> Cues => CueWords;

    protected override Regex Pattern => LeavingOut();

    protected override string Hint => "Write that parents are told early, unless that could put the child at risk";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) =>
        context.Code is "POL" or "PAR" or "" && !Excuse().IsMatch(statement.Text) && !statement.LeadIn.Contains("staff", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(
        """
        (?<!\bwho\ )\b(do\ not|don't|never|should\ not|must\ not|will\ not|does\ not)\ (ever\ )?(tell|inform|involve|contact|ring|call|phone)s?\ (the\ |any\ |their\ |his\ |her\ )?(parents?|carers?|famil(y|ies))\b(?!\ (that|who|what|how|names?))
        | \b(parents?|carers?|families)(\ (and|or)\ (carers?|families))?\ (are|is|should|must|will|need|do)\ (not|never)\ (\w+\ )?(be\ |have\ to\ be\ |need\ to\ be\ )?(told|informed|involved|contacted|rung|called)\b
        | \b(parents?|carers?|families)\ (are|is|should\ be|must\ be|stay)\ (always\ )?(kept|left)\ out\b
        | \b(keeps?|leaves?)\ (the\ )?(parents?|carers?|families)\ out\ of\ (it|this|such|the)\b
        | \b(nobody|no\ one)\ (tells|informs|contacts|involves|rings|calls)\ (the\ |any\ )?(parents?|carers?|famil(y|ies))\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex LeavingOut();

    [GeneratedRegex(@"\b(unless|until|where|when|if|before|first|alone|without|yourself|themselves|risk\w*|safe\w*|harm\w*|DSL|lead|police|social care|agree\w*|decision|decid\w+|straight away|at once|immediately|other (pupils|children)|18|over)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Excuse();
}
