using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>Lays contact cards in rows of equal cards; the telephone number is the largest thing on each.</summary>
internal sealed class ContactCardLayout(BlockLayout blocks)
{
    private readonly TypeScale _type = blocks.Context.Type;
    private readonly Palette _palette = blocks.Context.Palette;

    private double BarWidth => 0.3 * _type.Text;

    // Card and text are tightened together.
    private double LineSpacing => Math.Min(1.3, _type.LineSpacing + 0.03);

    private double EdgeGap => (blocks.Context.HasLowCards ? 0.65 : 0.75) * _type.Padding;

    private double Gutter => 0.8 * _type.Text;

    public ImmutableArray<Slab> Lay(ImmutableArray<ContactCard> cards, Strip strip, StructureElement parent)
    {
        var widths = GetWidths([.. cards.Select(GetLeastWidth)], strip.Width);
        var slabs = ImmutableArray.CreateBuilder<Slab>();
        foreach (var row in widths)
        {
            var x = strip.Left;
            var columns = new List<(ImmutableArray<Slab>, double)>();
            foreach (var (index, width) in row)
            {
                columns.Add((LayCard(cards[index], new Strip(0, width), parent), x));
                x += width + Gutter;
            }

            slabs.AddRange(BlockLayout.Join(columns).Select(s => slabs.Count == 0 ? s : s with { SpaceBefore = Gutter * (0.4 + 0.6 * _type.Space) }));
        }

        return slabs.ToImmutable();
    }

    // As many in a row as can show their numbers whole, in rows of nearly equal count; all equally wide where that serves the widest.
    private List<List<(int Index, double Width)>> GetWidths(ImmutableArray<double> least, double room)
    {
        var indices = Enumerable.Range(0, least.Length).ToList();
        var most = least.Length;
        while (most > 1 && indices.Chunk(most).Any(row => row.Sum(i => least[i]) + Gutter * (most - 1) > room))
            most--;

        var rowCount = (least.Length + most - 1) / most;
        var perRow = (least.Length + rowCount - 1) / rowCount;
        var equal = (room - Gutter * (perRow - 1)) / perRow;
        return
        [
            .. indices.Chunk(perRow).Select(row =>
            {
                var spare = (room - Gutter * (row.Length - 1) - row.Sum(i => least[i])) / row.Length;
                return row.Select(i => (i, least.Max() <= equal ? equal : Math.Max(1, least[i] + spare))).ToList();
            }),
        ];
    }

    private double GetLeastWidth(ContactCard card)
    {
        var numbers = card.Lines.Where(IsNumber).Select(l => blocks.Context.Lines.MeasureLongestWord(CreateRuns(l, new StructureElement("P")), _type.Number) + 1);
        return BarWidth + 2 * _type.Padding + numbers.Append(8 * _type.Text).Max();
    }

    private static bool IsNumber(ContactLine line) => line.Target.StartsWith("tel:", StringComparison.Ordinal);

