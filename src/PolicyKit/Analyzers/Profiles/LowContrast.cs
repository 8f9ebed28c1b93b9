using System.Globalization;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a main colour that white text cannot be read on.</summary>
public sealed class LowContrast : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK3035", DiagnosticSeverity.Warning)
    {
        Title = "Colour is too pale for text",
        MessageFormat = "The main colour {0} has a contrast of {1} to 1 with white, and text needs 4.5, so titles on it are dark and headings are not printed in it",
        Explanation = """
            Headings are printed in the main colour on white, and white on the main colour.
            Below a contrast of 4.5 to 1 people with weak sight cannot read them. Documents then keep the colour behind titles, with dark words on it,
            and print headings dark and links blue. A darker shade of the colour has white titles and coloured headings; the fix offers one.

            ```yaml reported
            brand: { primary: "#f2b705" }
            ```

            ```yaml accepted
            brand: { primary: "#1d4f91", accent: "#f2b705" }
            ```
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        if (context.Profile.Brand.Primary is not { } primary || Contrast.Get(primary, "#ffffff") is not (< Contrast.Text and var contrast))
            return;

        var shade = Contrast.Darken(primary);
        var location = context.Profile.GetLocation("brand.primary");
        context.Report(Diagnostic.Create(Descriptor, location, primary, contrast.ToString("0.0", CultureInfo.InvariantCulture))
            .WithHint("Choose a darker colour, and keep this one as `accent:`")
            .WithFix(CodeFix.Replace(location, $"\"{shade}\"") with { IsSafe = true }));
    }
}
