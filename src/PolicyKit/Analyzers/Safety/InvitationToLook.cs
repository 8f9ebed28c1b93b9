using System.Buffers;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a sentence that has somebody look at an image, or asks to be shown one.</summary>
public sealed partial class InvitationToLook : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4220", DiagnosticSeverity.Error)
    {
        Title = "Staff or family look at an image",
        MessageFormat = "“{0}” has somebody look at an image",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Staff, parents and children do not look at an image, and ask nobody to show or send it (X-22).
            The exception for the lead stands in the policy alone, with all of its controls.

            ```markdown reported staff-one-pager
            Look at the picture briefly to check what it shows.
            ```

            ```markdown accepted staff-one-pager
            Do not look at the picture, and do not ask anyone to show it.
            ```
            """,
    };

    private static readonly SearchValues<string> CueWords = SearchValues.Create(["look", "view", "open", "see", "examine", "inspect", "watch", "check", "scroll", "ask", "tell", "get", "request", "invite", "search", "switch", "turn", "go", "browse", "glance", "peek", "swipe", "flick", "read", "show"], StringComparison.OrdinalIgnoreCase);

    protected override SearchValues<string> Cues => CueWords;

    protected override Regex Pattern => Looking();

    protected override string Hint => "Write that nobody looks; in doubt, the DSL refers without looking";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) =>
        !Unwanted().IsMatch(statement.Text[..match.Index]) && !(context.Code is "POL" or "" && Exception().IsMatch(statement.Text));

    [GeneratedRegex(
        """
        \b(?=look|view|open|see|exam|insp|watch|check|rev|scroll) # before the longer look at what stands in front
        (?<=^\W*|\b(to|must|should|may|can|will|could|and|or|then|first|briefly|always|only|please|they|we|you|staff|teachers?|tutors?|mentors?|nurse|assistants?|headteacher|principal|deputy|parents?|DSL|lead|head|who)\ |,\ )
          (?<act>looks?\ (\w+\ )?(at|through)|views?|opens?|see|examines?|inspects?|watch(es)?|checks?|reviews?|scroll(s)?\ through)\ (\w+ly\ )?
          (the|an?|any|that|this|their|your|his|her|all|each|it\b)\s?(\w+('s)?\ )?((nude|naked|indecent|sexual|intimate)\ )?(images?|imagery|pictures?|photos?|photographs?|videos?|nudes?|screenshots?|messages?|photo\ (gallery|roll)|camera\ roll|(?<=it\s?))(?!\w)
        | \b(to|must|should|may|can|will)\ (?<act>view|look\ at|open)\ ((nude|naked|indecent|sexual|such)\ )?(images|imagery|pictures|photos|videos|nudes)\b
        | \b(?<act>ask(s|ing)?|tell(s|ing)?|get(s)?|request(s)?|invite(s)?)\ (for\ )?(the\ |a\ |any\ )?(child|pupil|student|young\ person|children|pupils|students|them|him|her|friends?|anyone|parent|whoever)\b[^.;]{0,20}?\bto\ ([^.;]{1,30}\band\ (then\ )?)?(show|send|forward|share|let\ you\ see|bring\ up|open|unlock|(enter|give|type\ in|tell\ you|hand\ over)\ (you\ )?(the|their|his|her|its)\ (\w+\ )?(passcode|PIN|password|code))\b
        | \b(?<act>ask(s|ing)?)\ (to\ (see|view|be\ shown|look)|for\ (a\ copy|the\ (image|picture|photo)|sight))\b
        | \b(?<act>checks?|examines?|inspects?|reviews?|browses?|(looks?|goes|go|scrolls?)\ (at|through))\ (the|their|his|her|any|all|its)\ (\w+\ )?(contents?|messages|chats?|files?|gallery|photos?|pictures?|images?)\ (of|on|in)\ (the|their|his|her|any|a|each)\ (\w+('s)?\ )?(phone|device|mobile|tablet|laptop|camera)s?\b
        | \b(?<act>look|looks)\ (only\ )?(briefly|quickly|once)\b
        | \b(?<act>view|viewing|look|looking)\ (it\ |them\ )?(if|where|when|as)\ (needed|necessary|required|appropriate)\b
        | \b(?<act>viewing|looking)\ (\w+\ ){0,4}?(is|are|may\ be|can\ be)\ (allowed|permitted|justified|acceptable|fine)\b
        | \b(images?|pictures?|photos?|photographs?|videos?)\ (must|should)\ (first\ |then\ )?be\ (?<act>viewed|looked\ at|opened|examined)\b
        | \b(?<act>search(es)?)\ (the|any|their|his|her|that|a)\ ((pupil|child|student|young\ person)'?s?'?\ )?(phone|device|mobile|tablet|laptop|camera)s?\ for\ (\w+\ ){0,2}(images?|pictures?|photos?|photographs?|videos?|nudes?)\b
        | \b(?<act>(switch|turn)(es|s)?\ on)\ (the|any|their|his|her|that)\ (phone|device|mobile|tablet|laptop|camera)s?\ and\ (then\ )?(search|look|check|browse)\w*
        | \b(?<act>takes?|ha(ve|s))\ a\ (quick|brief|close|closer|short|good)\ (look|glance|peek)\b(?!\ at\ (our|the|this)\ (web|site|page|policy|leaflet|sheet|poster))
        | \b(?<act>glances?|peeks?|peeps?)\ at\ (the|an?|any|their|his|her|it\b)
        | \b(?<act>swipes?|flicks?|scrolls?)\ through\ (the|their|his|her|any)\ (\w+\ )?(gallery|camera\ roll|phone|device|photos?|pictures?|images?|messages)\b
        | \b(phone|device|mobile|tablet|laptop)\b[^.;]{0,20}\band\ (then\ )?(?<act>go|goes|looks?|reads?)\ through\ it\b
        | \b(child|pupil|student|young\ person|children|pupils|students)\ (must|should|will|has\ to|have\ to|(is|are)\ (asked|told)\ to)\ (?<act>show|bring\ up|open)\ ([^.;]{1,25}\ )?(the|any|it|their)\b\ ?(\w+\ )?(image|picture|photo|video|message|screen)s?\b
        | \bneeds?\ to\ (?<act>see|look\ at|view)\ (it|the\ (image|picture|photo|video))\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Looking();

    // "Anyone who asks a child to send a picture": told of somebody else, not asked of the reader.
    [GeneratedRegex(@"\b(who|anyone|adults?|people|strangers?|offence|pressure[ds]?|if|when|has|have|been|was|were|accident\w*|avoid)\b[^,;]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unwanted();

    [GeneratedRegex(@"\b(only|exceptional\w*|exception|justified|sole|unless|authorised)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Exception();
}
