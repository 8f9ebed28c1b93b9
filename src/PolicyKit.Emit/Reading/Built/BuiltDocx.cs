using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Reading.Built;

/// <summary>Reads back a Word file that our emitter wrote.</summary>
public static class BuiltDocx
{
    /// <summary>Null when it cannot be read.</summary>
    public static BuiltText? Read(byte[] bytes)
    {
        var reading = DocxReader.Read(bytes, "built.docx");
        if (reading.Document is not { } document || reading.Diagnostics.Any(d => d.IsError))
            return null;

        var blocks = DocumentWalker.GetBlocks(document).ToImmutableArray();

        // The title of a flowchart is a caption here, and only heard in the other formats; the caption of a table is part of the table.
        var captions = reading.Marks.Where(m => m.Kind == TextMarkKind.Caption).Select(m => m.Location).ToHashSet();
        var lists = blocks.OfType<ListBlock>().Where(l => l.IsOrdered).Select(l => l.Items.Select(i => i.Blocks.SelectMany(GetLines).FirstOrDefault("")).ToImmutableArray()).ToImmutableArray();
        var shapes = reading.Shapes.Select(c => DocumentWalker.GetBlocks(c).SelectMany(GetLines).ToImmutableArray()).ToImmutableArray();

        // The labels of a flowchart's lines are told in other words beside the picture.
        var labels = shapes.Where(s => s.Length == 1).Select(s => s[0]).ToHashSet(StringComparer.Ordinal);
        return new BuiltText
        {
            Lines = [.. blocks.Where(b => b is not Paragraph || b.Origin.Template is not { } place || !captions.Contains(place)).SelectMany(GetLines).Where(l => !labels.Contains(l))],
            Headings = [.. blocks.OfType<Heading>().SelectMany(GetLines)],
            NumberedLists = lists,
            Groups =
            [
                .. blocks.OfType<Table>().SelectMany(t => t.Rows).Select(r => r.Select(c => DocumentWalker.GetText(c.Inlines)).ToImmutableArray()),
                .. blocks.OfType<Columns>().SelectMany(c => c.Items).Select(c => c.Blocks.SelectMany(DocumentWalker.GetBlocks).SelectMany(GetLines).ToImmutableArray()),
            ],
            Furniture = [.. reading.Furniture.SelectMany(DocumentWalker.GetBlocks).SelectMany(GetLines)],
            PictureSteps = [.. shapes.Select(s => s.FirstOrDefault("")).Where(title => title != "" && lists.Any(l => l.Any(item => item.StartsWith(title, StringComparison.Ordinal))))],
        };
    }

    private static IEnumerable<string> GetLines(Block block) => block switch
    {
        Heading heading => [DocumentWalker.GetText(heading.Inlines)],
        Paragraph paragraph => [DocumentWalker.GetText(paragraph.Inlines)],
        Table table => [table.Caption, .. table.Header.Concat(table.Rows.SelectMany(r => r)).Select(c => DocumentWalker.GetText(c.Inlines))],
        _ => [],
    };
}
