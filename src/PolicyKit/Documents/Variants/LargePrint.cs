using System.Collections.Immutable;

namespace PolicyKit.Documents.Variants;

/// <summary>For readers with weak sight: 18 point in one column on plain A4, as many pages as it takes.</summary>
internal static class LargePrint
{
    private const double TextSize = 18;

    // Three columns of large words hold two words to a line.
    private const int MostColumns = 2;

    public static Document Rewrite(Document document) => document with
    {
        Page = PageSetup.A4 with { TextSize = TextSize, MinimumTextSize = TextSize, LineSpacing = 1.4, MinimumLineSpacing = 1.3 },
        Blocks = Widen(OneColumn.Rewrite(document.Blocks)),
    };

    private static ImmutableArray<Block> Widen(ImmutableArray<Block> blocks) => [.. blocks.SelectMany(Widen)];

    private static IEnumerable<Block> Widen(Block block) => block switch
    {
        Table table when table.Header.Length > MostColumns => TableList.Create(table),
        Callout callout => [callout with { Blocks = Widen(callout.Blocks) }],
        ListBlock list => [list with { Items = [.. list.Items.Select(item => new ListItem(Widen(item.Blocks)))] }],
        _ => [block],
    };
}
