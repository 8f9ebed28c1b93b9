using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a number that older guidance gives and that has changed.</summary>
public sealed class StaleNumber : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4213", DiagnosticSeverity.Warning)
    {
        Gravest = DiagnosticSeverity.Error,
        Title = "Number from older guidance",
        MessageFormat = "“{0}” stands in older guidance: {1}",
        Floor = DiagnosticSeverity.Warning,
        Explanation = """
            Numbers are copied from one document to the next long after a service has changed them.
            The helpline for professionals left its 0844 number, which costs extra; that is an error (X-29).
            0808 800 5002 was printed under two names, and a parent could take it for the child protection line; 88858 was a text code (X-28).

            ```markdown reported
            The helpline for professionals is on 0844 381 4772.
            ```

            ```markdown accepted
            The helpline for professionals is on 0344 381 4772.
            ```
            """,
    };

    private static readonly ImmutableArray<Stale> Numbers =
    [
        new("08443814772", "the helpline has left this costly number", "Write 0344 381 4772, after ringing it", DiagnosticSeverity.Error),
        new("08088005002", "two services were named for it", "Leave it out until the service has confirmed it", DiagnosticSeverity.Warning),
        new("88858", "the text service may have ended", "Leave it out until the service has confirmed it", DiagnosticSeverity.Warning),
    ];

    public override void Analyze(TextContext context)
    {
        foreach (var passage in context.Passages)
        {
            foreach (var stale in Numbers)
            {
                foreach (var match in stale.Pattern.EnumerateMatches(passage.Text))
                    Report(context, stale, passage, new TextSpan(match.Index, match.Length));
            }
        }
    }

    private void Report(TextContext context, Stale stale, Passage passage, TextSpan span) => context.Report(
        Diagnostic.Create(Descriptor, context.Locate(passage, span), passage.Text.Substring(span.Start, span.Length), stale.Why).WithHint(stale.Hint) with
        {
            Severity = stale.Severity,
        });

    private sealed record Stale(string Digits, string Why, string Hint, DiagnosticSeverity Severity)
    {
        /// <summary>The digits, however they are grouped.</summary>
        public Regex Pattern { get; } = new($@"(?<!\d){string.Join(@"[\s\u2011-]*", Digits.AsEnumerable())}(?!\d)", RegexOptions.CultureInvariant);
    }
}
