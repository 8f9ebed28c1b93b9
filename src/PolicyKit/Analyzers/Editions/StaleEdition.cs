using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Editions;

/// <summary>Reports an edition that nobody has looked at for a year.</summary>
public sealed class StaleEdition : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4309", DiagnosticSeverity.Warning)
    {
        Title = "Edition not checked for a year",
        MessageFormat = "Whether {0} is the newest edition was {1}",
        Explanation = """
            Guidance is a dated set: what was current a year ago may not be today. The documents print when each edition was checked, so an old date shows.
            What is known from memory only is not cited, and asks for a check as information.

            Reported: `checked: 2025-09-01` on 21 November 2026

            Accepted: `checked: 2026-09-01` on 21 November 2026
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var edition in context.Compilation.Packs.SelectMany(pack => pack.Editions))
        {
            if (DescribeCheck(edition, context.Today) is { } check)
            {
                context.Report(Diagnostic.Create(Descriptor, edition.Location, $"“{edition.Title}” ({edition.Id})", check).WithHint("Look for a newer edition, then set checked: to the day") with
                {
                    Severity = edition.Confidence == "M" ? DiagnosticSeverity.Information : Descriptor.Severity,
                });
            }
        }
    }

    private static string? DescribeCheck(EditionSymbol edition, DateOnly today) => edition.Checked switch
    {
        null when edition.Short.Length > 0 => "never checked",
        { } date when date.AddYears(1) < today => "last checked on " + Dates.FormatIso(date),
        _ => null,
    };
}
