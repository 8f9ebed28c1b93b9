using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Pages;

/// <summary>Names what to leave out first when a document is too long, by the priorities that its authors gave.</summary>
internal static class Cuts
{
    private const int WordsQuoted = 7;

    /// <summary>An imperative that quotes the blocks of the lowest rank; null when every block must stay.</summary>
    public static string? Suggest(ImmutableArray<Block> blocks)
    {
        var least = FindLeastImportant(blocks);
        return least.IsEmpty ? null : "Cut or shorten " + string.Join(" and ", least.Select(Quote));
    }

    public static ImmutableArray<Block> FindLeastImportant(ImmutableArray<Block> blocks)
    {
        var ranked = blocks.SelectMany(DocumentWalker.GetBlocks).Where(b => b.Priority > 1).ToList();
        return [.. ranked.Where(b => b.Priority == ranked.Max(r => r.Priority)).Take(3)];
    }

    private static string Quote(Block block)
    {
        var text = string.Join(' ', DocumentWalker.GetBlocks(block)
            .Select(b => b is Callout { Title: not "" } callout ? callout.Title : b is ContactCard card ? card.Name : DocumentWalker.GetText([.. DocumentWalker.GetInlines(b).Where(i => i is TextInline or LineBreak)])));
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return words.Length <= WordsQuoted ? $"“{string.Join(' ', words)}”" : $"“{string.Join(' ', words.Take(WordsQuoted))} …”";
    }
}
