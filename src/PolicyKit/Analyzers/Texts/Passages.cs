using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Texts;

/// <summary>Reads a document passage by passage, in reading order.</summary>
public static class Passages
{
    public static ImmutableArray<Passage> Get(Document document) =>
        [.. GetTitles(document).Concat(document.Blocks.SelectMany(block => Get(block, PassageKind.Paragraph))).Where(passage => passage.Text.Length > 0)];

    private static IEnumerable<Passage> GetTitles(Document document) =>
        from text in new[] { document.Title, document.Subtitle }
        select new Passage(new Heading(1, [new TextInline(text)]), PassageKind.Title, text, Origin.None);

    private static IEnumerable<Passage> Get(Block block, PassageKind paragraph) => block switch
    {
        Heading heading => [Create(block, PassageKind.Heading, heading.Inlines, block.Origin)],
        Paragraph { Inlines: var inlines } => [Create(block, paragraph, inlines, block.Origin)],
        ListBlock list => list.Items.SelectMany(item => item.Blocks).SelectMany(child => Get(child, PassageKind.Item)),
        Table table => GetCells(table),
        Callout callout => callout.Blocks.SelectMany(child => Get(child, paragraph))
            .Prepend(new Passage(block, PassageKind.BoxTitle, callout.Title, block.Origin)),
        Columns columns => columns.Items.SelectMany(column => column.Blocks).SelectMany(child => Get(child, paragraph)),
        ContactCard card => card.Lines.Select(line => $"{line.Label}: {line.Text}").Prepend(card.Name).Prepend(card.Role).Append(card.Hours)
            .Select(text => new Passage(block, PassageKind.Contact, text, block.Origin)),
        Flowchart flowchart => flowchart.Graph.Nodes.SelectMany(node => GetBox(block, node)),
        _ => [],
    };

    private static IEnumerable<Passage> GetCells(Table table) =>
        table.Header.Select(cell => Create(table, PassageKind.HeaderCell, cell.Inlines, table.Origin))
            .Concat(table.Rows.SelectMany(row => row).Select(cell => Create(table, PassageKind.Cell, cell.Inlines, table.Origin)));

    private static IEnumerable<Passage> GetBox(Block block, FlowNode node) =>
        node.Details.Select(line => Create(block, PassageKind.BoxLine, line, node.Origin))
            .Prepend(new Passage(block, PassageKind.BoxTitle, node.Title, node.Origin));

    private static Passage Create(Block block, PassageKind kind, ImmutableArray<Inline> inlines, Origin origin) =>
        new(block, kind, DocumentWalker.GetText(inlines), origin) { Inlines = inlines };
}
