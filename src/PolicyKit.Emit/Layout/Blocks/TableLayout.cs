using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>Lays a table: header cells that say what they head, light rules, and a header row on every page that the table reaches.</summary>
internal sealed class TableLayout(BlockLayout blocks)
{
    private const int FewestRowsToSpread = 6;

    private readonly TypeScale _type = blocks.Context.Type;
    private readonly Palette _palette = blocks.Context.Palette;
    private readonly LineBreaker _lines = blocks.Context.Lines;

    private double Size => 0.95 * _type.Text;

    private double LineHeight => Math.Min(1.27, _type.LineSpacing) * Size;

    private double CellGap => 0.9 * _type.Text;

    private double Padding => 0.34 * _type.Text * (0.15 + 0.85 * Math.Min(1, _type.Space));

    public ImmutableArray<Slab> Lay(Table table, Strip strip, StructureElement parent)
    {
        if (table.Header.IsEmpty)
            return [];

        var element = parent.AddElement("Table");
        ImmutableArray<Slab> caption = table.Caption == ""
            ? []
            : [.. blocks.LayText(InlineRun.Tagged(table.Caption, FontStyle.Bold, element.AddElement("Caption")), strip, Size, LineHeight, _palette.Text)];

        // A table of nothing but a header has no parts to tell apart.
        var header = CreateRow(table.Header, table.Rows.IsEmpty ? element : element.AddElement("THead"), _ => "Column");
        var rows = ImmutableArray<ImmutableArray<ImmutableArray<InlineRun>>>.Empty;
        if (!table.Rows.IsEmpty)
        {
            var bodyElement = element.AddElement("TBody");
            rows = [.. table.Rows.Select(r => CreateRow(r, bodyElement, i => i == 0 && table.HasRowHeaders ? "Row" : ""))];
        }

        var body = LayBody(table, header, rows, strip);
        return
        [
            .. caption.Select((slab, i) => i == 0 ? slab : slab with { Break = BreakRule.Never }),
            .. body.Select((slab, i) => i > 0 || caption.IsEmpty ? slab : slab with { Break = BreakRule.Never, SpaceBefore = 0.3 * Size }),
        ];
    }

    private ImmutableArray<Slab> LayBody(
        Table table, ImmutableArray<ImmutableArray<InlineRun>> header, ImmutableArray<ImmutableArray<ImmutableArray<InlineRun>>> rows, Strip strip)
    {
        var whole = LayRows(table, header, rows, strip, isContinued: false);
        if (!blocks.Context.IsCrowded || rows.Length < FewestRowsToSpread)
            return whole;

        // Its rows in two halves side by side, where that is lower: the last means to keep a long list of people on one page.
        var half = new Strip(0, (strip.Width - 2 * CellGap) / 2);
        if (GetLongestWords(table, rows.Insert(0, header)).Sum() + CellGap * (table.Header.Length - 1) > half.Width)
            return whole;

        var middle = (rows.Length + 1) / 2;
        var halves = BlockLayout.Join(
        [
            (LayRows(table, header, rows[..middle], half, isContinued: false), strip.Left),
            (LayRows(table, header, rows[middle..], half, isContinued: true), strip.Left + half.Width + 2 * CellGap),
        ]);
        return halves[0].Height < SlabStack.GetHeight(whole) ? halves : whole;
    }

    /// <param name="isContinued">The header has been said before.</param>
    private ImmutableArray<Slab> LayRows(
        Table table, ImmutableArray<ImmutableArray<InlineRun>> header, ImmutableArray<ImmutableArray<ImmutableArray<InlineRun>>> rows, Strip strip, bool isContinued)
    {
        var widths = GetWidths(table, rows.Insert(0, header), strip.Width);
        var headerSlabs = LayRow(header, widths, strip, isHeader: true).ToImmutableArray();
        var repeated = headerSlabs.Select(Repeat).ToImmutableArray();
        var rowSlabs = rows.SelectMany((row, i) => LayRow(row, widths, strip, isHeader: false)
            .Select((slab, line) => line > 0 || !StandsAlone(i, rows.Length) ? slab : slab with { Break = BreakRule.Avoid })).ToImmutableArray();
        return
        [
            .. (isContinued ? repeated : headerSlabs).Select((slab, i) => i == 0 ? slab : slab with { Break = BreakRule.Never }),
            .. rowSlabs.Select((slab, i) => slab with { Header = repeated, Break = i == 0 ? BreakRule.Never : slab.Break }),
        ];
    }

