using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Documents;
using PolicyKit.Emit.Fonts;
using PolicyKit.Emit.Layout.Display;
using PolicyKit.Emit.Layout.Lines;

namespace PolicyKit.Emit.Layout.Blocks;

/// <summary>Turns blocks into slabs of one column and adds their elements to the structure.</summary>
internal sealed class BlockLayout(LayoutContext context)
{
    // In lines: an item that is a record of a person or a rule is read as one.
    private const int LongestWholeItem = 8;

    private const int LongestShortList = 3;

    private static readonly ImmutableArray<double> ColumnShifts = [0, 0.04, -0.04, 0.08, -0.08, 0.12, -0.12, 0.16, -0.16];

    private readonly TypeScale _type = context.Type;
    private readonly Palette _palette = context.Palette;

    public LayoutContext Context { get; } = context;

    /// <param name="bullet">What a bullet list in this place is marked with.</param>
    public ImmutableArray<Slab> Lay(ImmutableArray<Block> blocks, Strip strip, StructureElement parent, ListMarker bullet = ListMarker.Default)
    {
        var slabs = ImmutableArray.CreateBuilder<Slab>();
        Block? previous = null;
        var startsPage = false;
        for (var i = 0; i < blocks.Length;)
        {
            if (blocks[i] is PageBreak or PanelBreak)
            {
                startsPage = true;
                i++;
                continue;
            }

            var cards = blocks.Skip(i).TakeWhile(b => b is ContactCard).Cast<ContactCard>().ToImmutableArray();
            var laid = cards.IsEmpty ? Lay(blocks[i], strip, parent, bullet) : new ContactCardLayout(this).Lay(cards, strip, parent);
            for (var j = 0; j < laid.Length; j++)
            {
                slabs.Add(j > 0 ? laid[j] : laid[j] with
                {
                    SpaceBefore = previous is null ? laid[j].SpaceBefore : GetSpace(previous, blocks[i]),
                    Break = GetBreak(previous),
                    StartsPage = startsPage,
                });
            }

            if (!laid.IsEmpty)
                (previous, startsPage) = (blocks[i], false);
            i += Math.Max(1, cards.Length);
        }

        return slabs.ToImmutable();
    }

    /// <summary>Slabs of one paragraph of text.</summary>
    public IEnumerable<Slab> LayText(ImmutableArray<InlineRun> runs, Strip strip, double size, double lineHeight, Rgb ink) =>
        new TextBlock(strip.Left, size, lineHeight, ink).Lay(Context.Lines.Break(runs, size, strip.Width), _palette);

    public ImmutableArray<InlineRun> CreateRuns(ImmutableArray<Inline> inlines, FontStyle style, StructureElement element) =>
        InlineRun.Tagged(inlines, style, element, Context.DescribeLink);

    private ImmutableArray<Slab> Lay(Block block, Strip strip, StructureElement parent, ListMarker bullet) => block switch
    {
        Heading heading => LayHeading(heading, strip, parent),
        Paragraph paragraph => LayParagraph(paragraph, strip, parent),
        ListBlock list => LayList(list, strip, parent, bullet),
        Table table => new TableLayout(this).Lay(table, strip, parent),
        Callout callout => new CalloutLayout(this).Lay(callout, strip, parent),
        Columns columns => LayColumns(columns, strip, parent, bullet),
        ContentsTable contents => new ContentsLayout(this).Lay(contents, strip, parent),
        Flowchart flowchart => new FlowchartLayout(this).Lay(flowchart.Graph, strip, parent),
        _ => [],
    };

    private double GetSpace(Block previous, Block block) => (previous, block) switch
    {
        (Heading { Level: <= 2 }, Heading) => _type.Snap(0.5 * _type.Text * _type.Space),
        (_, Heading heading) => _type.GetHeadingGap(heading.Level),
        (_, Columns { Items: [{ Blocks: [Heading heading, ..] }, ..] }) => _type.GetHeadingGap(heading.Level),
        (Heading, _) => _type.Snap(0.4 * _type.Text * (0.4 + 0.6 * _type.Space)),
        (Table, Table) => _type.Snap(_type.Text * (0.3 + 0.7 * _type.Space)),
        (Callout or ContactCard or Table or Columns or ContentsTable or Flowchart, _) => _type.BoxGap,
        (_, Callout or ContactCard or Table or Columns or ContentsTable or Flowchart) => _type.BoxGap,
        (Paragraph, ListBlock) => _type.Snap(0.33 * _type.Text * _type.Space),
        _ => _type.Gap,
    };

