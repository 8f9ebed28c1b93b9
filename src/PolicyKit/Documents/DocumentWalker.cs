using System.Collections.Immutable;
using System.Text;

namespace PolicyKit.Documents;

/// <summary>Looks at every block and inline, in reading order.</summary>
public static class DocumentWalker
{
    /// <summary>The block and all blocks within it.</summary>
    public static IEnumerable<Block> GetBlocks(Block block)
    {
        yield return block;
        if (block is not (ListBlock or Callout or Columns))
            yield break;

        foreach (var child in GetChildren(block))
        {
            foreach (var descendant in GetBlocks(child))
                yield return descendant;
        }
    }

    public static IEnumerable<Block> GetBlocks(Document document) => document.Blocks.SelectMany(GetBlocks);

    public static IEnumerable<Block> GetChildren(Block block) => block switch
    {
        ListBlock list => list.Items.SelectMany(i => i.Blocks),
        Callout callout => callout.Blocks,
        Columns columns => columns.Items.SelectMany(c => c.Blocks),
        _ => [],
    };

    /// <summary>The inlines of a block itself, not those of the blocks within it; inlines within inlines included.</summary>
    public static IEnumerable<Inline> GetInlines(Block block) => block switch
    {
        Heading heading => Flatten(heading.Inlines),
        Paragraph paragraph => Flatten(paragraph.Inlines),
        Table table => table.Header.Concat(table.Rows.SelectMany(r => r)).SelectMany(c => Flatten(c.Inlines)),
        Flowchart flow => flow.Graph.Nodes.SelectMany(n => n.Details).SelectMany(d => Flatten(d)),
        _ => [],
    };

    public static IEnumerable<Inline> Flatten(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            yield return inline;
            if (GetChildren(inline) is not { IsEmpty: false } children)
                continue;

            foreach (var child in Flatten(children))
                yield return child;
        }
    }

    /// <summary>The words, without markup; a line break becomes a space.</summary>
    public static string GetText(ImmutableArray<Inline> inlines)
    {
        // Most texts are one run without marks.
        if (inlines is [TextInline { Text: var only }])
            return only;

        var text = new StringBuilder();
        AppendText(inlines, text);
        return text.ToString();
    }

    private static void AppendText(ImmutableArray<Inline> inlines, StringBuilder text)
    {
        foreach (var inline in inlines)
        {
            text.Append(inline switch
            {
                TextInline run => run.Text,
                MissingValue missing => $"(missing: {missing.Name})",
                LineBreak => " ",
                _ => "",
            });
            AppendText(GetChildren(inline), text);
        }
    }

    private static ImmutableArray<Inline> GetChildren(Inline inline) => inline switch
    {
        Strong strong => strong.Inlines,
        Emphasis emphasis => emphasis.Inlines,
        InLanguage foreign => foreign.Inlines,
        Link link => link.Inlines,
        _ => [],
    };
}
