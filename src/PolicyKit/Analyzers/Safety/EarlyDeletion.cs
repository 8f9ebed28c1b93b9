using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports an instruction to delete that does not wait for the lead.</summary>
public sealed partial class EarlyDeletion : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4204", DiagnosticSeverity.Error)
    {
        Title = "Deleting before the lead has decided",
        MessageFormat = "“{0}” has an image deleted before the lead has decided, so evidence could be lost",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Since 2018 staff do not delete an image of a child: a device goes to the police as it is.
            Only the lead may ask a child to remove copies, and only when the five points and the question of the police are settled (X-11).
            A family deletes nothing until the lead has said so.

            ```markdown reported staff-one-pager
            Ask the child to delete the picture at once.
            ```

            ```markdown accepted staff-one-pager
            Do not delete anything. The child deletes it only after the DSL has said so.
            ```
            """,
    };

    protected override Regex Pattern => Deletion();

    protected override string Hint => "Say that nothing is deleted until the DSL has decided";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) =>
        !DeletesNothing().IsMatch(statement.Text[match.Index..])
        && !Ordinary().IsMatch(statement.Text)
        && !AfterDecision().IsMatch(statement.Text)
        && !(LeadAsks().IsMatch(statement.Text) || LeadAsks().IsMatch($"{statement.LeadIn} {statement.Text}") && statement.LeadIn.Length > 0)
        && !IsOverruled(context, statement);

    // The 1996 Act gives a power that the school does not use: its paragraph says so in the next sentence.
    private static bool IsOverruled(TextContext context, Statement statement) =>
        LegalPower().IsMatch(statement.Text)
        && context.Statements.Any(other => other.Passage == statement.Passage && other.Span.Start > statement.Span.Start && DeletionDenied().IsMatch(other.Text));

    [GeneratedRegex(
        """
        \b(?<act>delet(e|es|ing)|eras(e|es|ing)|wip(e|es|ing)\ (it|them|the|their|any|an|his|her|your|off)|(get|gets|getting)\ rid\ of|destroy(s|ing)?\ (it|them|the\ (image|picture|photo|video|content|message|copy|copies)|any|all))\b
        | \b(remov(e|es|ing)|tak(e|es|ing))\ (it|them|(the|any|an)\ (image|picture|photo|video|content)s?)\ (off|from)\ (the|their|your|his|her|any|all)\ (phone|device|tablet|laptop|camera|computer)s?\b
        | \b(?<act>makes?|tells?)\ (the|any|every|each)\ (pupil|child|student|young\ person|pupils|children|students)\ (to\ )?(remove|clear|wipe)\ (it|them|(the|any|all)\ (image|picture|photo|video)s?)\b
        | \b(must|should|will|can|may|to|shall|is|are|gets?)\ be(ing)?\ (?<act>deleted|erased|wiped|destroyed)\b
        | \b(is|are|get|gets|have\ it|has\ it|have\ them)\ (immediately\ |then\ |quickly\ )?(?<act>deleted|erased|wiped|destroyed)\b
        | \b(is|are|be|being|gets?)\ (\w+ly\ )?(?<act>removed|cleared|taken)\ (off|from)\ (the|their|your|his|her|any|all|every)\ (\w+('s)?\ )?(phone|device|mobile|tablet|laptop|camera|computer)s?\b
        | \b(images?|pictures?|photos?|photographs?|videos?)\ (is|are|has|have)\ (been\ )?(?<act>gone|cleared|deleted|wiped|erased)\ (from|off|before)\b
        | \b(return|giv\w+|hand\w*)\b[^.;]{0,40}\b(once|after|when|if)\ (the\ )?(pupil|child|student|young\ person|they|he|she|owner)\ (has|have)\ (?<act>cleared|wiped|erased|deleted|removed)\b
        | \b(should|must|will|can|may)\ (immediately\ |then\ |always\ )?be\ (immediately\ |then\ |always\ )(?<act>deleted|erased|wiped|destroyed)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Deletion();

    [GeneratedRegex(@"^\w+ (nothing|no\b|not\b|none)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeletesNothing();

    [GeneratedRegex(@"\b(account|app|apps|personal (data|information)|(data|records?|files?|logs?|minutes|accounts?|profiles?)\b.{0,30}\b(is|are|be) (securely )?(deleted|destroyed|erased))\b|\bas (appropriate|applicable)\b|\bdelet\w+ (records?|data|files?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Ordinary();

    [GeneratedRegex(@"\b(after|once|when|until|unless|before|only if)\b.{0,40}\b(DSL|lead|deputy|we|police|social care)\b.{0,40}\b(ha(s|ve)|says?|said|decid\w+|agree\w*|tells?|told|asks?|asked|settled)\b|\b(DSL|lead|we|police)\b (says?|agrees?|decides?) so\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterDecision();

    [GeneratedRegex(@"\b(DSL|safeguarding lead)\b[^.;:]{0,80}?[,:]?.{0,120}\b(ask|asks|consider|considers|agree|agrees|decides? (whether|if|when))\b.*\b(delet|eras|remov|tak)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadAsks();

    [GeneratedRegex(@"\b(Act|power|powers|law)\b", RegexOptions.CultureInvariant)]
    private static partial Regex LegalPower();

    [GeneratedRegex(@"\b(not|never|nothing)\b.*\bdelet|\bdelet\w* nothing", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DeletionDenied();
}
