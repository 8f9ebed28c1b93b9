using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>Writes styles.xml. A style says only what it changes of the style it is based on, so a change made in Word carries through.</summary>
internal static class StylesPart
{
    public const string TableStyle = "PolicyTable";
    public const string LayoutStyle = "LayoutTable";
    public const string Strong = "Strong";
    public const string Emphasis = "Emphasis";
    public const string Hyperlink = "Hyperlink";
    public const string MissingValue = "MissingValue";
    public const string ContactLabel = "ContactLabel";

    public static byte[] Write(Document document, StyleSheet styles)
    {
        var markup = new MarkupWriter();
        markup.Open("w:styles", Namespaces.Word);
        WriteDefaults(markup, document.Language);

        foreach (var style in styles.All)
            WriteParagraphStyle(markup, style);

        WriteCharacterStyles(markup, styles);
        WriteTableStyles(markup, styles);
        markup.Open("w:style", ("w:type", "numbering"), ("w:default", "1"), ("w:styleId", "NoList"));
        markup.Value("w:name", "No List").Value("w:uiPriority", 99).Empty("w:semiHidden").Close();

        markup.Close();
        return markup.ToPart();
    }

    /// <summary>Children of w:pBdr and the shading that belongs with them.</summary>
    private static void WriteBox(MarkupWriter markup, ParagraphBox box)
    {
        markup.Open("w:pBdr");
        WriteEdge("w:top", box.Top, ParagraphBox.HairlineWidth, box.Padding);
        WriteEdge("w:left", box.Bar, box.BarWidth, ParagraphBox.LeftPadding);
        WriteEdge("w:bottom", box.Fill, ParagraphBox.HairlineWidth, box.Padding);
        if (box.HasRightBar)
            WriteEdge("w:right", box.Bar, box.BarWidth, ParagraphBox.RightPadding);
        else
            WriteEdge("w:right", box.Fill, ParagraphBox.HairlineWidth, ParagraphBox.RightPadding);
        markup.Close();
        WriteShading(markup, box.Fill);

        void WriteEdge(string name, InkColour colour, double width, double space) => markup.Empty(
            name,
            [
                ("w:val", "single"),
                ("w:sz", Units.Format(Units.ToEighths(width))),
                ("w:space", Units.Format((long)space)),
                .. colour.GetAttributes("w:color", "w:themeColor", "w:themeTint"),
            ]);
    }

    private static void WriteShading(MarkupWriter markup, InkColour fill) =>
        markup.Empty("w:shd", [("w:val", "clear"), ("w:color", "auto"), .. fill.GetAttributes("w:fill", "w:themeFill", "w:themeFillTint")]);

    private static void WriteDefaults(MarkupWriter markup, string language)
    {
        markup.Open("w:docDefaults").Open("w:rPrDefault").Open("w:rPr");
        markup.Empty("w:rFonts", ("w:asciiTheme", "minorHAnsi"), ("w:eastAsiaTheme", "minorEastAsia"), ("w:hAnsiTheme", "minorHAnsi"), ("w:cstheme", "minorBidi"));
        markup.Empty("w:lang", ("w:val", language), ("w:eastAsia", language), ("w:bidi", "ar-SA"));
        markup.Close().Close();
        markup.Open("w:pPrDefault").Close().Close();
    }

    private static void WriteParagraphStyle(MarkupWriter markup, ParagraphStyle style)
    {
        if (style.BasedOn is null)
            markup.Open("w:style", ("w:type", "paragraph"), ("w:default", "1"), ("w:styleId", style.Id));
        else if (IsBuiltIn(style))
            markup.Open("w:style", ("w:type", "paragraph"), ("w:styleId", style.Id));
        else
            markup.Open("w:style", ("w:type", "paragraph"), ("w:customStyle", "1"), ("w:styleId", style.Id));

        markup.Value("w:name", style.Name);
        if (style.BasedOn is not null)
            markup.Value("w:basedOn", style.BasedOn.Id);
        if (style.Next is not null)
            markup.Value("w:next", style.Next);
        markup.Value("w:uiPriority", style.Id.StartsWith("TOC", StringComparison.Ordinal) ? 39 : 1).Empty("w:qFormat");

        var parent = style.BasedOn ?? new ParagraphStyle("", "") { Line = 0, Ink = default };
        WriteParagraphProperties(markup, style, parent);
        WriteRunProperties(markup, style, parent);
        markup.Close();
    }