    // A break above this row would leave one row beneath the header, or carry one over.
    private static bool StandsAlone(int row, int count) => row == 1 || row == count - 1;

    private ImmutableArray<ImmutableArray<InlineRun>> CreateRow(ImmutableArray<TableCell> cells, StructureElement parent, Func<int, string> getScope)
    {
        var row = parent.AddElement("TR");
        return
        [
            .. cells.Select((cell, i) =>
            {
                var scope = getScope(i);
                var element = row.Add(new StructureElement(scope == "" ? "TD" : "TH") { Scope = scope });
                return InlineRun.AlignNumbers(blocks.CreateRuns(cell.Inlines, scope == "" ? FontStyle.Regular : FontStyle.Bold, element));
            }),
        ];
    }

    // The widths asked for; or, when measured, each column's longest word and a share of the rest by how much text it holds.
    private ImmutableArray<double> GetWidths(Table table, ImmutableArray<ImmutableArray<ImmutableArray<InlineRun>>> rows, double width)
    {
        var count = table.Header.Length;
        var room = width - CellGap * (count - 1);
        if (table.Widths.Length == count && table.Widths.Sum() > 0)
        {
            ImmutableArray<double> asked = [.. table.Widths.Select(w => Math.Max(1, room * w / table.Widths.Sum()))];
            var longest = GetLongestWords(table, rows);

            // Beside a word that fits nowhere, such as a very long name, a telephone number still stays whole.
            return KeepWordsWhole(asked, longest) ?? KeepWordsWhole(asked, [.. longest.Select(w => Math.Min(w, GetShare(room, count)))]) ?? asked;
        }

        var natural = rows.Select(r => Measure(r, _lines.Measure)).ToList();
        var least = Widest([.. rows.Select(r => Measure(r, (runs, size) => Math.Min(_lines.MeasureLongestWord(runs, size), GetShare(room, count))))]);
        var most = Widest(natural);
        if (least.Sum() >= room)
            return [.. least.Select(w => room * w / least.Sum())];
        if (most.Sum() <= room)
            return [.. most.Select(w => w + (room - most.Sum()) / count)];

        var wanted = most.Zip(least, (n, l) => Math.Min(n, room) - l).ToArray();
        return [.. Even([.. least.Select((l, i) => l + (room - least.Sum()) * wanted[i] / wanted.Sum())], least, natural, room / 40)];

        double[] Measure(ImmutableArray<ImmutableArray<InlineRun>> row, Func<ImmutableArray<InlineRun>, double, double> measure) =>
            [.. Enumerable.Range(0, count).Select(i => i < row.Length ? measure(row[i], Size) + 0.5 : 0)];

        double[] Widest(List<double[]> measured) => [.. Enumerable.Range(0, count).Select(i => measured.Max(r => r[i]))];
    }

    private ImmutableArray<double> GetLongestWords(Table table, ImmutableArray<ImmutableArray<ImmutableArray<InlineRun>>> rows) =>
        [.. Enumerable.Range(0, table.Header.Length).Select(i => rows.Max(row => i < row.Length ? _lines.MeasureLongestWord(row[i], Size) + 0.5 : 0))];

    /// <summary>The most that one word may claim of a table.</summary>
    private static double GetShare(double room, int count) => Math.Max(0.36 * room, room / count);

    // A column that would break a telephone number takes from those that have room to give; null where they have not enough.
    private static ImmutableArray<double>? KeepWordsWhole(ImmutableArray<double> asked, ImmutableArray<double> least)
    {
        var lacking = asked.Zip(least, (a, l) => Math.Max(0, l - a)).Sum();
        var spare = asked.Zip(least, (a, l) => Math.Max(0, a - l)).Sum();
        if (spare < lacking)
            return null;
        return lacking == 0 ? asked : [.. asked.Zip(least, (a, l) => a < l ? l : a - lacking * (a - l) / spare)];
    }

