using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Structure;

/// <summary>Reports an accent colour that cannot be told from the paper or from the main colour.</summary>
public sealed class PaleAccent : DiagnosticAnalyzer
{
    // Decoration needs no more: nothing is said by the accent alone, and no text stands in it.
    private const double LeastContrast = 1.2;

    public override DiagnosticDescriptor Descriptor { get; } = new("PK5036", DiagnosticSeverity.Information)
    {
        Title = "Accent colour that does not show",
        MessageFormat = "The accent colour {0} cannot be told from {1}, so its stripes and edges will not show",
        Explanation = """
            The accent is a stripe below the title and the edge of boxes. No text is printed in it, so that it may be as light as a school likes, unless nobody can see it.

            Reported: `brand: { accent: "#fdfdfd" }`

            Accepted: `brand: { accent: "#f2b705" }`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        var brand = context.Profile.Brand;
        if (brand.Accent is not { } accent)
            return;

        var twin = Contrast.Get(accent, "#ffffff") < LeastContrast ? "the paper"
            : brand.Primary is { } primary && Contrast.Get(accent, primary) < LeastContrast ? "the main colour"
            : null;
        if (twin is not null)
            context.ReportAt("brand.accent", Descriptor, "Choose an accent that stands out, or leave it out", accent, twin);
    }
}
