using System.Buffers;
using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a sentence that waits for a pattern, a meeting or a better time.</summary>
public sealed partial class TellingLater : StatementRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4230", DiagnosticSeverity.Error)
    {
        Title = "Telling or referring put off",
        MessageFormat = "“{0}” puts off what has to be done at once",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            The lead is told without delay, the first time; harm or a risk of it is referred at once. An image may be passed on to hundreds of people in an hour,
            and a child who is being threatened cannot wait for a pattern, the end of the week or the next meeting.

            ```markdown reported
            Wait to see whether it happens again, and tell the DSL at the end of the week.
            ```

            ```markdown accepted
            Tell the DSL at once. Do not wait to see whether it happens again.
            ```
            """,
    };

    private static readonly SearchValues<string> CueWords = SearchValues.Create(["wait", "hold off", "monitor", "keep an eye", "end of", "meeting", "when you have", "when they have", "convenien", "in due course", "tomorrow", "only", "again", "more than once", "second time", "single", "one-off", "isolated", "first", "note in", "note on", "note for", "pigeon", "tray"], StringComparison.OrdinalIgnoreCase);

    protected override SearchValues<string> Cues => CueWords;

    protected override Regex Pattern => PuttingOff();

    protected override string Hint => "Write that the DSL is told at once, the first time";

    private const string Tell = @"(tell|report|refer|inform|notify|mention|raise|pass|discuss|bring)(s|es)?";

    private const string Repeated = @"((it|this|that|the\ (behaviour|incident))\ (happens|occurs|is\ repeated|has\ happened)\ (again|more\ than\ once|twice|a\ second\ time|repeatedly)|(it|this|that)\ (happens|occurs)\ a\ (second|third)\ time|there\ is\ a\ (pattern|second\ incident))";

    [GeneratedRegex(
        $"""
        \b(?<act>waits?|hold(s)?\ off|waiting)\ (\w+\ ){"{0,2}"}?(to\ see|and\ see|until|till|for)\b[^.;]{"{0,40}"}\b(again|next|end\ of|tomorrow|monday|half[-\ ]term|term|week|pattern|proof|more\ than\ once|break|lunch)\b
        | \b(?<act>monitors?|keeps?\ an\ eye\ on)\b[^.;]{"{0,30}"}\b(before\ (tell|report|refer|act|contact|call|inform)\w*|for\ (a|one|two|three|some|several|\d)\ (few\ )?(days?|weeks?))
        | \b(?<act>{Tell})\b[^.;]{"{0,35}"}\b((at|by|until)\ (the\ )?end\ of\ (the\ |each\ )?(school\ )?(day|week|term|half[-\ ]term|month)|(at|in|until|during)\ (the|your|our|a)\ (next|weekly|monthly|termly|staff|team)\ (\w+\ )?(meeting|briefing|supervision)|when\ (you|they)\ (have|get|find)\ (the\ )?(time|a\ (chance|moment))|when\ (it\ is\ )?convenient|at\ (your|their)\ convenience|in\ due\ course|(the\ next\ day|tomorrow))\b
        | \b(?<act>only)\ (repeated|repeat|persistent|serious|second|recurring)\ (incidents?|cases?|concerns?|offences?|images?)\b[^.;]{"{0,15}"}\b(are|is|need|should|must|will|have)\b[^.;]{"{0,15}"}\b(reported|referred|recorded|logged|told|passed|acted)
        | \b(?<act>report|record|log|refer|tell|act|pass)(s|ed)?\b[^.;]{"{0,20}"}\b(only\ )?(if|when|once)\ {Repeated}
        | \b(?<act>a\ (single|one-off|first|isolated)\ (incident|occurrence|picture|image|case)|(single|one-off|first|isolated)\ (incidents|cases))\ (does\ not|do\ not|need\ not|needs\ no|need\ no|is\ not|are\ not|can\ be|may\ be)\ (need\w*|requir\w+|call|be|action|ignored|overlooked|reported|referred|recorded|a\ (safeguarding\ )?(concern|matter))
        | \b(referrals?|referring|reporting|telling\ the\ (DSL|lead|police)|it|this)\ (?<act>can|may|will|should)\ wait\b
        | \b(?<act>leaves?|puts?)\ (a\ note|it|the\ form|the\ note)\b[^.;]{"{0,25}"}\b(pigeon[-\ ]?hole|(DSL|lead)('s)?\ (desk|tray|door)|in-?tray)
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex PuttingOff();
}
