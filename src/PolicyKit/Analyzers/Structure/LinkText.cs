using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Structure;

/// <summary>Reports a link whose text does not say where it leads.</summary>
public sealed partial class LinkText : TextAnalyzer
{
    private const int LongestAddress = 40;

    public override DiagnosticDescriptor Descriptor { get; } = new("PK5030", DiagnosticSeverity.Warning)
    {
        Title = "Link that does not say where it leads",
        MessageFormat = "The link “{0}” {1}",
        Explanation = """
            A screen reader lists the links of a page without the text around them, and on paper a link is only its text.
            “Click here” says nothing there, a long address is spelt out letter by letter, and two links with the same words seem to be one.
            A short address, such as childline.org.uk, can be typed from paper and is in order.

            ```markdown reported
            For help [click here](https://childline.org.uk).
            ```

            ```markdown accepted
            For help see [Childline](https://childline.org.uk), or childline.org.uk on paper.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        var targets = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var passage in context.Passages)
        {
            foreach (var link in DocumentWalker.Flatten(passage.Inlines).OfType<Link>())
            {
                var text = DocumentWalker.GetText(link.Inlines);
                var isNew = targets.TryAdd(text, link.Target);
                if (FindFault(text, isNew ? link.Target : targets[text], link.Target) is not var (fault, hint))
                    continue;

                var span = new TextSpan(Math.Max(0, passage.Text.IndexOf(text, StringComparison.Ordinal)), text.Length);
                context.ReportAt(passage, span, Descriptor, hint, text, fault);
            }
        }
    }

    private static (string Fault, string Hint)? FindFault(string text, string firstTarget, string target)
    {
        if (string.IsNullOrWhiteSpace(text))
            return ("has no text", "Write what the link leads to");
        if (Vague().IsMatch(text))
            return ("does not say where it leads", "Write what the link leads to, such as “Childline”");
        if (text.Length > LongestAddress && !text.Contains(' ') && Address().IsMatch(text))
            return ("is a long address to read out", "Write the name of the page, and give a short address where paper needs one");
        return firstTarget.TrimEnd('/') == target.TrimEnd('/') ? null : ("has the same words as one that leads elsewhere", "Say in the text how the two differ");
    }

    [GeneratedRegex(@"^\W*((please\s+)?click(\s+(here|on\s+this\s+link|this\s+link))?|here|this|link|this\s+(link|page|site|website|document)|(read|find\s+out|learn)\s+more|more(\s+(information|details))?|website|see\s+here|download)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Vague();

    [GeneratedRegex(@"^(https?://|www\.)|^[\w.-]+\.\w{2,}/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
