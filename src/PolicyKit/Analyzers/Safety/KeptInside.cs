using System.Buffers;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a sentence that keeps a matter in the classroom or in the school which others have to hear of.</summary>
public sealed partial class KeptInside : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4228", DiagnosticSeverity.Error)
    {
        Title = "Matter kept from those who have to hear of it",
        MessageFormat = "“{0}” keeps the matter from those who have to hear of it",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            Each of the five points leads to a referral: an adult, coercion or blackmail, acts that are unusual or violent, sexual acts and a child under 13, danger now.
            None of them is settled in class, by a tutor or under the behaviour policy, and whether to refer is never left to the parents.
            What none of the points applies to may be managed in school, but by the lead, who records why.

            ```markdown reported
            Blackmail is dealt with by the form tutor.
            ```

            ```markdown accepted
            When none of the five points applies, the DSL may manage the matter in school.
            ```
            """,
    };

    private static readonly SearchValues<string> CueWords = SearchValues.Create(["deal", "handle", "manage", "sort", "resolve", "settle", "matter for", "ignore", "sent home", "send", "kept", "keep", "stay", "remain", "refer", "only", "our concern", "our business", "our responsib", "school's", "concern", "about the", "involves the", "against the", "is involved", "the subject"], StringComparison.OrdinalIgnoreCase);

    protected override SearchValues<string> Cues => CueWords;

    protected override Regex Pattern => Keeping();

    protected override string Hint => "Say that the DSL is told, and refers at once when one of the five points applies";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) => !Excuse().IsMatch(statement.Text);

    private const string Point = @"(under[-\ ]?(the\ age\ of\ )?(13|thirteen)(s|-year-olds)?|(12|twelve)\ (and|or)\ (under|younger)|blackmail\w*|coerc\w+|groom\w*|sextort\w*|threat(s|ening)?\b|violent\ (\w+\ )?(images?|pictures?|videos?|acts?|content|material|imagery)|suicid\w+|self-?harm\w*)";

    private const string Settle = @"(deals?\ with|dealing\ with|dealt\ with|handl(e|es|ed|ing)|manag(e|es|ed|ing)|sort(s|ed)?(\ out)?|resolv(e|es|ed)|settl(e|es|ed)|kept|left)";

    private const string Inside = @"(in\ (the\ )?(class|classroom|lessons?|tutor\ (time|group)|circle\ time|assembly)\b|by\ (the\ |their\ |a\ )?((class|form|subject|year|house|head\ of)\ ?)*(teachers?|tutors?|year|pastoral\ \w+)\b|internally|in-?\ ?house|informally|under\ (the|our)\ behaviour\ policy|between\ the\ families|at\ home)";

    [GeneratedRegex(
        $"""
        \b{Point}\b[^.;]{"{0,40}"}?\b((?<act>{Settle})\ (\w+\ )?{Inside}|(?<act>a\ matter\ for)\ (the\ |our\ )?(behaviour|class|form|tutor|pastoral|parents|anti)|(?<act>ignored|overlooked|sent\ home))
        | \b(?<act>{Settle})\ (with\ )?(the\ |any\ |an\ |all\ |pupils\ |children\ )?{Point}\b[^.;]{"{0,30}"}?\b{Inside}
        | \b(?<act>ignore)s?\ (the\ |any\ |online\ )*(threats|blackmail|demands)\b
        | \b(?<act>sends?)\ [^.;]{"{0,20}"}\bsuicid\w+\b[^.;]{"{0,20}"}\bhome\b
        | \b(matters|incidents|cases|images|pictures|sharing|sexting)\b[^.;]{"{0,40}"}?\b(is|are|will\ be|should\ be|must\ be)\ (always\ |usually\ |normally\ )?(?<act>{Settle})\ (\w+\ )?({Inside}|(by|in|within|inside)\ (the|our)\ (school|college|nursery)\b[^.;]{"{0,20}"}\bnot\ referred)
        | \b(school|college|nursery|we|staff)\ (does\ not|do\ not|doesn't|don't|never|will\ not|won't)\ (?<=(not|n't|never)\ )(refer\b(?!\ to\ (it|them|him|her|this))|(involve|call|contact|inform|tell)s?\ (the\ )?(police|social\ (care|services|workers?)|authorities|council|MASH|outside\ agencies))
        | \b(police|social\ (care|services)|MASH|council)\b[^.;]{"{0,15}"}\b(?<act>only)\ (be\ )?(called|told|involved|informed|contacted|rung)?\b[^.;]{"{0,15}"}\b((if|when|where)\ (the\ )?(parents?|famil\w+|carers?|governors?|head\w*)\b[^.;]{"{0,10}"}\b(wants?|wish\w*|asks?|agrees?|consents?|requests?|decides?)|with\ (the\ )?(parents?'?|famil\w+'?s?|governors?'?)\ (consent|permission|agreement))
        | \b(concerns?|allegations?|complaints?)\ about\ (a\ |any\ |our\ |other\ |another\ )?(member\ of\ )?(staff|colleagues?|teachers?|volunteers?|governors?|adults?)\b[^.;]{"{0,30}"}\b(?<act>kept|stays?|remains?|dealt\ with|handled|resolved)\ (in|within|inside|internally|in-house)\b
        | \b(outside|out\ of|off)\ (of\ )?(the\ )?(school|site|hours|premises|college)\b[^.;]{"{0,30}"}\b(is|are)\ (not|no|none\ of)\ (\w+\ )?((our|ours|the\ school's|a\ school)\ )?(concern|business|responsibility|matter|affair|problem)\b
        | \b((about|involves?|against)\ the\ (?<who>headteacher|principal|manager|DSL|chair)\b|the\ (?<who>headteacher|principal|manager|DSL|chair)\ is\ (involved|the\ subject))[^.;]{"{0,15}"},?\ (?<act>tell|report\ (it\ |this\ )?to|speak\ to|go\ to|contact)\ the\ \k<who>\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Keeping();

    // What the lead manages once no point applies stays in school by rule.
    [GeneratedRegex(@"\b(none of|no points?|every answer is no|unless|until|the (DSL|lead) (may|can|decides)|instead of|rather than)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Excuse();
}
