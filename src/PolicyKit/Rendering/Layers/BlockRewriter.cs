using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Rendering.Layers;

/// <summary>Puts other blocks in the place of some, wherever they stand.</summary>
internal static class BlockRewriter
{
    /// <param name="blocks">In reading order.</param>
    /// <param name="replace">What stands in a block's place; null to keep it and look inside.</param>
    public static ImmutableArray<Block> Rewrite(ImmutableArray<Block> blocks, Func<Block, ImmutableArray<Block>?> replace)
    {
        var result = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in blocks)
            result.AddRange(replace(block) ?? RewriteInside(block, replace));
        return result.ToImmutable();
    }

    // A box or list that has lost all that it held goes too.
    private static ImmutableArray<Block> RewriteInside(Block block, Func<Block, ImmutableArray<Block>?> replace)
    {
        switch (block)
        {
            case ListBlock { Items.IsEmpty: false } list:
                var items = ImmutableArray.CreateBuilder<ListItem>();
                foreach (var item in list.Items)
                    items.AddRange(RewriteItem(item, replace));
                return items.Count == 0 ? [] : [list with { Items = items.ToImmutable() }];
            case Callout { Blocks.IsEmpty: false } callout:
                var inner = Rewrite(callout.Blocks, replace);
                return inner.IsEmpty ? [] : [callout with { Blocks = inner }];
            case Columns columns:
                return [columns with { Items = [.. columns.Items.Select(column => column with { Blocks = Rewrite(column.Blocks, replace) })] }];
            default:
                return [block];
        }
    }

    /// <summary>What comes beside the words of an item becomes an item of its own.</summary>
    private static IEnumerable<ListItem> RewriteItem(ListItem item, Func<Block, ImmutableArray<Block>?> replace)
    {
        var blocks = Rewrite(item.Blocks, replace);
        if (item.Blocks.Length != 1)
            return blocks.IsEmpty ? [] : [new ListItem(blocks)];

        return blocks.SelectMany(block => block is ListBlock list && item.Blocks[0] is not ListBlock ? list.Items : [new ListItem([block])]);
    }
}
