using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Rendering;

/// <summary>Gives every block of a document an id of its own; the first to claim one keeps it.</summary>
internal static class BlockIds
{
    public static ImmutableArray<Block> MakeUnique(ImmutableArray<Block> blocks)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. blocks.Select(block => Rename(block, taken))];
    }

    private static Block Rename(Block block, HashSet<string> taken)
    {
        var id = block.Id;
        for (var n = 2; !taken.Add(id); n++)
            id = $"{block.Id}-{n}";

        var renamed = block with { Id = id };
        return renamed switch
        {
            ListBlock list => list with { Items = [.. list.Items.Select(item => new ListItem(RenameAll(item.Blocks, taken)))] },
            Callout callout => callout with { Blocks = RenameAll(callout.Blocks, taken) },
            Columns columns => columns with { Items = [.. columns.Items.Select(c => c with { Blocks = RenameAll(c.Blocks, taken) })] },
            _ => renamed,
        };
    }

    private static ImmutableArray<Block> RenameAll(ImmutableArray<Block> blocks, HashSet<string> taken) =>
        [.. blocks.Select(block => Rename(block, taken))];
}
