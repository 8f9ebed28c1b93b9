using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>Writes settings.xml, fontTable.xml and the theme: how Word treats the file, and the colours and fonts that its Design tab changes.</summary>
internal static class SettingsPart
{
    private const string Font = "Arial";

    public static byte[] WriteSettings(Document document)
    {
        var markup = new MarkupWriter();
        markup.Open("w:settings", Namespaces.Word);
        markup.Empty("w:zoom", ("w:percent", "100"));
        markup.Value("w:defaultTabStop", 720).Value("w:characterSpacingControl", "doNotCompress");
        markup.Open("w:compat");

        // Mode 15 is Word 2013 and later: without it Word opens the file in a compatibility mode.
        markup.Empty("w:compatSetting", ("w:name", "compatibilityMode"), ("w:uri", "http://schemas.microsoft.com/office/word"), ("w:val", "15"));
        markup.Close();
        markup.Empty("w:themeFontLang", ("w:val", document.Language));
        markup.Empty(
            "w:clrSchemeMapping",
            [
                ("w:bg1", "light1"), ("w:t1", "dark1"), ("w:bg2", "light2"), ("w:t2", "dark2"), ("w:accent1", "accent1"), ("w:accent2", "accent2"), ("w:accent3", "accent3"),
                ("w:accent4", "accent4"), ("w:accent5", "accent5"), ("w:accent6", "accent6"), ("w:hyperlink", "hyperlink"), ("w:followedHyperlink", "followedHyperlink"),
            ]);
        markup.Value("w:decimalSymbol", ".").Value("w:listSeparator", ",");
        markup.Close();
        return markup.ToPart();
    }

    public static byte[] WriteFontTable()
    {
        var markup = new MarkupWriter();
        markup.Open("w:fonts", Namespaces.Word);
        foreach (var (name, family, pitch) in ((string, string, string)[])[(Font, "swiss", "variable"), ("Symbol", "roman", "variable"), ("Wingdings", "auto", "variable")])
            markup.Open("w:font", ("w:name", name)).Value("w:family", family).Value("w:pitch", pitch).Close();
        markup.Close();
        return markup.ToPart();
    }

    public static byte[] WriteTheme(StyleSheet styles)
    {
        var brand = styles.Brand.Digits;
        var link = styles.Link.Digits;
        var markup = new MarkupWriter();
        markup.Open("a:theme", ("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main"), ("name", "School"));
        markup.Open("a:themeElements");

        markup.Open("a:clrScheme", ("name", "School"));
        foreach (var (name, colour) in ((string, string)[])
        [
            ("dk1", "000000"), ("lt1", "FFFFFF"), ("dk2", "3A3A3A"), ("lt2", "F2F2F2"), ("accent1", brand), ("accent2", styles.Accent.Digits), ("accent3", "1B6E3A"),
            ("accent4", "A61B1B"), ("accent5", "3A3A3A"), ("accent6", "4D4D4D"), ("hlink", link), ("folHlink", link),
        ])
        {
            markup.Open("a:" + name).Empty("a:srgbClr", ("val", colour)).Close();
        }

        markup.Close().Open("a:fontScheme", ("name", "School"));
        foreach (var element in (string[])["a:majorFont", "a:minorFont"])
            markup.Open(element).Empty("a:latin", ("typeface", Font)).Empty("a:ea", ("typeface", "")).Empty("a:cs", ("typeface", "")).Close();
        markup.Close();

        WriteFormatScheme(markup);
        markup.Close().Close();
        return markup.ToPart();
    }

    // Word needs three of each, and none of them is used.
    private static void WriteFormatScheme(MarkupWriter markup)
    {
        markup.Open("a:fmtScheme", ("name", "School"));
        Repeat("a:fillStyleLst", WriteFill);
        Repeat("a:lnStyleLst", () =>
        {
            markup.Open("a:ln", ("w", "9525"));
            WriteFill();
            markup.Close();
        });
        Repeat("a:effectStyleLst", () => markup.Open("a:effectStyle").Empty("a:effectLst").Close());
        Repeat("a:bgFillStyleLst", WriteFill);
        markup.Close();

        void Repeat(string name, Action write)
        {
            markup.Open(name);
            for (var i = 0; i < 3; i++)
                write();
            markup.Close();
        }

        void WriteFill() => markup.Open("a:solidFill").Empty("a:schemeClr", ("val", "phClr")).Close();
    }
}
