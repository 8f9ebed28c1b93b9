using System.Globalization;
using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Profiles;

/// <summary>Reports a main colour that white text cannot be read on.</summary>
public sealed class LowContrast : DiagnosticAnalyzer
{
    private const double Needed = 4.5;

    public override DiagnosticDescriptor Descriptor { get; } = new("PK3035", DiagnosticSeverity.Warning)
    {
        Title = "Colour is too pale for text",
        MessageFormat = "The main colour {0} has a contrast of {1} to 1 with white, and text needs 4.5",
        Explanation = """
            Headings are printed in the main colour on white, and white on the main colour.
            Below a contrast of 4.5 to 1 people with weak sight cannot read them, so the documents use a darker colour for text.

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
        if (context.Profile.Brand.Primary is not { } primary || GetContrastWithWhite(primary) is not (< Needed and var contrast))
            return;

        var location = context.Profile.GetLocation("brand.primary");
        context.Report(Diagnostic.Create(Descriptor, location, primary, contrast.ToString("0.0", CultureInfo.InvariantCulture))
            .WithHint("Choose a darker colour, and keep this one as `accent:`")
            .WithFix(CodeFix.Replace(location, $"\"{Darken(primary)}\"") with { IsSafe = true }));
    }

    /// <summary>The same hue, as light as it can be read.</summary>
    private static string Darken(string colour)
    {
        var darker = colour;
        for (var percent = 99; percent > 0 && GetContrastWithWhite(darker) < Needed; percent--)
            darker = "#" + string.Concat(new[] { colour[1..3], colour[3..5], colour[5..7] }.Select(channel => (GetNumber(channel) * percent / 100).ToString("x2", CultureInfo.InvariantCulture)));
        return darker;
    }

    // Relative luminance as WCAG 2.2 defines it.
    private static double GetContrastWithWhite(string colour)
    {
        var luminance = 0.2126 * GetLinear(colour[1..3]) + 0.7152 * GetLinear(colour[3..5]) + 0.0722 * GetLinear(colour[5..7]);
        return 1.05 / (luminance + 0.05);
    }

    private static double GetLinear(string channel)
    {
        var value = GetNumber(channel) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }

    private static int GetNumber(string channel) => int.Parse(channel, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
