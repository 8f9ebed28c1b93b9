using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a pack that does not hold on the day of the build.</summary>
public sealed class PackOutOfDate : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4552", DiagnosticSeverity.Error)
    {
        Title = "Pack that is not in force",
        MessageFormat = "“{0}” {1}",
        Explanation = """
            `effective_from` and `effective_to` say when a pack holds. After its end its numbers and names are nobody's to vouch for.
            Its publisher can vouch for it a while longer with `accepts_expired`, by name and with a reason; then this is a warning. So is a pack that starts later.

            Reported: `effective_to: 2026-08-31` on 21 November 2026

            Accepted: `effective_to: 2027-08-31` on 21 November 2026
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var pack in LocalPacks.Get(context))
        {
            var imprint = pack.Imprint;
            if (imprint.EffectiveTo is { } end && end < context.Today)
                ReportExpired(context, pack, end);
            if (imprint.EffectiveFrom is { } start && start > context.Today)
                context.Report(Diagnostic.Create(Descriptor, LocalPacks.Locate(pack, "effective_from"), pack.Id, $"holds from {Dates.Format(start)}, which is still to come")
                    .WithHint("Keep to the edition before until then") with
                { Severity = DiagnosticSeverity.Warning });
        }
    }

    private void ReportExpired(AnalysisContext context, PackSymbol pack, DateOnly end)
    {
        var isAccepted = pack.Imprint.AcceptsExpired is { } acceptance && (acceptance.Until is null || acceptance.Until >= context.Today);
        var words = $"held until {Dates.Format(end)}" + (isAccepted ? $"; {pack.Imprint.AcceptsExpired!.By} vouches for it: {pack.Imprint.AcceptsExpired.Reason}" : "");
        context.Report(Diagnostic.Create(Descriptor, LocalPacks.Locate(pack, "effective_to"), pack.Id, words).WithHint("Install its next edition, or ask its publisher") with
        {
            Severity = isAccepted ? DiagnosticSeverity.Warning : Descriptor.Severity,
        });
    }
}
