using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Documents;
using PolicyKit.Emit.Docx;

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
        var lines = blocks.SelectMany(GetLines).ToImmutableArray();
        return new BuiltText
        {
            Lines = [.. blocks.Where(b => b is not Paragraph || b.Origin.Template is not { } place || !captions.Contains(place)).SelectMany(GetLines).Where(l => !IsArrow(l) && !FlowTableWriter.Headings.Contains(l))],
            Headings = [.. blocks.OfType<Heading>().SelectMany(GetLines)],
            NumberedLists = [.. blocks.OfType<ListBlock>().Where(l => l.IsOrdered).Select(l => l.Items.Select(i => i.Blocks.SelectMany(GetLines).FirstOrDefault("")).ToImmutableArray())],
            Groups =
            [
                .. blocks.OfType<Table>().SelectMany(t => t.Rows).Select(r => r.Select(c => DocumentWalker.GetText(c.Inlines)).ToImmutableArray()),
                .. blocks.OfType<Columns>().SelectMany(c => c.Items).Select(c => c.Blocks.SelectMany(DocumentWalker.GetBlocks).SelectMany(GetLines).ToImmutableArray()),
            ],
            Furniture = [.. reading.Furniture.SelectMany(DocumentWalker.GetBlocks).SelectMany(GetLines)],
            TableSteps = GetSteps(lines),
        };
    }

    // The steps of a flow table carry their numbers in the text, and stand row by row.
    private static ImmutableArray<string> GetSteps(ImmutableArray<string> lines)
    {
        var first = lines.IndexOf(FlowTableWriter.Headings[0]);
        return first < 0 ? [] :
        [
            .. lines.Skip(first)
                .Select(l => (Line: l, Dot: l.IndexOf(". ", StringComparison.Ordinal)))
                .Where(l => l.Dot is 1 or 2 && int.TryParse(l.Line.AsSpan(0, l.Dot), NumberStyles.None, CultureInfo.InvariantCulture, out _))
                .OrderBy(l => int.Parse(l.Line.AsSpan(0, l.Dot), CultureInfo.InvariantCulture))
                .Select(l => l.Line[(l.Dot + 2)..]),
        ];
    }

    private static bool IsArrow(string line) => line.StartsWith('\u25BC') || line.StartsWith('\u25BA');

    private static IEnumerable<string> GetLines(Block block) => block switch
    {
        Heading heading => [DocumentWalker.GetText(heading.Inlines)],
        Paragraph paragraph => [DocumentWalker.GetText(paragraph.Inlines)],
        Table table => [table.Caption, .. table.Header.Concat(table.Rows.SelectMany(r => r)).Select(c => DocumentWalker.GetText(c.Inlines))],
        _ => [],
    };
}