    private static BreakRule GetBreak(Block? previous) => previous switch
    {
        Heading => BreakRule.Never,
        Paragraph paragraph when DocumentWalker.GetText(paragraph.Inlines).TrimEnd().EndsWith(':') => BreakRule.Never,
        _ => BreakRule.Free,
    };

    private ImmutableArray<Slab> LayHeading(Heading heading, Strip strip, StructureElement parent)
    {
        var text = DocumentWalker.GetText(heading.Inlines);
        var isSaidByTitleBlock = heading.Level <= 1 && text == Context.Document.Title;
        if (isSaidByTitleBlock || FontFamily.IsBlank(heading.Number + text))
            return [];

        var level = Context.TakeHeadingLevel(heading.Level);
        var element = parent.AddElement("H" + level.ToString(CultureInfo.InvariantCulture));
        ImmutableArray<InlineRun> runs =
        [
            .. heading.Number == "" ? [] : InlineRun.Tagged(heading.Number + "\u2002", FontStyle.Bold, element),
            .. CreateRuns(heading.Inlines, FontStyle.Bold, element),
        ];
        if (heading.Id != "")
            Context.Outline.Add(new OutlineEntry(level, $"{heading.Number} {text}".Trim(), heading.Id));

        var size = _type.GetHeading(heading.Level);
        var ink = heading.Level <= 2 ? _palette.Heading : _palette.Text;
        var lines = Context.Lines.BreakEvenly(runs, size, strip.Width);
        return
        [
            .. new TextBlock(strip.Left, size, _type.SnapUp(1.18 * size), ink).Lay(lines, _palette).Select((slab, i) => slab with
            {
                Break = i == 0 ? BreakRule.Free : BreakRule.Never,
                Items = i == 0 ? slab.Items.Prepend(new AnchorItem(heading.Id, 0)) : slab.Items,
            }),
        ];
    }

    private ImmutableArray<Slab> LayParagraph(Paragraph paragraph, Strip strip, StructureElement parent) =>
        FontFamily.IsBlank(DocumentWalker.GetText(paragraph.Inlines))
            ? []
            : [.. LayText(CreateRuns(paragraph.Inlines, FontStyle.Regular, parent.AddElement("P")), strip, _type.Text, _type.LineHeight, _palette.Text)];

    private ImmutableArray<Slab> LayList(ListBlock list, Strip strip, StructureElement parent, ListMarker bullet)
    {
        var marker = list.Marker != ListMarker.Default || list.IsOrdered ? list.Marker : bullet;
        var element = new StructureElement("L") { ListNumbering = list.IsOrdered ? "Decimal" : marker == ListMarker.Default ? "Disc" : "None" };
        var indent = GetIndent(list);
        var laid = new List<ImmutableArray<Slab>>();
        var columns = GetColumnCount(list, strip.Width - indent);
        var width = strip.Width / columns;
        for (var i = 0; i < list.Items.Length; i++)
        {
            var item = new StructureElement("LI");
            var label = LayLabel(marker, list.IsOrdered ? GetNumber(list, i) : "•", strip.Left, item);
            var body = Lay(list.Items[i].Blocks, new Strip(strip.Left, width).Indent(indent), item.AddElement("LBody"));
            if (body.IsEmpty)
                continue;

            element.Add(item);
            if (body.Length <= LongestWholeItem)
                body = [.. body.Select(slab => slab.Break == BreakRule.Free ? slab with { Break = BreakRule.Avoid } : slab)];
            laid.Add(body.SetItem(0, body[0] with { Items = body[0].Items.Prepend(label), SpaceBefore = laid.Count < columns ? 0 : _type.ItemGap, Break = laid.Count == 1 ? BreakRule.Avoid : BreakRule.Free }));
        }

        if (laid.Count == 0)
            return [];

        // Neither is the first item left behind, nor the last carried over alone, unless that would keep all of a short list together.
        if (laid.Count > LongestShortList && laid[^1][0].Break == BreakRule.Free)
            laid[^1] = laid[^1].SetItem(0, laid[^1][0] with { Break = BreakRule.Avoid });
        parent.Add(element);
        return columns == 1 ? [.. laid.SelectMany(s => s)] : [.. laid.Chunk(columns).SelectMany(row => Join([.. row.Select((slabs, i) => (slabs, i * width))]))];
    }

