using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout;

/// <summary>The sizes and spaces of a document, all from its text size, so that fitting moves them together.</summary>
/// <param name="Text">Body type size in points.</param>
/// <param name="LineSpacing">Line height over type size.</param>
/// <param name="Space">1 for the usual room between blocks; less when fitting has tightened it.</param>
internal sealed record TypeScale(double Text, double LineSpacing, double Space)
{
    /// <summary>Space of the tightest fitting steps.</summary>
    public const double Tight = 0.5;

    private const double Tightest = 0.35;

    private const int BeatsToLine = 6;

    /// <summary>1 with the usual room or more, 0 in the tightest steps.</summary>
    public double Roominess => Math.Clamp((Space - Tightest) / (1 - Tightest), 0, 1);

    public double Small => Math.Max(0.84 * Text, Math.Min(8.5, Text));

    public double LineHeight => Text * LineSpacing;

    /// <summary>Between paragraphs.</summary>
    public double Gap => Snap(0.55 * Text * Space);

    /// <summary>Between items of a list.</summary>
    public double ItemGap => Snap(0.19 * Text * Space);

    /// <summary>Around boxes and tables.</summary>
    public double BoxGap => Snap(0.8 * Text * Space);

    /// <summary>Inside boxes.</summary>
    public double Padding => Snap(0.7 * Text * (0.35 + 0.65 * Space));

    // The lines of neighbouring columns keep one beat when every space between them is a part of a line.
    private double Beat => LineHeight / BeatsToLine;

    /// <summary>The telephone number on a contact card.</summary>
    public double Number { get; init; } = 1.6 * Text;

    /// <summary>The part of a sheet's side margins that is kept.</summary>
    public double Margins { get; init; } = 1;

    /// <summary>Headings of sections over body type.</summary>
    public double HeadingScale { get; init; } = 1.45;

    public double GetHeading(int level) => level switch
    {
        <= 2 => HeadingScale * Text,
        3 => (0.4 + 0.54 * HeadingScale) * Text,
        _ => Text,
    };

    public double GetHeadingGap(int level) => Snap((level <= 2 ? 1.45 : 1) * Text * Space);

    /// <summary>The space that is nearest to a length and keeps the beat of the lines.</summary>
    public double Snap(double length) => Math.Round(length / Beat) * Beat;

    /// <summary>As <see cref="Snap"/>, and never less than the length.</summary>
    public double SnapUp(double length) => Math.Ceiling(length / Beat - 0.01) * Beat;

    /// <summary>From the roomiest to the tightest that the page setup allows: space between blocks and lines goes first, then type size.</summary>
    public static ImmutableArray<TypeScale> GetFittingSteps(PageSetup page, ImmutableArray<double> roomierSpaces)
    {
        var steps = ImmutableArray.CreateBuilder<TypeScale>();
        foreach (var space in roomierSpaces)
            steps.Add(new TypeScale(page.TextSize, page.LineSpacing, space));
        for (var tightening = 0.0; tightening < 1.01; tightening += 0.1)
        {
            var lineSpacing = page.LineSpacing + tightening * (page.MinimumLineSpacing - page.LineSpacing);
            steps.Add(new TypeScale(page.TextSize, lineSpacing, 1 - 0.55 * tightening));
        }

        steps.Add(new TypeScale(page.TextSize, page.MinimumLineSpacing, Tightest));
        for (var size = page.TextSize - 0.25; size >= page.MinimumTextSize - 0.001; size -= 0.25)
            steps.Add(new TypeScale(size, page.MinimumLineSpacing, Tightest));
        return steps.ToImmutable();
    }
}
