using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>Writes numbering.xml: what the markers of headings and lists look like, and where each list starts.</summary>
internal static class NumberingPart
{
    private const string Bullet = "\uF0B7";
    private const string Dash = "\u2013";
    private const string Tick = "\uF0FC";
    private const string Cross = "\uF0FB";
    private const string Square = "\uF0A8";

    public static byte[] Write(Document document, StyleSheet styles, ListNumbering numbering)
    {
        var markup = new MarkupWriter();
        markup.Open("w:numbering", Namespaces.Word);

        WriteAbstract(markup, ListNumbering.Headings, StyleSheet.HeadingLevels, level => WriteHeadingLevel(markup, document.NumberPrefix, styles, level));
        WriteAbstract(markup, ListNumbering.Bullets, StyleSheet.ListLevels, level => WriteMarkerLevel(markup, styles, level, styles.GetBullet(level).Id, level == 1 ? Dash : Bullet, level == 1 ? "" : "Symbol"));
        WriteMarkers(ListNumbering.Ticks, Tick, styles.ListTick.Id);
        WriteMarkers(ListNumbering.Crosses, Cross, styles.ListCross.Id);
        WriteMarkers(ListNumbering.Checkboxes, Square, styles.ListCheckbox.Id);
        WriteAbstract(markup, ListNumbering.Ordered, StyleSheet.ListLevels, level => WriteOrderedLevel(markup, styles, level));

        for (var id = ListNumbering.Headings; id <= ListNumbering.Ordered; id++)
            markup.Open("w:num", ("w:numId", Units.Format(id))).Value("w:abstractNumId", id).Close();

        foreach (var list in numbering.OrderedLists)
        {
            markup.Open("w:num", ("w:numId", Units.Format(list.Id))).Value("w:abstractNumId", ListNumbering.Ordered);
            markup.Open("w:lvlOverride", ("w:ilvl", Units.Format(list.Level))).Value("w:startOverride", list.Start).Close();
            markup.Close();
        }

        markup.Close();
        return markup.ToPart();

        void WriteMarkers(int id, string marker, string style) =>
            WriteAbstract(markup, id, StyleSheet.ListLevels, level => WriteMarkerLevel(markup, styles, level, level == 0 ? style : "", marker, "Wingdings"));
    }

    private static void WriteAbstract(MarkupWriter markup, int id, int levels, Action<int> writeLevel)
    {
        markup.Open("w:abstractNum", ("w:abstractNumId", Units.Format(id)));
        markup.Value("w:multiLevelType", "multilevel");
        for (var level = 0; level < levels; level++)
            writeLevel(level);
        markup.Close();
    }

    private static void WriteHeadingLevel(MarkupWriter markup, string prefix, StyleSheet styles, int level)
    {
        var style = styles.GetHeading(level + 1);
        var counters = string.Join('.', Enumerable.Range(1, level + 1).Select(l => "%" + Units.Format(l)));

        // A percent sign in the prefix would be read as a counter.
        var text = prefix.Length == 0 ? counters : prefix.Replace("%", "", StringComparison.Ordinal) + "." + counters;
        OpenLevel(markup, level, "decimal", style.Numbering is null ? "" : style.Id, text);
        WriteIndent(markup, styles.HeadingIndent, styles.HeadingIndent);
        markup.Close();
    }

    private static void WriteOrderedLevel(MarkupWriter markup, StyleSheet styles, int level)
    {
        // Figures at every level, as in the other formats: a step within a step is spoken of by its number.
        OpenLevel(markup, level, "decimal", styles.GetNumber(level).Id, $"%{Units.Format(level + 1)}.");
        WriteIndent(markup, styles.ListIndent * (level + 1), styles.ListIndent);
        markup.Close();
    }

    private static void WriteMarkerLevel(MarkupWriter markup, StyleSheet styles, int level, string style, string marker, string font)
    {
        OpenLevel(markup, level, "bullet", style, marker);
        WriteIndent(markup, styles.ListIndent * (level + 1), styles.ListIndent);
        if (font.Length > 0)
            markup.Open("w:rPr").Empty("w:rFonts", ("w:ascii", font), ("w:hAnsi", font), ("w:hint", "default")).Close();
        markup.Close();
    }

    private static void OpenLevel(MarkupWriter markup, int level, string format, string style, string text)
    {
        markup.Open("w:lvl", ("w:ilvl", Units.Format(level)));
        markup.Value("w:start", 1).Value("w:numFmt", format);
        if (style.Length > 0)
            markup.Value("w:pStyle", style);
        markup.Value("w:lvlText", text).Value("w:lvlJc", "left");
    }

    private static void WriteIndent(MarkupWriter markup, double left, double hanging) =>
        markup.Open("w:pPr").Empty("w:ind", ("w:left", Units.Twips(left)), ("w:hanging", Units.Twips(hanging))).Close();
}
