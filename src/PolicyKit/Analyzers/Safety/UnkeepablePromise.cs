using System.Buffers;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a promise about secrecy, records, later checks or removal.</summary>
public sealed partial class UnkeepablePromise : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4210", DiagnosticSeverity.Warning)
    {
        Title = "Promise that nobody can keep",
        MessageFormat = "“{0}” is a promise that the school cannot keep",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            No one can rule out that a police record is disclosed in a later check, that an image comes back, or that others have to be told (X-14).
            A family that was promised otherwise does not trust the school again.

            ```markdown reported
            This will not affect their future.
            ```

            ```markdown accepted
            No one can promise what later checks may show.
            ```
            """,
    };

    // Words of each way of promising below: the pattern is the slowest of all, and six sentences of seven have none of these.
    private static readonly SearchValues<string> CueWords = SearchValues.Create(
        [
            "secre", "confiden", "priva", "anonym", "myself", "selves", "between", "this room", "walls", "classroom",
            "nobody", "no one", "nothing", "further", "sealed", "my word", "our word", "a word", "heart", "swear", "guarantee", "promise",
            "record", "DBS", "check", "future", "file", "job", "career", "prospects", "university", "disclosed",
            "remove", "delete", "erase", "taken down", "take down", "take it", "take them", "take the", "take your",
            "disappear", "vanish", "be gone", "come back", "resurface", "seen again",
            .. from denial in (string[])["not ", "n't ", "ever "] from verb in (string[])["tell", "inform", "involve", "ring", "call"] select denial + verb,
        ],
        StringComparison.OrdinalIgnoreCase);

    protected override SearchValues<string> Cues => CueWords;

    protected override Regex Pattern => Promise();

    protected override string Hint => "Say what you do, and that no one can promise the outcome";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) => !Doubt().IsMatch(statement.Text[..match.Index]) && !(Secrecy().IsMatch(match.Value) && Helpline().IsMatch(statement.Text[..match.Index]));

    [GeneratedRegex(
        """
        \b(we|I|staff|the\ (DSL|school|college|nursery|lead|police)|you|they)\b(\ |'ll\ )(will\ |can\ |shall\ |promise\ to\ )*(always\ )?(?<act>keep|treat)s?\b[^.;]{0,30}\b(secret|confidential(ly)?|private|in\ confidence|to\ (ourselves|myself|themselves))\b
        | \b(?<act>promise|guarantee|offer|assure)s?\ (\w+\ ){0,3}?(full\ |complete\ |total\ |strict\ )?(secrecy|confidentiality|anonymity|privacy)\b
        | \b(may|can|should|must|will)\ (?<act>tell|assure|reassure)\ (the\ |any\ )?(child|pupil|student|young\ person|them|him|her|family|parents?)\b[^.;]{0,20}\b(confiden\w+|secret|private|nobody|no\ one)\b
        | \b(will|can|shall)\ (always\ )?(?<act>be|stay|remain)\ (kept\ |treated\ )?(as\ )?(strictly\ |completely\ |totally\ |fully\ |entirely\ |always\ )?(confidential|secret|private|anonymous|in\ confidence)\b
        | \bin\ (?<act>strict(est)?|complete|total)\ confidence\b
        | \b(we|I|you|staff|the\ (DSL|school))(\ (will|shall)\ not|\ won't|'ll\ not|'ll\ never|\ (will|shall)\ never)(\ ever)?\ (?<=(not|n't|never|ever)\ )(tell|inform|involve|ring|call)\ (anyone|anybody|a\ soul|(your|their)\ (parents|family|mum|dad|teachers?|carers?)|the\ (police|school)|social\ (services|care))\b(?![^.;]*\b(until|unless|before|themselves)\b)
        | \b(your|their|his|her|the|this|any|every)\ secret(s?\ (is|are|will\ be|stays?)|'s|\ will\ always\ be)\ (always\ |quite\ |perfectly\ )?(?<act>safe)\b
        | \b(?<act>stays?|remains?|keeps?|be|is)\ (it\ |this\ |that\ |just\ |only\ |strictly\ |something\ )*(between\ (us|ourselves|you\ and\ (me|us)|me\ and\ you|the\ (two|three)\ of\ us))\b
        | \b(it|this|that|everything|anything|all|what)\b[^.;]{0,30}(\ |'ll\ )(?<act>(stay|remain|be\ kept)s?)\ (with)?in\ (this\ room|these\ (four\ )?walls)\b
        | \b(it|this|that|everything|anything)\ (?<act>stays?|will\ stay|remains?)\ (with)?in\ the\ classroom\b
        | \b(?<act>(just|only|strictly)\ between\ (us|ourselves|you\ and\ (me|us)))\b
        | \b(?<act>nobody|no\ one)(\ else)?\ (will|would|is\ going\ to)\ (ever\ )?(know|find\ out|hear|be\ told)\b(?!\ (why|how|where|what|which|whether)|[^.;]*\b(unless|except)\b)
        | \b(?<act>nothing)\ (you|they|he|she|that\ you)\ (say|tell|share|write)s?\b[^.;]{0,20}\b(leave|go|be\ passed|get)s?\ (this\ room|any\ further|further|beyond|out|on)\b
        | \b(it|this|that|which|will)\ goe?s?\ no\ further\b | \b(will\ not|won't|doesn't|does\ not)\ go\ any\ further\b
        | \b(?<act>my\ lips\ are\ sealed|you\ have\ (my|our)\ word|cross\ my\ heart|off\ the\ record)\b
        | \b(I|we)\ (?<act>swear|give\ you\ (my|our)\ word)\b
        | \b(will\ not|won't|'ll\ never|will\ never)\ breathe\ a\ word\b
        | \b(?<act>talk|speak|tell|come)\ (to\ )?(me|us|the\ (DSL|lead|staff)|(any\ )?staff)\b[^.;]{0,20}\ in\ (\w+\ )?confidence\b
        | \b(is|are)\ (?<act>guaranteed|(always|completely|totally|fully|entirely|100%)\ (confidential|anonymous|secret|private))\b
        | \b(?<act>nothing)\ (will\ |can\ |gets?\ |is\ )(ever\ )?(go|goes|appear|be\ put|put|stay|show)(\ up)?\ on\ (your|their|his|her|the\ child's|the\ pupil's|a|any)\ (\w+\ )?(record|file|DBS)s?\b
        | \b(do|does)(\ not|n't|\ never)\ (affect|harm|damage|go\ on|appear\ on|show\ up\ on|count\ against)\b[^.;]{0,30}\b(record|DBS|checks?|future|career|prospects|university)\b
        | \b(we|I|staff|the\ school)\ (can\ |will\ |do\ )?(?<act>promise|guarantee)s?\b
        | \b(?<act>promise|guarantee)\ (the\ child|the\ pupil|the\ young\ person|them|him|her|parents)\b
        | \b(will|would|can|shall)(\ not|\ never|n't)\ (be\ )?(affect|have|get|given|gain|receive|go\ on|appear|show|come\ up|count|lead\ to|result\ in|recorded|logged|disclosed|harm|damage|stay\ on|be\ on|on)\b[^.;]{0,50}\b(criminal|records?|DBS|checks?|future|file|jobs?|career|prospects|university|recorded|disclosed)?\b(?<=(record|records|DBS|check|checks|future|file|job|jobs|career|prospects|university|recorded|disclosed))
        | \bwon't\ (be\ )?(affect|have|get|given|receive|go\ on|appear|show|come\ up|lead\ to|recorded|disclosed|harm)\b[^.;]{0,50}(?<=(record|DBS|check|checks|future|file|job|career|prospects|recorded|disclosed))
        | \b(there\ will\ be|leads?\ to|means|results?\ in)\ (?<act>no\ (criminal\ |police\ |permanent\ )?record)\b
        | \b(will|can|shall)\ (then\ |always\ )?(be|get)\ (?<act>(removed|deleted|taken\ down|erased)\b[^.;]{0,30}\b(within|in\ \d|forever|for\ good|completely|permanently|everywhere|from\ the\ internet|at\ once|immediately|24))
        | \b(can|will)\ (?<act>always\ be\ (removed|deleted|taken\ down|erased))\b
        | \b(it|image|images|picture|pictures|photo|photos|video)\ will\ (?<act>disappear|vanish|be\ gone|never\ (come\ back|resurface|be\ seen\ again))\b
        | \b(we|the\ school|childline|report\ remove|the\ IWF|CEOP|the\ police)\ (will|can)\ (?<act>(get|have|make\ sure)\b[^.;]{0,30}\b(removed|taken\ down|deleted|erased)|(remove|take\ down|delete|erase)\ (it|them|the|all|every|your|any)|take\ (it|them|the\ \w+|your\ \w+)\ (down|off))
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Promise();

    [GeneratedRegex(@"\b((nobody|no one|none of us|we|cannot|can't|can not|never|not) (can |could |should |to )?(promise|guarantee|say|know|be sure|rule out)|hope|try|tries|aim|may|might|whether|if possible)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"\b(confiden\w+|anonymous|secret|private)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Secrecy();

    // Their own promises are theirs to keep.
    [GeneratedRegex(@"\b(Childline|Samaritans|Shout|helplines?|counsell\w+)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Helpline();
}