    private static bool IsBuiltIn(ParagraphStyle style) =>
        style.Name is "Body Text" or "Title" or "Subtitle" or "header" or "footer" or "caption" or "TOC Heading" or "List Bullet" or "List Number" or "List Continue"
        || style.Name.StartsWith("heading ", StringComparison.Ordinal)
        || style.Name.StartsWith("toc ", StringComparison.Ordinal)
        || (style.Name.StartsWith("List ", StringComparison.Ordinal) && char.IsAsciiDigit(style.Name[^1]));

    private static void WriteParagraphProperties(MarkupWriter markup, ParagraphStyle style, ParagraphStyle parent)
    {
        markup.Open("w:pPr");
        if (style.KeepsWithNext != parent.KeepsWithNext)
            markup.Value("w:keepNext", style.KeepsWithNext ? "1" : "0");
        if (style.OutlineLevel > 0)
            markup.Empty("w:keepLines");
        if (style.Numbering is { } numbering)
            markup.Open("w:numPr").Value("w:ilvl", numbering.Level).Value("w:numId", numbering.Id).Close();
        if (style.Box is { } box && box != parent.Box)
            WriteBox(markup, box);
        if (!style.Tabs.IsEmpty)
            WriteTabs(markup, style);
        if (style.Before != parent.Before || style.After != parent.After || style.Line != parent.Line)
            markup.Empty("w:spacing", ("w:before", Units.Twips(style.Before)), ("w:after", Units.Twips(style.After)), ("w:line", Units.Format((long)Math.Ceiling(style.Line * 240 - 0.001))), ("w:lineRule", "auto"));
        if (style.Left != parent.Left || style.Right != parent.Right || style.Hanging != parent.Hanging)
            markup.Empty("w:ind", ("w:left", Units.Twips(style.Left)), ("w:right", Units.Twips(style.Right)), ("w:hanging", Units.Twips(style.Hanging)));
        if (style.IsCentred != parent.IsCentred)
            markup.Value("w:jc", style.IsCentred ? "center" : "left");
        if (style.OutlineLevel > 0)
            markup.Value("w:outlineLvl", style.OutlineLevel - 1);
        markup.Close();
    }

    private static void WriteTabs(MarkupWriter markup, ParagraphStyle style)
    {
        markup.Open("w:tabs");
        foreach (var tab in style.Tabs)
            markup.Empty("w:tab", ("w:val", tab.Alignment), ("w:leader", tab.Leader), ("w:pos", Units.Twips(tab.Position)));
        markup.Close();
    }

    private static void WriteRunProperties(MarkupWriter markup, ParagraphStyle style, ParagraphStyle parent)
    {
        markup.Open("w:rPr");
        if (style.IsBold != parent.IsBold)
            markup.Value("w:b", style.IsBold ? "1" : "0").Value("w:bCs", style.IsBold ? "1" : "0");
        if (style.Ink != parent.Ink)
            WriteInk(markup, style.Ink);
        if (style.Size != parent.Size)
            markup.Value("w:sz", Units.ToHalfPoints(style.Size)).Value("w:szCs", Units.ToHalfPoints(style.Size));
        markup.Close();
    }

    private static void WriteInk(MarkupWriter markup, InkColour ink) => markup.Empty("w:color", ink.GetAttributes("w:val", "w:themeColor", "w:themeTint"));