    private ImmutableArray<Slab> LayCard(ContactCard card, Strip strip, StructureElement parent)
    {
        var element = parent.AddElement("Div");
        var frame = new Frame(strip.Left, strip.Width) { Fill = Rgb.White, Border = _palette.Rule, Bar = _palette.Brand, BarWidth = BarWidth };
        var inner = strip.Indent(BarWidth + _type.Padding);
        inner = inner with { Width = Math.Max(1, inner.Width - _type.Padding) };

        var small = (Size: _type.Small, LineHeight: LineSpacing * _type.Small);
        var slabs = ImmutableArray.CreateBuilder<Slab>();
        slabs.Add(Slab.CreateSpace(EdgeGap));
        if (blocks.Context.HasLowCards && card.Name != "" && card.Role != "")
        {
            ImmutableArray<Inline> joined = [new Strong([new TextInline(card.Name)]), new TextInline($" · {card.Role}")];
            slabs.AddRange(blocks.LayText(blocks.CreateRuns(joined, FontStyle.Regular, element.AddElement("P")), inner, _type.Text, Math.Min(1.25, LineSpacing) * _type.Text, _palette.Text));
        }
        else
        {
            if (card.Role != "")
                slabs.AddRange(LayPlain(card.Role, FontStyle.Regular, small.Size, small.LineHeight, _palette.Muted));
            if (card.Name != "")
                slabs.AddRange(LayPlain(card.Name, FontStyle.Bold, 1.05 * _type.Text, Math.Min(1.28, LineSpacing) * 1.05 * _type.Text, _palette.Text));
        }

        var numbers = card.Lines.Where(IsNumber).ToList();
        foreach (var line in card.Lines)
        {
            // One number needs no label.
            var shown = numbers.Count == 1 && IsNumber(line) ? line with { Label = "" } : line;
            var size = !IsNumber(line) ? _type.Text : line == numbers[0] ? _type.Number : Math.Max(_type.Text, 0.6 * _type.Number);
            slabs.AddRange(LayLine(shown, inner, element, size));
        }

        if (card.Hours != "")
            slabs.AddRange(LayPlain(card.Hours, FontStyle.Regular, small.Size, small.LineHeight, _palette.Muted));
        slabs.Add(Slab.CreateSpace(EdgeGap));
        return [.. slabs.Select(s => s.Within(frame))];

        IEnumerable<Slab> LayPlain(string text, FontStyle style, double size, double lineHeight, Rgb ink) =>
            blocks.LayText(InlineRun.Tagged(text, style, element.AddElement("P")), inner, size, lineHeight, ink);
    }

    private ImmutableArray<InlineRun> CreateRuns(ContactLine line, StructureElement element)
    {
        ImmutableArray<Inline> value = [new TextInline(line.Text)];
        return InlineRun.AlignNumbers(blocks.CreateRuns(line.Target == "" ? value : [new Link(line.Target, value)], IsNumber(line) ? FontStyle.Bold : FontStyle.Regular, element));
    }

    // The label stands before the value where both fit on one line, else above it.
    private IEnumerable<Slab> LayLine(ContactLine line, Strip strip, StructureElement card, double size)
    {
        var element = card.AddElement("P");
        var label = line.Label == "" ? [] : InlineRun.Tagged(line.Label + "\u2002", FontStyle.Regular, element);
        var runs = CreateRuns(line, element);
        var widest = blocks.Context.Lines.MeasureLongestWord(runs, size);
        if (widest > strip.Width && size > _type.Text)
            size = Math.Max(_type.Text, size * strip.Width / widest * 0.995);

        var labelWidth = label.IsEmpty ? 0 : blocks.Context.Lines.Measure(label, _type.Small);
        var valueWidth = blocks.Context.Lines.Measure(runs, size);
        var ink = size > _type.Text ? _palette.Text : _palette.Link;
        var lineHeight = Math.Min(blocks.Context.HasLowCards ? 1.1 : 1.22, LineSpacing) * size;
        if (!label.IsEmpty && labelWidth + valueWidth > strip.Width)
        {
            return
            [
                .. blocks.LayText(label, strip, _type.Small, Math.Min(1.25, LineSpacing) * _type.Small, _palette.Muted),
                .. blocks.LayText(runs, strip, size, lineHeight, ink),
            ];
        }

        var values = blocks.LayText(runs, strip.Indent(labelWidth), size, lineHeight, ink).ToList();
        if (label.IsEmpty || values.Count == 0)
            return values;

        // Both on one baseline.
        var baseline = new TextBlock(0, size, lineHeight, ink).GetBaseline(FontMetrics.Default);
        var labelBlock = new TextBlock(strip.Left, _type.Small, lineHeight, _palette.Muted);
        var drop = baseline - labelBlock.GetBaseline(FontMetrics.Default);
        var labelItems = blocks.Context.Lines.Break(label, _type.Small, strip.Width).SelectMany(l => labelBlock.Paint(l, drop, _palette));
        values[0] = values[0] with { Items = labelItems.Concat(values[0].Items) };
        return values;
    }
}
