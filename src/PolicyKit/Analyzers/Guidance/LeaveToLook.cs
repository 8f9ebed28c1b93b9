using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Reports words outside the policy that allow or ask somebody to look at an image, whatever clause they name.</summary>
public sealed partial class LeaveToLook : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4011", DiagnosticSeverity.Error)
    {
        Title = "Leave to look at an image",
        MessageFormat = "“{0}” can be read as leave to look at an image",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            The staff sheet, the leaflet and the poster say one thing about looking: do not. The exception that the safeguarding lead has stands in the policy alone,
            with its controls. A reader in a hurry takes half a sentence for permission, and the child is seen by one more adult.

            ```markdown reported staff-one-pager
            You may view the image if you need to judge how serious it is. {clause="X-22"}
            ```

            ```markdown accepted staff-one-pager
            Do not look at the image to judge how serious it is. {clause="X-22"}
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        if (context.Code is "" or "POL")
            return;

        foreach (var marked in MarkedPassage.Get(context).Where(marked => !marked.IsForbidding))
        {
            var text = marked.Passage.Text;
            foreach (var span in Sentences.Split(text).SelectMany(sentence => GetParts(text, sentence)))
            {
                var part = text.Substring(span.Start, span.Length);
                if (Permission().Match(part) is { Success: true } match && !Denial().IsMatch(part[..match.Index]))
                    context.ReportAt(marked.Passage, new TextSpan(span.Start + match.Index, match.Length), Descriptor, "Say only that nobody looks, and leave the exception to the policy", match.Value);
            }
        }
    }

    /// <summary>What stands after “but” is no longer covered by the “not” before it.</summary>
    private static IEnumerable<TextSpan> GetParts(string text, TextSpan sentence)
    {
        var start = sentence.Start;
        foreach (var end in PartEnd().Matches(text.Substring(sentence.Start, sentence.Length)).Select(match => sentence.Start + match.Index).Append(sentence.End))
        {
            if (end > start)
                yield return TextSpan.FromBounds(start, end);
            start = end;
        }
    }

    [GeneratedRegex(
        """
        \b(?:may|can|could|might|should|must|shall|(?:is|are)\ (?:allowed|permitted|free|asked)\ to|(?:need|needs|have|has)\ to)\ (?:\w+\ ){0,2}?(?:view|look\ at|see|open|inspect|examine|watch|check)\ (?:it|them|(?:the|this|that|such|any)\ (?:\w+\ ){0,2}?(?:images?|imagery|pictures?|photos?|videos?|nudes?|content|material))\b
        | ^(?:then\ |first\ |briefly\ |quickly\ |please\ )?(?:view|look\ at|inspect|examine|watch)\ (?:it|them|(?:the|this|that|such|any)\ (?:\w+\ ){0,2}?(?:images?|imagery|pictures?|photos?|videos?|nudes?|content|material))\b
        | \b(?:view|look)\ (?:it\ )?(?:only\ )?(?:if|when|where)\ (?:\w+\ )?(?:need|needed|necessary|required|unsure|in\ doubt)\w*
        | \b(?:viewing|looking)\ (?:\w+\ ){0,4}?(?:is|are|may\ be|can\ be)\ (?:allowed|permitted|justified|acceptable|fine)
        | \b(?:glance|quick\ look|brief\ look)\ (?:at|to)\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Permission();

    [GeneratedRegex(@"\b(?:not|never|no|nobody|none|without|neither|nor|cannot|refuse\w*|avoid\w*|before|instead\ of|rather\ than)\b|n[’']t\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\b(?:but|however|although|unless|except)\b|;", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PartEnd();
}
