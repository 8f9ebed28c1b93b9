using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Emit.Reading.Word;

/// <summary>Puts paragraphs together into the blocks of the document model: lists from their markers, tables from their rows.</summary>
internal sealed class BlockAssembler(SourceText text)
{
    private readonly List<Callout> _shapes = [];
    private bool _hasTitle;

    /// <summary>The boxes made so far that are drawn in the file.</summary>
    public IReadOnlyList<Callout> Shapes => _shapes;

    public ImmutableArray<Block> Assemble(ImmutableArray<WordBlock> blocks)
    {
        var result = ImmutableArray.CreateBuilder<Block>();
        var lists = new Stack<OpenList>();
        WordBlock? above = null;
        foreach (var block in blocks)
        {
            switch (block)
            {
                case WordParagraph { Kind: { HeadingLevel: 0, IsTitle: false }, Mark: { } mark } item:
                    AddItem(item, mark, lists, result);
                    break;
                case WordParagraph { Kind: { HeadingLevel: 0, ContinuesList: true } } more when lists.Count > 0:
                    lists.Peek().Items[^1].Add(CreateBlock(more));
                    break;
                case WordBox box when lists.Count > 0:
                    lists.Peek().Items[^1].Add(CreateShape(box));
                    break;
                default:
                    CloseLists(lists, result, 0);
                    AddBlock(block, above, result);
                    break;
            }

            above = block;
        }

        CloseLists(lists, result, 0);
        return result.ToImmutable();
    }

    private void AddBlock(WordBlock block, WordBlock? above, ImmutableArray<Block>.Builder result)
    {
        switch (block)
        {
            case WordParagraph paragraph:
                result.Add(CreateBlock(paragraph));
                break;
            case WordTable table:
                AddTable(table, above is WordParagraph { Kind: { IsCaption: true, HeadingLevel: 0 }, Mark: null } ? result[^1] as Paragraph : null, result);
                break;
            case WordBox box:
                result.Add(CreateShape(box));
                break;
            case WordContents:
                result.Add(new ContentsTable("Contents"));
                break;
        }
    }

    // Level 1 is the document's title, and sections start at 2: Word's "heading 1" is a section.
    private Block CreateBlock(WordParagraph paragraph)
    {
        var origin = GetOrigin([paragraph]);
        if (paragraph.Kind is { IsTitle: true, HeadingLevel: 0 })
        {
            var level = _hasTitle ? 2 : 1;
            _hasTitle = true;
            return new Heading(level, paragraph.Inlines) { Origin = origin };
        }

        return paragraph.Kind.HeadingLevel == 0
            ? new Paragraph(paragraph.Inlines) { Origin = origin }
            : new Heading(paragraph.Kind.HeadingLevel + 1, paragraph.Inlines) { Origin = origin, Number = paragraph.Mark is { IsOrdered: true } mark ? mark.Text : "" };
    }

    private Callout CreateShape(WordBox box)
    {
        var shape = CreateBox(box.Blocks);
        _shapes.Add(shape);
        return shape;
    }

    private Callout CreateBox(ImmutableArray<WordBlock> blocks) => new(CalloutKind.Note, Assemble(blocks)) { Origin = GetOrigin(blocks) };

    private void AddItem(WordParagraph paragraph, ListMark mark, Stack<OpenList> lists, ImmutableArray<Block>.Builder result)
    {
        CloseLists(lists, result, mark.Level + 1);
        if (lists.TryPeek(out var current) && current.Mark.Level == mark.Level && !Continues(current.Mark, mark))
            CloseLists(lists, result, mark.Level);
        if (!lists.TryPeek(out current) || current.Mark.Level < mark.Level)
            lists.Push(current = new OpenList(mark));

        current.Items.Add([CreateBlock(paragraph)]);
        current.Paragraphs.Add(paragraph);
    }

    private static bool Continues(ListMark list, ListMark item) => list.IsOrdered == item.IsOrdered && (list.Numbering == item.Numbering || (!list.IsOrdered && list.Text == item.Text));

    /// <summary>Closes all lists of this level and deeper, each into the item that it stands in.</summary>
    private void CloseLists(Stack<OpenList> lists, ImmutableArray<Block>.Builder result, int level)
    {
        while (lists.TryPeek(out var top) && top.Mark.Level >= level)
        {
            lists.Pop();
            var list = new ListBlock(top.Mark.IsOrdered, [.. top.Items.Select(i => new ListItem([.. i]))])
            {
                Start = top.Mark.IsOrdered ? Math.Max(0, top.Mark.Number) : 1,
                Marker = top.Mark.IsOrdered ? ListMarker.Default : GetMarker(top.Mark.Text),
                Origin = GetOrigin(top.Paragraphs),
            };
            if (lists.TryPeek(out var outer))
                outer.Items[^1].Add(list);
            else
                result.Add(list);
        }
    }

