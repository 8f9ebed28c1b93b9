using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Editions;

/// <summary>Reports last year's edition of guidance that changes every September.</summary>
public sealed class OutdatedEdition : TextAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4305", DiagnosticSeverity.Warning)
    {
        Title = "Edition of an earlier year",
        MessageFormat = "“{0}” is not the edition in force, which is that of {1} ({2}, confidence {3})",
        Explanation = """
            A new edition of Keeping children safe in education comes into force every September, and inspectors ask for that one.
            Which publications change every year says `yearly:` in `editions.yaml` of a pack.

            ```markdown reported
            This section follows KCSIE 2023.
            ```

            ```markdown accepted
            This section follows KCSIE 2026.
            ```
            """,
    };

    public override void Analyze(TextContext context)
    {
        var current = CitedYears.GetCurrent(context.Today);
        foreach (var edition in context.Packs.SelectMany(pack => pack.Editions).Where(edition => edition.IsYearly))
        {
            foreach (var (passage, span, year) in CitedYears.Find(context, edition).Where(cited => cited.Year < current))
            {
                context.ReportAt(
                    passage, span, Descriptor, $"Read the edition of {current}, then cite that one", passage.GetText(span), current, edition.Id, edition.Confidence);
            }
        }
    }
}
