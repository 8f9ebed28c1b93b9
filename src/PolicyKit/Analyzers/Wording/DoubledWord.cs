using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Reports a word that stands twice in a row.</summary>
public sealed class DoubledWord : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK5016", DiagnosticSeverity.Warning)
    {
        Title = "Word written twice",
        MessageFormat = "“{0}” stands twice in a row",
        Explanation = """
            A word is often left over where a sentence was changed, or where a value brings its own “the”.

            ```markdown reported
            Tell the the lead.
            ```

            ```markdown accepted
            Tell the lead.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        foreach (var passage in context.Passages)
        {
            foreach (var (first, second) in passage.Words.Zip(passage.Words.Skip(1)))
            {
                if (!IsDoubled(passage.Text, first, second))
                    continue;

                var span = TextSpan.FromBounds(first.Start, second.End);
                context.ReportAt(passage, span, Descriptor, "Take one of them out", passage.GetText(second));
            }
        }
    }

    // Two capitals are a name, such as Ford Ford, and two numbers are numbers; “that that” and “had had” can be right.
    private static bool IsDoubled(string text, TextSpan first, TextSpan second) =>
        first.Length == second.Length
        && text.AsSpan(first.End..second.Start).IsWhiteSpace()
        && char.IsLower(text[second.Start])
        && text.AsSpan(first.Start, first.Length).Equals(text.AsSpan(second.Start, second.Length), StringComparison.OrdinalIgnoreCase)
        && text.AsSpan(second.Start, second.Length) is not ("that" or "had");
}
