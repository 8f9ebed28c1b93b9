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

    protected override Regex Pattern => Promise();

    protected override string Hint => "Say what you do, and that no one can promise the outcome";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) => !Doubt().IsMatch(statement.Text[..match.Index]);

    [GeneratedRegex(
        """
        \b(we|I|staff|the\ (DSL|school|college|nursery|lead|police)|you|they)\b(\ |'ll\ )(will\ |can\ |shall\ |promise\ to\ )*(always\ )?(?<act>keep|treat)s?\b[^.;]{0,30}\b(secret|confidential(ly)?|private|in\ confidence|to\ (ourselves|myself|themselves))\b
        | \b(will|can|shall)\ (always\ )?(?<act>be|stay|remain)\ (kept\ |treated\ )?(as\ )?(strictly\ |completely\ |totally\ |fully\ |entirely\ |always\ )?(confidential|secret|private|anonymous|in\ confidence)\b
        | \bin\ (?<act>strict(est)?|complete|total)\ confidence\b
        | \b(we|I|you|staff|the\ (DSL|school))(\ (will|shall)\ not|\ won't|'ll\ not|\ (will|shall)\ never)\ (?<=(not|n't|never)\ )tell\ (anyone|anybody|a\ soul|(your|their)\ (parents|family)|the\ police)\b
        | \b(we|I|staff|the\ school)\ (can\ |will\ |do\ )?(?<act>promise|guarantee)s?\b
        | \b(?<act>promise|guarantee)\ (the\ child|the\ pupil|the\ young\ person|them|him|her|parents)\b
        | \b(will|would|can|shall)(\ not|\ never|n't)\ (be\ )?(affect|have|get|given|gain|receive|go\ on|appear|show|come\ up|count|lead\ to|result\ in|recorded|logged|disclosed|harm|damage|stay\ on|be\ on|on)\b[^.;]{0,50}\b(criminal|records?|DBS|checks?|future|file|jobs?|career|prospects|university|recorded|disclosed)?\b(?<=(record|records|DBS|check|checks|future|file|job|jobs|career|prospects|university|recorded|disclosed))
        | \bwon't\ (be\ )?(affect|have|get|given|receive|go\ on|appear|show|come\ up|lead\ to|recorded|disclosed|harm)\b[^.;]{0,50}(?<=(record|DBS|check|checks|future|file|job|career|prospects|recorded|disclosed))
        | \b(there\ will\ be|leads?\ to|means|results?\ in)\ (?<act>no\ (criminal\ |police\ |permanent\ )?record)\b
        | \b(will|can|shall)\ (then\ |always\ )?(be|get)\ (?<act>(removed|deleted|taken\ down|erased)\b[^.;]{0,30}\b(within|in\ \d|forever|for\ good|completely|permanently|everywhere|from\ the\ internet|at\ once|immediately|24))
        | \b(we|the\ school|childline|report\ remove|the\ IWF|CEOP|the\ police)\ (will|can)\ (?<act>(get|have|make\ sure)\b[^.;]{0,30}\b(removed|taken\ down|deleted|erased)|(remove|take\ down|delete|erase)\ (it|them|the|all|every|your|any))
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Promise();

    [GeneratedRegex(@"\b((nobody|no one|none of us|we|cannot|can't|can not|never|not) (can |could |should |to )?(promise|guarantee|say|know|be sure|rule out)|hope|try|tries|aim|may|might|whether|if possible)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doubt();
}
