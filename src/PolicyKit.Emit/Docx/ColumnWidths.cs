using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>Shares the width of a table among its columns.</summary>
internal static class ColumnWidths
{
    /// <summary>By the given weights; they must be positive, or every column gets the same.</summary>
    public static ImmutableArray<double> Share(IReadOnlyCollection<double> weights, double width)
    {
        var isSound = weights.All(w => w > 0 && double.IsFinite(w));
        var total = isSound ? weights.Sum() : weights.Count;
        return [.. weights.Select(w => width * (isSound ? w : 1) / total)];
    }

    /// <summary>Too narrow for every word: the columns with the longest words give way, so that the others need not break theirs.</summary>
    private static ImmutableArray<double> Squeeze(ImmutableArray<double> words, double width)
    {
        var rest = width;
        var columns = words.Length;
        foreach (var word in words.Order().TakeWhile(w => w <= rest / columns))
        {
            rest -= word;
            columns--;
        }

        return [.. words.Select(w => Math.Min(w, rest / Math.Max(columns, 1)))];
    }

    /// <summary>Every column gets its widest word; the rest goes to the columns with the most to say.</summary>
    public static ImmutableArray<double> Measure(Table table, int columns, ParagraphStyle style, double padding, double width)
    {
        var rows = table.Rows.Prepend(table.Header).ToImmutableArray();
        var cells = Enumerable.Range(0, columns).Select(c => rows.Where(r => c < r.Length).Select(r => DocumentWalker.GetText(r[c].Inlines)).ToImmutableArray()).ToImmutableArray();
        var words = cells.Select(c => padding + c.Select(t => t.Split(' ').Max(w => GetWidth(w))).DefaultIfEmpty(0).Max()).ToImmutableArray();
        var lines = cells.Select(c => padding + c.Select(GetWidth).DefaultIfEmpty(0).Max()).ToImmutableArray();
        var spare = width - words.Sum();

        if (spare <= 0)
            return Squeeze(words, width);
        if (lines.Sum() <= width)
            return Share(lines, width);

        var wishes = words.Zip(lines, (word, line) => Math.Sqrt(line - word + 1)).ToImmutableArray();
        return [.. words.Zip(wishes, (word, wish) => word + (spare * wish / wishes.Sum()))];

        // Row headers and the header row are bold.
        double GetWidth(string text) => ArialWidths.GetWidth(text, style.Size, isBold: true);
    }
}