    // The private signs are Wingdings' own.
    private static ListMarker GetMarker(string sign) => sign switch
    {
        "\uF0FC" or "✓" or "✔" => ListMarker.Tick,
        "\uF0FB" or "✗" or "✘" or "✕" or "×" => ListMarker.Cross,
        "\uF0A8" or "\uF06F" or "\uF071" or "\uF072" or "☐" or "□" => ListMarker.Checkbox,
        _ => ListMarker.Default,
    };

    /// <summary>A table with plain text in its cells is a table; one that arranges other blocks on the page is only their arrangement.</summary>
    /// <param name="caption">In Word a caption is a paragraph above the table.</param>
    private void AddTable(WordTable table, Paragraph? caption, ImmutableArray<Block>.Builder result)
    {
        if (table.Rows is [])
            return;

        var cells = table.Rows.SelectMany(r => r.Cells).ToImmutableArray();
        if (IsData(table) && cells.All(IsPlain))
        {
            if (caption is not null)
                result.RemoveAt(result.Count - 1);
            result.Add(CreateTable(table, caption));
        }
        else if (cells.Length == 1)
        {
            if (!cells[0].IsEmpty)
                result.Add(CreateBox(cells[0]));
        }
        else
        {
            foreach (var row in table.Rows.Where(r => r.Cells.Any(c => !c.IsEmpty)))
                result.Add(new Columns([.. row.Cells.Where(c => !c.IsEmpty).Select(c => new Column(Assemble(c)))]) { Origin = GetOrigin([.. row.Cells.SelectMany(c => c)]) });
        }
    }

    private static bool IsData(WordTable table) =>
        (table.Rows[0].IsHeader || table.Rows.Length > 1 && table.Rows.Any(r => r.Cells.Length > 1)) && table.Rows.All(r => r.Cells.Length <= StoryReader.MostColumns);

    private static bool IsPlain(ImmutableArray<WordBlock> cell) => cell.All(b => b is WordParagraph { Kind: { HeadingLevel: 0, IsTitle: false }, Mark: null });

    private Table CreateTable(WordTable table, Paragraph? caption)
    {
        var columns = table.Rows.Max(r => r.Cells.Length);
        var header = table.Rows[0].IsHeader ? CreateCells(table.Rows[0], columns) : [.. Enumerable.Repeat(new TableCell([]), columns)];
        var rows = table.Rows.Skip(table.Rows[0].IsHeader ? 1 : 0).Select(r => CreateCells(r, columns));
        var place = GetOrigin([.. table.Rows.SelectMany(r => r.Cells).SelectMany(c => c)]);
        if (caption?.Origin.Template is { } captionPlace && place.Template is { } tablePlace)
            place = CreateOrigin(TextSpan.FromBounds(captionPlace.Span.Start, tablePlace.Span.End));
        return new Table(header, [.. rows]) { Caption = caption is null ? "" : DocumentWalker.GetText(caption.Inlines), Origin = place };
    }

    private static ImmutableArray<TableCell> CreateCells(WordRow row, int columns) =>
        [.. Enumerable.Range(0, columns).Select(i => new TableCell(i < row.Cells.Length ? Join(row.Cells[i]) : []))];

    private static ImmutableArray<Inline> Join(ImmutableArray<WordBlock> cell) =>
        [.. cell.OfType<WordParagraph>().SelectMany((p, i) => i == 0 ? p.Inlines : p.Inlines.Insert(0, new LineBreak()))];

    private Origin GetOrigin(IEnumerable<WordBlock> blocks)
    {
        var lines = blocks.SelectMany(GetLines).DefaultIfEmpty(-1).ToArray();
        return lines[0] < 0 ? Origin.None : CreateOrigin(TextSpan.FromBounds(text.GetLineSpan(lines.Min()).Start, text.GetLineSpan(lines.Max()).End));
    }

    private Origin CreateOrigin(TextSpan span) => new(new Location(text, span), [], "");

    private static IEnumerable<int> GetLines(WordBlock block) => block switch
    {
        WordParagraph paragraph => [paragraph.Line],
        WordTable table => table.Rows.SelectMany(r => r.Cells).SelectMany(c => c).SelectMany(GetLines),
        WordBox box => box.Blocks.SelectMany(GetLines),
        _ => [],
    };

    private sealed class OpenList(ListMark mark)
    {
        /// <summary>Of its first item.</summary>
        public ListMark Mark { get; } = mark;

        public List<List<Block>> Items { get; } = [];

        public List<WordBlock> Paragraphs { get; } = [];
    }
}
