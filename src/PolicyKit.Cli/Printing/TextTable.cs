using System.Collections.Immutable;
using System.Text;

namespace PolicyKit.Cli.Printing;

/// <summary>Rows under headings, each column as wide as its widest cell.</summary>
internal static class TextTable
{
    public static string Write(TerminalPalette palette, ImmutableArray<string> headings, IEnumerable<ImmutableArray<string>> rows)
    {
        ImmutableArray<ImmutableArray<string>> plain = [.. rows.Select(row => row.Select(PlainLine.From).ToImmutableArray())];
        var widths = headings.Select((heading, column) => plain.Select(row => CellWidth.Get(row[column])).Append(heading.Length).Max()).ToArray();
        var text = new StringBuilder();
        Append(headings, palette.Bold);
        foreach (var row in plain)
            Append(row, static cell => cell);
        return text.ToString();

        void Append(ImmutableArray<string> cells, Func<string, string> paint)
        {
            for (var column = 0; column < cells.Length; column++)
            {
                var isLast = column == cells.Length - 1;
                text.Append(paint(cells[column])).Append(' ', isLast ? 0 : widths[column] - CellWidth.Get(cells[column]) + 2);
            }

            // A row of empty cells at the end leaves blanks that nobody sees and every comparison shows.
            while (text.Length > 0 && text[^1] == ' ')
                text.Length--;
            text.Append('\n');
        }
    }
}
