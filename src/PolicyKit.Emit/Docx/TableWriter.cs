using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>Writes tables: those with facts in them, and the invisible ones that put blocks side by side.</summary>
internal sealed class TableWriter(ParagraphWriter paragraphs, StyleSheet styles)
{
    public const double CellPadding = 5.4;

    /// <summary>Between blocks side by side.</summary>
    public const double Gutter = 12;

    // The table's style makes it bold.
    private readonly ParagraphStyle _rowHeading = styles.TableText with { IsBold = true };

    private MarkupWriter Markup => paragraphs.Markup;

    public void Write(Table table, double left)
    {
        var columns = table.Rows.Select(r => r.Length).Append(table.Header.Length).Max();
        if (columns == 0)
            return;

        if (table.Caption.Length > 0)
            paragraphs.Write(new ParagraphFormat(styles.Caption) { Left = left > 0 ? left : null }, table.Caption);

        var width = paragraphs.Width - left;
        var widths = table.Widths.Length == columns
            ? ColumnWidths.Share(table.Widths, width)
            : ColumnWidths.Measure(table, columns, styles.TableText, (CellPadding * 2) + 1, width);

        Open(StylesPart.TableStyle, widths, left, new TableLook(HasHeaderRow: !table.Header.IsEmpty, table.HasRowHeaders), table.Caption);
        double header = 0;
        if (!table.Header.IsEmpty)
        {
            header = WriteRow(table.Header, widths, isHeader: true, hasHeading: false);
            paragraphs.Galley.AddSolid(header);
        }

        foreach (var row in table.Rows)
            paragraphs.Galley.AddSolid(WriteRow(row, widths, isHeader: false, table.HasRowHeaders), repeated: header);
        Close();
    }

    /// <summary>One row without lines, each cell filled by its own action.</summary>
    public void WriteSideBySide(IReadOnlyCollection<double> weights, ImmutableArray<Action> cells)
    {
        var widths = ColumnWidths.Share(weights, paragraphs.Width);
        Open(StylesPart.LayoutStyle, widths, 0, default, "");
        Markup.Open("w:tr");
        double height = 0;
        for (var i = 0; i < cells.Length; i++)
        {
            var (before, after) = (i == 0 ? 0 : Gutter / 2, i == cells.Length - 1 ? 0 : Gutter / 2);
            OpenCell(widths[i]).Open("w:tcMar");
            Markup.Empty("w:left", ("w:w", Units.Twips(before)), ("w:type", "dxa"));
            Markup.Empty("w:right", ("w:w", Units.Twips(after)), ("w:type", "dxa"));
            Markup.Close().Close();
            var write = cells[i];
            height = Math.Max(height, paragraphs.Measure(widths[i] - before - after, () => WriteContent(write)));
            Markup.Close();
        }

        Markup.Close();
        paragraphs.Galley.AddSolid(height);
        Close();
    }

    private void Open(string style, ImmutableArray<double> widths, double left, TableLook look, string caption)
    {
        if (paragraphs.LastBox is not null)
            paragraphs.WriteGap();
        Markup.Open("w:tbl").Open("w:tblPr").Value("w:tblStyle", style);
        Markup.Empty("w:tblW", ("w:w", Units.Twips(widths.Sum())), ("w:type", "dxa"));
        if (left > 0)
            Markup.Empty("w:tblInd", ("w:w", Units.Twips(left)), ("w:type", "dxa"));
        Markup.Empty("w:tblLayout", ("w:type", "fixed"));
        Markup.Empty(
            "w:tblLook",
            ("w:val", look.ToMask()),
            ("w:firstRow", look.HasHeaderRow ? "1" : "0"),
            ("w:lastRow", "0"),
            ("w:firstColumn", look.HasHeaderColumn ? "1" : "0"),
            ("w:lastColumn", "0"),
            ("w:noHBand", "1"),
            ("w:noVBand", "1"));
        if (caption.Length > 0)
            Markup.Value("w:tblCaption", caption);
        Markup.Close().Open("w:tblGrid");
        foreach (var width in widths)
            Markup.Empty("w:gridCol", ("w:w", Units.Twips(width)));
        Markup.Close();
    }

    private void Close()
    {
        Markup.Close();

        // Word joins tables that touch, and cannot end a cell with one.
        paragraphs.WriteGap();
    }

    private MarkupWriter OpenCell(double width) =>
        Markup.Open("w:tc").Open("w:tcPr").Empty("w:tcW", ("w:w", Units.Twips(width)), ("w:type", "dxa"));

    // Word refuses a cell without a paragraph.
    private void WriteContent(Action write)
    {
        var before = paragraphs.Count;
        write();
        if (paragraphs.Count == before)
            paragraphs.WriteGap();
    }

    /// <summary>Returns how high the row stands.</summary>
    private double WriteRow(ImmutableArray<TableCell> cells, ImmutableArray<double> widths, bool isHeader, bool hasHeading)
    {
        Markup.Open("w:tr").Open("w:trPr").Empty("w:cantSplit");
        if (isHeader)
            Markup.Empty("w:tblHeader");
        Markup.Close();
        double height = 0;
        for (var i = 0; i < widths.Length; i++)
        {
            ImmutableArray<Inline> inlines = i < cells.Length ? cells[i].Inlines : [];
            var style = isHeader ? styles.TableHeading : hasHeading && i == 0 ? _rowHeading : styles.TableText;
            OpenCell(widths[i]).Close();
            height = Math.Max(height, paragraphs.Measure(widths[i] - (CellPadding * 2), () => paragraphs.Write(style, inlines)));
            Markup.Close();
        }

        Markup.Close();
        return height + (2 * styles.CellPadding) + ParagraphBox.HairlineWidth;
    }
}

internal readonly record struct TableLook(bool HasHeaderRow, bool HasHeaderColumn)
{
    /// <summary>The same said as the bit mask that older readers look at.</summary>
    public string ToMask() => ((HasHeaderRow ? 0x20 : 0) | (HasHeaderColumn ? 0x80 : 0) | 0x600).ToString("X4", System.Globalization.CultureInfo.InvariantCulture);
}
