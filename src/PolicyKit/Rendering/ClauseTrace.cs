using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Symbols;

namespace PolicyKit.Rendering;

/// <summary>The appendix that traces each section to the clauses it carries, printed where the template asks and the build wants it.</summary>
internal static class ClauseTrace
{
    private const string HeadingId = "clause-trace";
    private const string TableId = "clause-trace-table";

    /// <summary>Where a section asks for the trace, which is known only when every section has been read.</summary>
    public static Block Placeholder { get; } = new Paragraph([]) { Id = "clause-trace-here" };

    /// <summary>The document as the school's readers have it: the appendix quotes the guidance, and says nothing of its own.</summary>
    public static Document Remove(Document document) => document with { Blocks = document.Blocks.RemoveAll(block => block.Id is HeadingId or TableId) };

    public static ImmutableArray<Block> Fill(ImmutableArray<Block> blocks, PackSymbol pack, bool isWanted)
    {
        if (!blocks.Contains(Placeholder))
            return blocks;

        ImmutableArray<Block> trace = isWanted ? CreateTrace(blocks, pack) : [];
        return [.. blocks.SelectMany(b => b == Placeholder ? trace : [b])];
    }

    private static ImmutableArray<Block> CreateTrace(ImmutableArray<Block> blocks, PackSymbol pack)
    {
        var rows = ImmutableArray.CreateBuilder<ImmutableArray<TableCell>>();
        var section = "";
        foreach (var block in blocks)
        {
            if (block is Heading { Level: 2 } heading)
                section = DocumentWalker.GetText(heading.Inlines);

            foreach (var clause in DocumentWalker.GetBlocks(block).SelectMany(b => b.Origin.Clauses).Distinct())
            {
                if (pack.Clauses.TryGetValue(clause, out var symbol) && !rows.Any(r => IsRow(r, section, clause)))
                    rows.Add([CreateCell(section), CreateCell(clause), CreateCell(symbol.Modality.Replace('-', ' ')), CreateCell(symbol.Text)]);
            }
        }

        return
        [
            new Heading(2, [new TextInline("Where each instruction comes from")]) { Id = HeadingId },
            new Table([CreateCell("Section"), CreateCell("Clause"), CreateCell("Strength"), CreateCell("What the source says, in brief")], rows.ToImmutable())
            {
                Id = TableId,
                Widths = [2.2, 2, 1, 5],
            },
        ];
    }

    private static bool IsRow(ImmutableArray<TableCell> row, string section, string clause) =>
        DocumentWalker.GetText(row[0].Inlines) == section && DocumentWalker.GetText(row[1].Inlines) == clause;

    private static TableCell CreateCell(string text) => new(text.Length == 0 ? [] : [new TextInline(text)]);
}
