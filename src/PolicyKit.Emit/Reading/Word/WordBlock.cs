using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Reading.Word;

/// <summary>A piece of a story as Word keeps it, before lists and tables are put together.</summary>
internal abstract record WordBlock
{
    private protected WordBlock()
    {
    }
}

/// <param name="Line">Zero-based, among all the lines of the file.</param>
internal sealed record WordParagraph(int Line, ImmutableArray<Inline> Inlines, ParagraphKind Kind, ListMark? Mark) : WordBlock;

internal sealed record WordTable(ImmutableArray<WordRow> Rows) : WordBlock;

internal sealed record WordRow(bool IsHeader, ImmutableArray<ImmutableArray<WordBlock>> Cells);

/// <summary>Text in a box of its own, such as a text box or a diagram.</summary>
internal sealed record WordBox(ImmutableArray<WordBlock> Blocks) : WordBlock;

/// <summary>A contents table: its entries say again what the headings say.</summary>
internal sealed record WordContents : WordBlock;
