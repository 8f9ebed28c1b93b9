using System.Globalization;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>Writes headers and footers: what is repeated on every page.</summary>
internal sealed class FurnitureWriter(Document document, StyleSheet styles, PageFrame frame, LogoStrip logos, BlockNames names)
{
    public byte[] WriteFirstHeader() => WriteHeader(1, paragraphs =>
    {
        if (frame.HasLogoInHeader)
            logos.Write(paragraphs);
        if (!frame.HasRunningHeader)
            return;

        paragraphs.WriteTab();
        paragraphs.WriteRun(document.Publisher, default);
    });

    public byte[] WriteHeader() => WriteHeader(2, paragraphs =>
    {
        if (!frame.HasRunningHeader)
            return;

        paragraphs.WriteRun(document.Title, default);
        paragraphs.WriteTab();
        paragraphs.WriteRun(document.Publisher, default);
    });

    public byte[] WriteFooter()
    {
        var paragraphs = StartPart("w:ftr");
        paragraphs.Write(styles.Footer, document.StatusLine);
        if (document.FooterLine.Length > 0 || frame.HasPageNumbers)
            WriteSecondLine(paragraphs);
        paragraphs.Markup.Close();
        return paragraphs.Markup.ToPart();
    }

    private void WriteSecondLine(ParagraphWriter paragraphs)
    {
        paragraphs.Open(styles.Footer);
        paragraphs.WriteRun(document.FooterLine, default);
        if (frame.HasPageNumbers)
        {
            paragraphs.WriteTab();
            paragraphs.WriteRun("Page ", default);
            paragraphs.WriteField("PAGE", "1");
            paragraphs.WriteRun(" of ", default);
            paragraphs.WriteField("NUMPAGES", "1");
        }

        paragraphs.Close(styles.Footer);
    }

    private byte[] WriteHeader(int number, Action<ParagraphWriter> write)
    {
        var paragraphs = StartPart("w:hdr");
        paragraphs.Open(styles.Header);
        write(paragraphs);
        if (document.Watermark.Length > 0)
            WriteWatermark(paragraphs.Markup, number);
        paragraphs.Close(styles.Header);
        paragraphs.Markup.Close();
        return paragraphs.Markup.ToPart();
    }

    private ParagraphWriter StartPart(string root)
    {
        var paragraphs = new ParagraphWriter(new MarkupWriter(), styles, names, new Hyperlinks(), Galley.Endless(), styles.TextWidth);
        paragraphs.Markup.Open(root, Namespaces.Content);
        return paragraphs;
    }

    // Word's own watermark: its Design tab finds and removes it by the shape's name.
    private void WriteWatermark(MarkupWriter markup, int number)
    {
        var width = Units.ToPoints(Math.Min(document.Page.Width, document.Page.Height)) * 0.8;
        var height = width / Math.Max(2.5, document.Watermark.Length * 0.55);
        var id = number.ToString(CultureInfo.InvariantCulture);

        markup.Open("w:r").Open("w:pict");
        markup.Open("v:shapetype", ("id", "_x0000_t136"), ("coordsize", "21600,21600"), ("o:spt", "136"), ("adj", "10800"), ("path", "m@7,l@8,m@5,21600l@6,21600e"));
        markup.Open("v:formulas");
        foreach (var formula in (string[])
        [
            "sum #0 0 10800", "prod #0 2 1", "sum 21600 0 @1", "sum 0 0 @2", "sum 21600 0 @3", "if @0 @3 0", "if @0 21600 @1",
            "if @0 0 @2", "if @0 @4 21600", "mid @5 @6", "mid @8 @5", "mid @7 @8", "mid @6 @7", "sum @6 0 @5",
        ])
        {
            markup.Empty("v:f", ("eqn", formula));
        }

        markup.Close();
        markup.Empty("v:path", ("textpathok", "t"), ("o:connecttype", "custom"), ("o:connectlocs", "@9,0;@10,10800;@11,21600;@12,10800"), ("o:connectangles", "270,180,90,0"));
        markup.Empty("v:textpath", ("on", "t"), ("fitshape", "t")).Close();

        var style = string.Create(CultureInfo.InvariantCulture, $"position:absolute;margin-left:0;margin-top:0;width:{width:0.#}pt;height:{height:0.#}pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin");
        markup.Open("v:shape", ("id", "PowerPlusWaterMarkObject" + id), ("o:spid", "_x0000_s205" + id), ("type", "#_x0000_t136"), ("alt", document.Watermark), ("style", style), ("o:allowincell", "f"), ("fillcolor", "#d0d0d0"), ("stroked", "f"));
        markup.Empty("v:fill", ("opacity", ".5")).Empty("v:textpath", ("style", "font-family:Arial;font-weight:bold"), ("string", document.Watermark));
        markup.Empty("w10:wrap", ("anchorx", "margin"), ("anchory", "margin")).Close().Close().Close();
    }
}
