using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>Writes section properties: paper, margins, columns, and which header and footer belong to them.</summary>
internal sealed class SectionWriter(PageSetup page, PageFrame frame)
{
    public const string FirstHeader = "rIdHeaderFirst";
    public const string Header = "rIdHeader";
    public const string FirstFooter = "rIdFooterFirst";
    public const string Footer = "rIdFooter";

    public void Write(MarkupWriter markup, ImmutableArray<double> columns)
    {
        markup.Open("w:sectPr");
        markup.Empty("w:headerReference", ("w:type", "default"), ("r:id", Header));
        markup.Empty("w:headerReference", ("w:type", "first"), ("r:id", FirstHeader));
        if (frame.HasFooter)
        {
            markup.Empty("w:footerReference", ("w:type", "default"), ("r:id", Footer));
            markup.Empty("w:footerReference", ("w:type", "first"), ("r:id", FirstFooter));
        }

        markup.Value("w:type", "nextPage");

        var (width, height) = (Millimetres(page.Width), Millimetres(page.Height));
        if (page.Width > page.Height)
            markup.Empty("w:pgSz", ("w:w", width), ("w:h", height), ("w:orient", "landscape"));
        else
            markup.Empty("w:pgSz", ("w:w", width), ("w:h", height));
        markup.Empty(
            "w:pgMar",
            ("w:top", Millimetres(page.MarginTop)),
            ("w:right", Millimetres(page.MarginRight)),
            ("w:bottom", Units.Twips(frame.MarginBottom)),
            ("w:left", Millimetres(page.MarginLeft)),
            ("w:header", Units.Twips(frame.HeaderDistance)),
            ("w:footer", Units.Twips(frame.FooterDistance)),
            ("w:gutter", "0"));

        if (columns.Length > 1)
            WriteColumns(markup, columns);
        markup.Empty("w:titlePg").Close();
    }

    private void WriteColumns(MarkupWriter markup, ImmutableArray<double> columns)
    {
        var space = Units.Twips(Units.ToPoints(page.MarginLeft + page.MarginRight));
        markup.Open("w:cols", ("w:num", Units.Format(columns.Length)), ("w:space", space), ("w:equalWidth", "0"));
        for (var i = 0; i < columns.Length; i++)
            markup.Empty("w:col", ("w:w", Units.Twips(columns[i])), ("w:space", i == columns.Length - 1 ? "0" : space));
        markup.Close();
    }

    private static string Millimetres(double length) => Units.Twips(Units.ToPoints(length));
}
