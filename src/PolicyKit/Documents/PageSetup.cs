using System.Collections.Immutable;

namespace PolicyKit.Documents;

/// <summary>The paper and how the text is fitted to it. Lengths are millimetres, type sizes points.</summary>
public sealed record PageSetup
{
    // Of A6.
    private const double LongestPocketSide = 148;

    public PageLayout Layout { get; init; } = PageLayout.Flow;

    /// <summary>Width of the page as it is read, after turning.</summary>
    public double Width { get; init; } = 210;

    public double Height { get; init; } = 297;

    public double MarginTop { get; init; } = 20;

    public double MarginBottom { get; init; } = 20;

    public double MarginLeft { get; init; } = 20;

    public double MarginRight { get; init; } = 20;

    /// <summary>Pages that the document must have, exactly; 0 for no limit.</summary>
    public int PageBudget { get; init; }

    /// <summary>Body type size to start from.</summary>
    public double TextSize { get; init; } = 11;

    /// <summary>The size that fitting never goes below.</summary>
    public double MinimumTextSize { get; init; } = 11;

    /// <summary>Line height over type size to start from.</summary>
    public double LineSpacing { get; init; } = 1.4;

    public double MinimumLineSpacing { get; init; } = 1.2;

    /// <summary>Widths of the panels of each side from left to right; empty unless the layout is panels.</summary>
    public ImmutableArray<ImmutableArray<double>> PanelWidths { get; init; } = [];

    /// <summary>For each side from left to right, the one-based reading number of the panel printed there.</summary>
    public ImmutableArray<ImmutableArray<int>> PanelOrder { get; init; } = [];

    public static PageSetup A4 { get; } = new();

    /// <summary>A card to carry, whose sides belong together and hold nothing but what is looked for on them.</summary>
    public bool IsPocketSized => Layout == PageLayout.Sheet && Math.Max(Width, Height) <= LongestPocketSide;

    /// <summary>The same in every length and panel, whichever lists hold the panels.</summary>
    public bool IsSameAs(PageSetup other) =>
        this with { PanelWidths = other.PanelWidths, PanelOrder = other.PanelOrder } == other
        && HasSameRows(PanelWidths, other.PanelWidths)
        && HasSameRows(PanelOrder, other.PanelOrder);

    private static bool HasSameRows<T>(ImmutableArray<ImmutableArray<T>> rows, ImmutableArray<ImmutableArray<T>> others) =>
        rows.Length == others.Length && rows.Zip(others).All(pair => pair.First.SequenceEqual(pair.Second));
}

public enum PageLayout
{
    /// <summary>As many pages as it takes.</summary>
    Flow,

    /// <summary>A fixed number of pages, with a banner and columns.</summary>
    Sheet,

    /// <summary>A folded leaflet: panels in reading order, placed in print order.</summary>
    Panels,

    /// <summary>A wall poster: the flowchart, boxes beside it, a band of contacts; its steps as text on a second page.</summary>
    Poster,
}
