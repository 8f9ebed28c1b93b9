using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a text that does not tell a child who is at risk from one who is a risk.</summary>
public sealed partial class RiskMixedUp : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4222", DiagnosticSeverity.Error)
    {
        Title = "“A risk” and “at risk” mixed up",
        MessageFormat = "“{0}” does not tell a child who is at risk from one who is a risk to others",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            An older text gives the wording for police outcomes twice: once about similar activity that suggests the child is “a risk”, once “at risk” (X-14).
            One asks for protection of the child, the other for protection from the child. The two are never run together, and one document does not use both about the same outcome.

            ```markdown reported
            The record may be disclosed if later activity suggests that the child is a risk or at risk.
            ```

            ```markdown accepted
            No one can promise that the record is never disclosed. A child at risk of significant harm is referred at once.
            ```
            """,
    };

    private const string Hint = "Say which is meant: “at risk of harm”, or “could harm others”";

    public override void Analyze(TextContext context)
    {
        Statement? first = null;
        foreach (var statement in context.Statements)
        {
            var (isOne, isOther) = (IsARisk().IsMatch(statement.Text), AtRisk().IsMatch(statement.Text));
            if (isOne && isOther)
                Report(context, statement);
            if (isOne == isOther || !Outcome().IsMatch(statement.Text))
                continue;

            if (first is null)
                first = statement;
            else if (IsARisk().IsMatch(first.Text) != isOne)
                Report(context, statement);
        }
    }

    private void Report(TextContext context, Statement statement) =>
        context.ReportAt(statement.Passage, statement.Span, Descriptor, Hint, statement.Passage.GetText(statement.Span).TrimEnd('.'));

    // A risk to others, and not "a risk assessment" or "a risk that the image comes back".
    [GeneratedRegex(
        @"\b(is|are|be|being|as|pose[sd]?|present(s|ed)?|remain(s|ed)?|become(s)?)\s+(a|any)\s+(significant\s+|serious\s+|continuing\s+)?risk\b(?!\s+(assessment|of|that|register|factor|in|with))",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsARisk();

    [GeneratedRegex(@"\bat\s+(significant\s+|serious\s+|continuing\s+)?risk\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AtRisk();

    // What later checks show depends on which of the two was meant.
    [GeneratedRegex(@"\b(outcome\s+2\d|disclos\w+|DBS|(further|similar|later)\s+(activity|behaviour|incidents?|conduct)|(closed?|record(ed)?)\b[^.;]{0,40}\bpublic\s+interest)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outcome();
}