    // Moves width from column to column as long as that takes lines off the table.
    private static double[] Even(double[] widths, double[] least, List<double[]> natural, double step)
    {
        const int MostMoves = 60;
        var height = EstimateHeight(widths, natural);
        for (var i = 0; i < MostMoves; i++)
        {
            var (best, giver, taker) = (height, -1, -1);
            for (var from = 0; from < widths.Length; from++)
            {
                for (var to = 0; to < widths.Length; to++)
                {
                    if (from == to || widths[from] - step < least[from])
                        continue;

                    var moved = Move(from, to);
                    if (moved < best - 1e-9)
                        (best, giver, taker) = (moved, from, to);
                    Move(to, from);
                }
            }

            if (giver < 0)
                break;

            height = Move(giver, taker);
        }

        return widths;

        double Move(int from, int to)
        {
            widths[from] -= step;
            widths[to] += step;
            return EstimateHeight(widths, natural);
        }
    }

    // Lines of the table, and a little for how full they are, so that a move on the way to fewer lines counts as well.
    private static double EstimateHeight(double[] widths, List<double[]> natural)
    {
        var height = 0.0;
        foreach (var row in natural)
        {
            var fullest = 0.0;
            for (var i = 0; i < widths.Length; i++)
            {
                var fullness = 1.04 * row[i] / widths[i];
                height += 0.02 * fullness;
                fullest = Math.Max(fullest, fullness);
            }

            height += Math.Ceiling(fullest) + 0.3 * fullest;
        }

        return height;
    }

    // A slab for each line, so that a row taller than a page can still break; any other row stays whole.
    private IEnumerable<Slab> LayRow(ImmutableArray<ImmutableArray<InlineRun>> cells, ImmutableArray<double> widths, Strip strip, bool isHeader)
    {
        var columns = cells.Take(widths.Length).Select((runs, i) => _lines.Break(runs, Size, widths[i])).ToList();
        var lineCount = Math.Max(1, columns.Max(c => (int?)c.Length) ?? 1);
        for (var i = 0; i < lineCount; i++)
        {
            var top = i == 0 ? Padding : 0;
            var height = top + LineHeight + (i == lineCount - 1 ? Padding : 0);
            var isTall = lineCount * LineHeight > 0.4 * blocks.Context.PageHeight;
            var items = Paint([.. columns.Select(c => i < c.Length ? c[i] : null)], widths, strip, top);
            if (isHeader)
                items = items.Prepend(new ShapeItem(Outline.Rectangle(strip.Left, 0, strip.Width, height), _palette.Brand.Tint(0.88)));
            if (i == lineCount - 1)
                items = items.Append(DrawRule(strip, height, isHeader));
            yield return new Slab(height, items) { Break = i == 0 ? BreakRule.Free : isTall ? BreakRule.Avoid : BreakRule.Never };
        }
    }

    // One line of every column; null where a cell has fewer.
    private IEnumerable<DisplayItem> Paint(ImmutableArray<TextLine?> lines, ImmutableArray<double> widths, Strip strip, double top)
    {
        var x = strip.Left;
        for (var column = 0; column < lines.Length; column++)
        {
            var left = column == 0 ? x + 0.3 * CellGap : x;
            if (lines[column] is { } line)
            {
                foreach (var item in new TextBlock(left, Size, LineHeight, _palette.Text).Paint(line, top, _palette))
                    yield return item;
            }

            x += widths[column] + CellGap;
        }
    }

    private ShapeItem DrawRule(Strip strip, double y, bool isHeader) =>
        new(Outline.Polyline([(strip.Left, y), (strip.Left + strip.Width, y)]), null, isHeader ? _palette.Heading : _palette.Rule, isHeader ? 1.1 : 0.6);

    // Printed again for the eye; already said to the ear.
    private static Slab Repeat(Slab header) => header with
    {
        Items = header.Items.Where(i => i is GlyphItem or ShapeItem).Select(i => i with { Content = null }),
    };
}
