using PolicyKit.Documents;

namespace PolicyKit.Emit.Layout.Pages;

internal static class WordCount
{
    /// <summary>Words of a block itself, not of the blocks within it.</summary>
    public static int Count(Block block) => Count(GetText(block));

    private static int Count(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    private static string GetText(Block block) => block switch
    {
        Callout callout => callout.Title,
        ContactCard card => string.Join(' ', [card.Name, card.Role, card.Hours, .. card.Lines.Select(l => l.Label + " " + l.Text)]),
        _ => DocumentWalker.GetText([.. DocumentWalker.GetInlines(block).Where(i => i is TextInline or MissingValue or LineBreak)]),
    };
}
