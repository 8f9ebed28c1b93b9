using System.Globalization;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a board's colour that white text cannot be read on.</summary>
public sealed class PaleBrand : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4518", DiagnosticSeverity.Warning)
    {
        Title = "Colour of a pack is too pale for text",
        MessageFormat = "The main colour {0} of “{1}” has a contrast of {2} to 1 with white, and text needs 4.5",
        Explanation = """
            Schools without a colour of their own print in the colour of their board. Below a contrast of 4.5 to 1 people with weak sight cannot read it; titles on it are then dark, and headings are not printed in it.

            Reported: `brand: { primary: "#f2b705" }`

            Accepted: `brand: { primary: "#1d4f91" }`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var brand in context.Compilation.Packs.SelectMany(pack => pack.Changes.OfType<SetBrand>()))
        {
            if (brand.Primary is { } primary && Contrast.Get(primary, "#ffffff") is < Contrast.Text and var contrast)
                LocalPacks.Report(context, Descriptor, brand.Location, "Choose a darker colour", primary, brand.Pack, contrast.ToString("0.0", CultureInfo.InvariantCulture));
        }
    }
}
