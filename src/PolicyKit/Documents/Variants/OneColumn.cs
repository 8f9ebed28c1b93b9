using System.Collections.Immutable;

namespace PolicyKit.Documents.Variants;

/// <summary>One column from top to bottom: panels, columns and page breaks belong to the sheet that the document was designed for.</summary>
internal static class OneColumn
{
    // The back of a leaflet says whom to call: a family may take that page out and keep it by the telephone.
    public static ImmutableArray<Block> Rewrite(ImmutableArray<Block> blocks)
    {
        var back = blocks.LastOrDefault(block => block is PanelBreak);
        return [.. blocks.SelectMany(block => ReferenceEquals(block, back) ? Enumerable.Repeat<Block>(new PageBreak(), 1) : Rewrite(block))];
    }

    private static IEnumerable<Block> Rewrite(Block block) => block switch
    {
        PanelBreak or PageBreak => [],
        Columns columns => columns.Items.SelectMany(column => Rewrite(column.Blocks)),
        Callout callout => [callout with { Blocks = Rewrite(callout.Blocks) }],
        ListBlock list => [list with { Items = [.. list.Items.Select(item => new ListItem(Rewrite(item.Blocks)))] }],
        _ => [block],
    };
}
