using PolicyKit.Analyzers.Texts;
using PolicyKit.Binding.Profiles;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Safety;

/// <summary>Reports a number in a text that nobody can dial.</summary>
public sealed class UndiallableNumber : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4212", DiagnosticSeverity.Error)
    {
        Title = "Printed number that cannot be dialled",
        MessageFormat = "“{0}” would be printed, but it cannot be dialled: {1}",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Numbers in a profile are checked when it is read. This rule reads those that a pack's text holds, and those in notes such as the cover in the holidays.
            An older protocol prints 0845 670 000: ten digits, where such a number has eleven (X-20).

            ```markdown reported
            Call the police on 0845 670 000.
            ```

            ```markdown accepted
            Call the police on 101, or Childline on 0800 1111.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        foreach (var passage in context.Passages)
        {
            foreach (var (span, text) in NumberRuns.Find(passage.Text))
            {
                if (PhoneNumberParser.Parse(text).Problem is { } problem)
                    context.ReportAt(passage, span, Descriptor, problem.Hint, text, problem.Arguments.Length > 1 ? problem.Arguments[1] : "it is no number of the United Kingdom");
            }
        }
    }
}