    private static void WriteCharacterStyles(MarkupWriter markup, StyleSheet styles)
    {
        markup.Open("w:style", ("w:type", "character"), ("w:default", "1"), ("w:styleId", "DefaultParagraphFont"));
        markup.Value("w:name", "Default Paragraph Font").Value("w:uiPriority", 1).Empty("w:semiHidden").Close();

        OpenCharacterStyle(markup, Strong, "Strong").Empty("w:b").Empty("w:bCs").Close().Close();
        OpenCharacterStyle(markup, Emphasis, "Emphasis").Empty("w:i").Empty("w:iCs").Close().Close();

        OpenCharacterStyle(markup, Hyperlink, "Hyperlink");
        WriteInk(markup, styles.Link);
        markup.Value("w:u", "single").Close().Close();

        OpenCharacterStyle(markup, ContactLabel, "Contact Label").Value("w:b", "0").Value("w:bCs", "0");
        WriteInk(markup, InkColour.Grey);
        markup.Value("w:sz", Units.ToHalfPoints(styles.Contact.Size)).Value("w:szCs", Units.ToHalfPoints(styles.Contact.Size)).Close().Close();

        OpenCharacterStyle(markup, MissingValue, "Missing Value").Empty("w:b").Empty("w:bCs");
        var danger = new InkColour(StyleSheet.Danger);
        WriteInk(markup, danger);
        markup.Empty("w:bdr", ("w:val", "single"), ("w:sz", "12"), ("w:space", "0"), ("w:color", danger.Digits));
        markup.Empty("w:shd", ("w:val", "clear"), ("w:color", "auto"), ("w:fill", "FFFFFF")).Close().Close();
    }

    private static MarkupWriter OpenCharacterStyle(MarkupWriter markup, string id, string name)
    {
        if (name is "Strong" or "Emphasis" or "Hyperlink")
            markup.Open("w:style", ("w:type", "character"), ("w:styleId", id));
        else
            markup.Open("w:style", ("w:type", "character"), ("w:customStyle", "1"), ("w:styleId", id));
        return markup.Value("w:name", name).Value("w:basedOn", "DefaultParagraphFont").Value("w:uiPriority", 20).Empty("w:qFormat").Open("w:rPr");
    }

    private static void WriteTableStyles(MarkupWriter markup, StyleSheet styles)
    {
        markup.Open("w:style", ("w:type", "table"), ("w:default", "1"), ("w:styleId", "TableNormal"));
        markup.Value("w:name", "Normal Table").Value("w:uiPriority", 99).Empty("w:semiHidden");
        markup.Open("w:tblPr").Empty("w:tblInd", ("w:w", "0"), ("w:type", "dxa"));
        WriteCellMargins(markup, 0, 5.4);
        markup.Close().Close();

        var line = styles.Brand.WithStrength(0.35);
        OpenTableStyle(markup, TableStyle, "Policy Table");
        WriteTableBorders(markup, line);
        WriteCellMargins(markup, styles.CellPadding, TableWriter.CellPadding);
        markup.Close();
        WriteCondition(markup, "firstRow", styles.Brand);
        markup.Open("w:tblStylePr", ("w:type", "firstCol")).Open("w:rPr").Empty("w:b").Empty("w:bCs").Close().Close();
        markup.Close();

        OpenTableStyle(markup, LayoutStyle, "Layout Table");
        WriteCellMargins(markup, 0, 0);
        markup.Close().Close();
    }

    private static void OpenTableStyle(MarkupWriter markup, string id, string name)
    {
        markup.Open("w:style", ("w:type", "table"), ("w:customStyle", "1"), ("w:styleId", id));
        markup.Value("w:name", name).Value("w:basedOn", "TableNormal").Value("w:uiPriority", 40).Empty("w:qFormat").Open("w:tblPr");
    }

    private static void WriteTableBorders(MarkupWriter markup, InkColour colour)
    {
        markup.Open("w:tblBorders");
        foreach (var edge in (string[])["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"])
            markup.Empty(edge, [("w:val", "single"), ("w:sz", "4"), ("w:space", "0"), .. colour.GetAttributes("w:color", "w:themeColor", "w:themeTint")]);
        markup.Close();
    }

    private static void WriteCellMargins(MarkupWriter markup, double vertical, double horizontal)
    {
        markup.Open("w:tblCellMar");
        foreach (var (edge, width) in ((string, double)[])[("w:top", vertical), ("w:left", horizontal), ("w:bottom", vertical), ("w:right", horizontal)])
            markup.Empty(edge, ("w:w", Units.Twips(width)), ("w:type", "dxa"));
        markup.Close();
    }

    private static void WriteCondition(MarkupWriter markup, string type, InkColour fill)
    {
        markup.Open("w:tblStylePr", ("w:type", type));
        markup.Open("w:tcPr");
        WriteShading(markup, fill);
        markup.Close();
        markup.Close();
    }
}
