using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>What stands around the text of every page, and the room that it leaves. Lengths are points.</summary>
internal sealed class PageFrame
{
    private const double SafeShare = 0.97;
    private const double SpaceAboveFooter = 4;

    public PageFrame(Document document, StyleSheet styles, LogoStrip logos)
    {
        var page = document.Page;
        var isFlow = page.Layout == PageLayout.Flow;
        HasRunningHeader = isFlow;
        HasLogoInHeader = !logos.IsEmpty && page.Layout != PageLayout.Panels;
        HasFooter = page.Layout != PageLayout.Panels;
        HasPageNumbers = HasFooter && page.PageBudget != 1;
        var top = Units.ToPoints(page.MarginTop);

        // A header that reached below the margin would push the text down.
        var header = GetHeaderHeight(document, styles);
        HeaderDistance = Math.Clamp(Units.ToPoints(Math.Min(isFlow ? 9 : 5, page.MarginTop / 2)), 0, Math.Max(0, top - header));
        FooterDistance = Units.ToPoints(Math.Min(isFlow ? 8 : 4.5, page.MarginBottom / 2));

        var firstTop = Math.Max(top, HasLogoInHeader ? HeaderDistance + logos.Height + styles.Header.After + 2 : 0);
        MarginBottom = Math.Max(Units.ToPoints(page.MarginBottom), FooterDistance + GetFooterHeight(document, styles));
        TextHeights = new PageHeights(GetHeight(firstTop), GetHeight(Math.Max(top, HeaderDistance + header)));
        SafeHeights = new PageHeights(TextHeights.First * SafeShare, TextHeights.Others * SafeShare);

        double GetHeight(double above) => Math.Max(styles.Body.LineHeight, Units.ToPoints(page.Height) - above - MarginBottom);
    }

    /// <summary>The first page has the title itself, so only the pages after it repeat it at the top.</summary>
    public bool HasRunningHeader { get; }

    public bool HasLogoInHeader { get; }

    /// <summary>A leaflet has no foot of the page that would not be folded; its back says what a footer would.</summary>
    public bool HasFooter { get; }

    public bool HasPageNumbers { get; }

    public double HeaderDistance { get; }

    public double FooterDistance { get; }

    /// <summary>Wider than the page asks for where the footer takes more than that.</summary>
    public double MarginBottom { get; }

    public PageHeights TextHeights { get; }

    /// <summary>Lines are counted, not set, so a document that must keep to its pages is fitted with a little to spare.</summary>
    public PageHeights SafeHeights { get; }

    private double GetHeaderHeight(Document document, StyleSheet styles)
    {
        // The gap between title and publisher is a tab.
        var lines = HasRunningHeader ? LineCounter.Count($"{document.Title}    {document.Publisher}", styles.Header.Size, styles.TextWidth) : 1;
        return (lines * styles.Header.LineHeight) + styles.Header.After;
    }

    private double GetFooterHeight(Document document, StyleSheet styles)
    {
        if (!HasFooter)
            return 0;

        var status = LineCounter.Count(document.StatusLine, styles.Footer.Size, styles.TextWidth);
        var hasSecondLine = document.FooterLine.Length > 0 || HasPageNumbers;
        return SpaceAboveFooter + ((status + (hasSecondLine ? 1 : 0)) * styles.Footer.LineHeight);
    }
}

/// <summary>The room for text, in points: the first page may have a logo above it.</summary>
internal readonly record struct PageHeights(double First, double Others);
