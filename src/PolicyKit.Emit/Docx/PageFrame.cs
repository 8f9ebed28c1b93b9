using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>What stands around the text of every page, and the room that it leaves. Lengths are points.</summary>
internal sealed class PageFrame
{
    // Lines are counted, not set, so a document that must keep to its pages is fitted with a little to spare.
    private const double SafeShare = 0.97;

    public PageFrame(Document document, StyleSheet styles, LogoStrip logos)
    {
        var page = document.Page;
        var isFlow = page.Layout == PageLayout.Flow;
        HasRunningHeader = isFlow;
        HasLogoInHeader = !logos.IsEmpty && page.Layout != PageLayout.Panels;
        HasPageNumbers = page.Layout != PageLayout.Panels && page.PageBudget != 1;
        HeaderDistance = Units.ToPoints(Math.Min(isFlow ? 9 : 5, page.MarginTop / 2));
        FooterDistance = Units.ToPoints(Math.Min(isFlow ? 8 : 4.5, page.MarginBottom / 2));

        var top = Math.Max(Units.ToPoints(page.MarginTop), HasLogoInHeader ? HeaderDistance + logos.Height + styles.Header.After + 2 : 0);
        var bottom = Math.Max(Units.ToPoints(page.MarginBottom), FooterDistance + GetFooterHeight(document, styles));
        var height = (Units.ToPoints(page.Height) - top - bottom) * (page.PageBudget > 0 ? SafeShare : 1);
        TextHeight = Math.Max(styles.Body.LineHeight, height);
    }

    /// <summary>The first page has the title itself, so only the pages after it repeat it at the top.</summary>
    public bool HasRunningHeader { get; }

    public bool HasLogoInHeader { get; }

    public bool HasPageNumbers { get; }

    public double HeaderDistance { get; }

    public double FooterDistance { get; }

    public double TextHeight { get; }

    private double GetFooterHeight(Document document, StyleSheet styles)
    {
        var status = ArialWidths.CountLines(document.StatusLine, styles.Footer.Size, isBold: false, styles.TextWidth);
        var hasSecondLine = document.FooterLine.Length > 0 || HasPageNumbers;
        return (status + (hasSecondLine ? 1 : 0)) * styles.Footer.LineHeight;
    }
}
