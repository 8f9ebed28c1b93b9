using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a pack whose review is near or past.</summary>
public sealed class PackReviewDue : DiagnosticAnalyzer
{
    private const int Notice = 60;

    public override DiagnosticDescriptor Descriptor { get; } = new("PK4553", DiagnosticSeverity.Warning)
    {
        Title = "Review of a pack is due",
        MessageFormat = "The review of “{0}” {1} due on {2}",
        Explanation = """
            A board says with `review_due` when it will look at its pack again. From sixty days before, schools are told, so that a new edition does not surprise them.

            Reported: `review_due: 2026-12-31` on 21 November 2026

            Accepted: `review_due: 2027-06-30` on 21 November 2026
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var pack in LocalPacks.Get(context))
        {
            if (pack.Imprint.ReviewDue is { } due && due <= context.Today.AddDays(Notice))
                LocalPacks.Report(
                    context, Descriptor, LocalPacks.Locate(pack, "review_due"), "Ask its publisher for the next edition",
                    pack.Id, due < context.Today ? "was" : "is", Dates.Format(due));
        }
    }
}
