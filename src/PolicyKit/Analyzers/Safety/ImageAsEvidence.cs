using System.Buffers;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports an instruction to keep, copy, send or attach an image.</summary>
public sealed partial class ImageAsEvidence : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4221", DiagnosticSeverity.Error)
    {
        Title = "Image kept or sent as evidence",
        MessageFormat = "“{0}” has somebody keep, copy or send the image, which is an offence",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            A form with a space for the image, a screenshot for the file or a copy for the lead each make another indecent image of a child (X-22).
            The device is locked away, and the record says what was described.

            ```markdown reported
            Attach the image to the incident form.
            ```

            ```markdown accepted
            The record says what was described. It never holds the image.
            ```
            """,
    };

    private static readonly SearchValues<string> CueWords = SearchValues.Create(
        ["attach", "insert", "paste", "upload", "staple", "append", "take", "taking", "keep", "save", "saving", "print", "make", "capture", "store", "retain", "copy", "copies", "download", "screen", "send", "sent", "kept", "added", "forward", "mail", "text", "message", "whatsapp", "share", "transfer", "hand", "space", "box", "area", "room", "enclosed", "back up", "put", "move", "airdrop", "hold", "hang"],
        StringComparison.OrdinalIgnoreCase);

    protected override SearchValues<string> Cues => CueWords;

    protected override Regex Pattern => Keeping();

    protected override string Hint => "Write that nobody copies, prints, keeps or sends it; the device itself is locked away";

    protected override bool IsMeant(TextContext context, Statement statement, Match match) =>
        !Unwanted().IsMatch(statement.Text[..match.Index]) && (!match.Groups["it"].Success || IsImage(context, statement, match));

    // "It" is what was named last, here or in the sentence before: a record may be saved, and a device locked away.
    private static bool IsImage(TextContext context, Statement statement, Match match)
    {
        var before = statement.Text[..match.Index];
        if (!Thing().IsMatch(before))
            before = $"{statement.LeadIn} {context.Statements.TakeWhile(other => other != statement).LastOrDefault()?.Text} {before}";
        return !Record().IsMatch(before) && Thing().Matches(before).LastOrDefault() is { } thing && thing.Groups["image"].Success;
    }

    [GeneratedRegex(
        """
        \b(?<act>attach|attaching|insert|paste|upload|staple|append)(es|s)?\b[^.;]{0,25}?\b(images?|imagery|pictures?|photos?|photographs?|screen\ ?-?shots?|evidence|videos?)\b
        | \b(?<act>take|taking|keep|keeping|save|saving|print|printing|make|capture)s?\b\ (and\ \w+\ )?(a\ |the\ |any\ |an\ |some\ )?(screen\ ?-?(shot|grab)s?|print-?out|(copy|copies|photo|photograph|picture)s?\ of\ (the\ |any\ |it\b|that\ )\s?(image|picture|photo|screen|video|message|evidence|content|phone|device)?)
        | \b(?<act>keep|save|store|retain|(hold|hang)s?\ on\ to|print|copy|copies|download|back\ up|screen-?shot)s?\ (the|that|any|all|these|those|each)\ (\w+\ )?(images?|imagery|pictures?|photos?|photographs?|videos?)\b
        | \b(?<act>send|forward|e-?mail|text|message|whatsapp|airdrop|share|transfer|hand)s?\ (it|them|(the|that|any|a\ copy\ of\ the|an?)\ (\w+\ )?(images?|imagery|pictures?|photos?|photographs?|screen\ ?-?shots?|videos?))\ (\w+\ )?(on\ )?to\ (the\ |your\ |our\ |a\ )*(DSL|lead|designated|safeguarding|deputy|police|head|headteacher|school|office|parents?|me|us|social|front|MASH|line\ manager)\b
        | \b(images?|pictures?|photos?|photographs?|screen\ ?-?shots?|videos?)\ (may|must|should|can|will|is|are)\ (then\ |also\ |always\ )?(be\ )?(?<act>forwarded|sent|e-?mailed|copied|saved|printed|stored|kept|uploaded|attached|added|handed)\b[^.;]{0,15}?\b(to\ (the\ |our\ |your\ |a\ )*(DSL|lead|designated|deputy|police|head|headteacher|school|office|form|record|report|file|incident|me|us|social|MASH)|(as|for)\ (\w+\ )?evidence|by\ e-?mail|on\ (the\ |our\ )?(school|network|system|CPOMS|MyConcern))\b
        | \b(?<act>put|copy|move|transfer|load)s?\ (the|that|any|all|these|those|each)\ (\w+\ )?(images?|imagery|pictures?|photos?|photographs?|videos?)\ (on|onto|in|into|to)\ ((a|the|our|your|their)\ )?(['\w]+\ ){0,2}?(network|drive|server|computer|laptop|pc|tablet|phone|system|cloud|folder|onedrive|usb|memory\ stick|stick|safe|file)\b
        | \bprint\ (a\ copy|one|it|them|these|those)\b
        | \b(?<act>space|box|area|room)\ (here\ )?for\ (the\ |a\ |any\ )?(image|picture|photo|screen\ ?-?shot|evidence)
        | \b(?<act>image|picture|photo|screen\ ?-?shot)s?\ (attached|enclosed)\b
        | \b(?<act>keep|save|store|put|copy|copies|upload|download|transfer|move|back\ up)s?\ (?<it>it|them)\ (\w+ly\ )?(on|onto|in|into|to)\ ((a|the|our|your|their)\ )?(['\w]+\ ){0,2}?(network|drive|server|computer|laptop|pc|tablet|phone|system|cloud|folder|onedrive|usb|memory\ stick|cpoms|myconcern)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Keeping();

    [GeneratedRegex(@"\b((?<image>images?|imagery|pictures?|photos?|photographs?|videos?|nudes?|screen ?-?shots?)|phones?|mobiles?|devices?|tablets?|laptops?|cameras?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thing();

    [GeneratedRegex(@"\b(record\w*|report\w*|forms?|notes?|log\w*|account|statements?|minutes|writ(e|es|ten|ing)|describ\w*|descriptions?|said|says)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Record();

    [GeneratedRegex(@"\b(who|anyone who|whoever|if (a|the|your|their) (child|pupil|student|young person)|offence|learn\w*|harm in|logo|poster)\b[^,;]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Unwanted();
}
