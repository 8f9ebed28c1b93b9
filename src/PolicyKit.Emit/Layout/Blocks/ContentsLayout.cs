using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>Lays the contents table; page numbers are set when all pages are known, since they do not change its height.</summary>
internal sealed class ContentsLayout(BlockLayout blocks)
{
    private const int LongestColumn = 10;

    private readonly TypeScale _type = blocks.Context.Type;
    private readonly Palette _palette = blocks.Context.Palette;

    // Two figures and the room that keeps them apart from the name.
    private double PageNumberWidth => 2 * _type.Text;

    public ImmutableArray<Slab> Lay(ContentsTable contents, Strip strip, StructureElement parent)
    {
        var headings = DocumentWalker.GetBlocks(blocks.Context.Document).OfType<Heading>()
            .Where(h => h.Id != "" && h.Level >= 2 && h.Level <= 1 + Math.Max(1, contents.Depth))
            .ToList();
        if (headings.Count == 0)
            return [];

        ImmutableArray<Slab> title = contents.Title == ""
            ? []
            : [.. blocks.LayText(InlineRun.Tagged(contents.Title, FontStyle.Bold, parent.AddElement("P")), strip, 1.18 * _type.Text, 1.4 * 1.18 * _type.Text, _palette.Text)];
        var element = parent.AddElement("TOC");
        var entries = LayEntries(headings, strip, element);
        return [.. title, .. entries.Select((slab, i) => i > 0 || title.IsEmpty ? slab : slab with { Break = BreakRule.Never })];
    }

    // A long list of short entries stands in two columns, read down the left one first.
    private IEnumerable<Slab> LayEntries(List<Heading> headings, Strip strip, StructureElement contents)
    {
        var gutter = 2 * _type.Text;
        var half = (strip.Width - gutter) / 2;
        var numberWidths = headings.GroupBy(h => h.Level).ToDictionary(g => g.Key, GetNumberWidth);
        var wrapped = headings.Count(h => FontFamily.Default.Measure(DocumentWalker.GetText(h.Inlines), FontStyle.Regular, _type.Text) > half - 6 * _type.Text);
        if (headings.Count < LongestColumn || headings.Any(h => h.Level > 2) || 6 * wrapped > headings.Count)
            return headings.SelectMany(h => LayEntry(h, numberWidths[h.Level], strip, contents));

        var inLeft = (headings.Count + 1) / 2;
        return BlockLayout.Join(
        [
            ([.. headings.Take(inLeft).SelectMany(h => LayEntry(h, numberWidths[h.Level], new Strip(0, half), contents))], strip.Left),
            ([.. headings.Skip(inLeft).SelectMany(h => LayEntry(h, numberWidths[h.Level], new Strip(0, half), contents))], strip.Left + half + gutter),
        ]);
    }

    // Names stand below one another, whatever the width of their numbers.
    private double GetNumberWidth(IEnumerable<Heading> headings) => headings.Where(h => h.Number != "")
        .Select(h => Math.Max(2.6 * _type.Text, FontFamily.Default.Measure(h.Number + "  ", FontStyle.Regular, _type.Text)))
        .Append(0).Max();

    private IEnumerable<Slab> LayEntry(Heading heading, double numberWidth, Strip strip, StructureElement contents)
    {
        var text = DocumentWalker.GetText(heading.Inlines);
        var link = contents.AddElement("TOCI").AddElement("Reference").AddElement("Link");
        var content = link.AddContent();
        var target = new LinkTarget("#" + heading.Id, blocks.Context.DescribeLink("#" + heading.Id), link, link.Add(new LinkReference()));

        var indent = (heading.Level - 2) * 1.4 * _type.Text;
        var room = strip.Indent(indent + numberWidth);
        var lineHeight = 1.45 * _type.Text;
        var block = new TextBlock(room.Left, _type.Text, lineHeight, _palette.Text);
        var baseline = block.GetBaseline(FontMetrics.Default);
        var right = strip.Left + strip.Width;

        var lines = blocks.Context.Lines.Break([new InlineRun(text + "\u00A0", FontStyle.Regular, content)], _type.Text, room.Width - PageNumberWidth);
        for (var i = 0; i < lines.Length; i++)
        {
            yield return new Slab(lineHeight, Paint(lines[i], isFirst: i == 0, isLast: i == lines.Length - 1)) { Break = i == 0 ? BreakRule.Free : BreakRule.Never };
        }

        IEnumerable<DisplayItem> Paint(TextLine line, bool isFirst, bool isLast)
        {
            if (isFirst && heading.Number != "")
                yield return new GlyphItem(strip.Left + indent, baseline, FontFamily.Default.Shape(heading.Number + " ", FontStyle.Regular), _type.Text, _palette.Text) { Content = content };
            foreach (var item in block.Paint(line, 0, _palette))
                yield return item;
            if (isLast)
            {
                yield return new PageNumberItem(heading.Id, right, baseline, _type.Text, _palette.Text) { Content = content };
                yield return new ShapeItem(Outline.Polyline([(strip.Left + indent, lineHeight), (right, lineHeight)]), null, _palette.Rule, 0.4);
            }

            yield return new LinkItem(strip.Left + indent, 0, right - strip.Left - indent, lineHeight, target);
        }
    }
}