    // Across the column where every item then still fits on one line.
    private int GetColumnCount(ListBlock list, double room)
    {
        if (!Context.SpreadsLists || list.IsOrdered || list.Items.IsEmpty || list.Items.Any(i => i.Blocks is not [Paragraph]))
            return 1;

        var longest = list.Items.Max(i => i.Blocks is [Paragraph p] ? FontFamily.Default.Measure(DocumentWalker.GetText(p.Inlines), FontStyle.Bold, _type.Text) : 0);
        var most = Math.Clamp((int)(room / (longest + 2.2 * _type.Text)), 1, list.Items.Length);
        var rowCount = (list.Items.Length + most - 1) / most;
        return (list.Items.Length + rowCount - 1) / rowCount;
    }

    private DisplayItem LayLabel(ListMarker marker, string text, double x, StructureElement item)
    {
        var content = item.Add(new StructureElement("Lbl") { AlternativeText = Marks.GetName(marker) }).AddContent();
        if (marker != ListMarker.Default)
        {
            var size = 0.8 * _type.Text;
            return Marks.DrawListMarker(marker, x, (_type.LineHeight - size) / 2, size, _palette) with { Content = content };
        }

        var baseline = new TextBlock(x, _type.Text, _type.LineHeight, _palette.Text).GetBaseline(FontMetrics.Default);
        return new GlyphItem(x, baseline, FontFamily.Default.Shape(text + " ", FontStyle.Bold), _type.Text, _palette.Heading) { Content = content };
    }

    private double GetIndent(ListBlock list) => list.IsOrdered
        ? 0.55 * _type.Text + FontFamily.Default.Measure(GetNumber(list, list.Items.Length - 1), FontStyle.Bold, _type.Text)
        : 1.35 * _type.Text;

    private static string GetNumber(ListBlock list, int index) => (list.Start + index).ToString(CultureInfo.InvariantCulture) + ".";

    private ImmutableArray<Slab> LayColumns(Columns columns, Strip strip, StructureElement parent, ListMarker bullet)
    {
        var element = new StructureElement("Div");
        var before = Context.Save();
        var laid = LayColumns(Balance(columns, strip, bullet), strip, element, bullet);
        if (laid.Any(c => SlabStack.GetHeight(c.Slabs) > Context.PageHeight))
        {
            // Side by side they would run off the page: one below the other they can break.
            Context.Restore(before);
            return Lay([.. columns.Items.SelectMany(c => c.Blocks)], strip, parent, bullet);
        }

        parent.Add(element);
        return Join(laid);
    }

    private List<(ImmutableArray<Slab> Slabs, double X)> LayColumns(ImmutableArray<Column> columns, Strip strip, StructureElement element, ListMarker bullet)
    {
        var gutter = 1.1 * _type.Text;
        var unit = (strip.Width - gutter * (columns.Length - 1)) / Math.Max(0.001, columns.Sum(c => Math.Max(0, c.Weight)));
        var laid = new List<(ImmutableArray<Slab> Slabs, double X)>();
        var x = strip.Left;
        foreach (var column in columns)
        {
            var width = Math.Max(1, unit * Math.Max(0, column.Weight));
            laid.Add((Lay(column.Blocks, new Strip(0, width), element, bullet), x));
            x += width + gutter;
        }

        return laid;
    }

    // The nearest to the widths asked for of those that make the two least high.
    private ImmutableArray<Column> Balance(Columns columns, Strip strip, ListMarker bullet)
    {
        if (!Context.IsCrowded || columns.Items is not [var left, var right])
            return columns.Items;

        var before = Context.Save();
        return ColumnShifts.Select(Shift).MinBy(shifted =>
        {
            var height = LayColumns(shifted, strip, new StructureElement("Div"), bullet).Max(c => SlabStack.GetHeight(c.Slabs));
            Context.Restore(before);
            return Math.Round(height, 2);
        });

        ImmutableArray<Column> Shift(double shift) => [left with { Weight = left.Weight * (1 + shift) }, right with { Weight = right.Weight * (1 - shift) }];
    }

    /// <summary>Columns side by side as one slab, their last boxes ending level.</summary>
    public static ImmutableArray<Slab> Join(IReadOnlyCollection<(ImmutableArray<Slab> Slabs, double X)> columns)
    {
        if (columns.All(c => c.Slabs.IsEmpty))
            return [];

        var height = columns.Max(c => SlabStack.GetHeight(c.Slabs));
        return [new Slab(height, columns.SelectMany(c => SlabStack.Paint(c.Slabs, c.X, height)))];
    }
}
