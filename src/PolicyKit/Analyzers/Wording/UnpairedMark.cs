using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Reports a bracket or a quotation mark without its partner.</summary>
public sealed class UnpairedMark : TextAnalyzer
{
    private const string Opening = "([“";
    private const string Closing = ")]”";

    public override DiagnosticDescriptor Descriptor { get; } = new("PK5017", DiagnosticSeverity.Warning)
    {
        Title = "Bracket or quotation mark without its partner",
        MessageFormat = "“{0}” has no partner",
        Explanation = """
            Where a bracket or a quotation mark is missing, a reader cannot tell where the aside or the quotation ends.
            Often a condition in the template prints one of the two.

            ```markdown reported
            Call the lead (or a deputy.
            ```

            ```markdown accepted
            Call the lead (or a deputy): a) by phone, b) in person.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        foreach (var passage in context.Passages)
        {
            if (FindUnpaired(passage.Text) is { } at)
                context.ReportAt(passage, new TextSpan(at, 1), Descriptor, "Add its partner, or take it out", passage.Text[at]);
        }
    }

    private static int? FindUnpaired(string text)
    {
        var open = new Stack<int>();
        for (var i = 0; i < text.Length; i++)
        {
            if (Opening.Contains(text[i]))
                open.Push(i);
            else if (Closing.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var kind && !IsItemLetter(text, i, open))
            {
                if (!open.TryPop(out var start) || text[start] != Opening[kind])
                    return i;
            }
        }

        return open.TryPeek(out var last) ? last : FindOddQuotationMark(text);
    }

    // “a)” and “2)” number the items of a list.
    private static bool IsItemLetter(string text, int at, Stack<int> open) =>
        text[at] == ')' && at > 0 && char.IsLetterOrDigit(text[at - 1]) && (at == 1 || char.IsWhiteSpace(text[at - 2])) && !open.Any(start => text[start] == '(');

    private static int? FindOddQuotationMark(string text) => text.Count(character => character == '"') % 2 == 0 ? null : text.LastIndexOf('"');
}
