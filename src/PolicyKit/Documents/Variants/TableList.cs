using System.Collections.Immutable;

namespace PolicyKit.Documents.Variants;

/// <summary>Tells a table as a list: an item for each row, which says of every value what it is.</summary>
internal static class TableList
{
    /// <summary>The list, after the caption where there is one.</summary>
    public static IEnumerable<Block> Create(Table table)
    {
        if (table.Caption != "")
            yield return new Paragraph([new Strong([new TextInline(table.Caption)])]) { Id = table.Id + "-caption", Origin = table.Origin, Priority = table.Priority };
        yield return new ListBlock(IsOrdered: false, [.. table.Rows.Select(row => new ListItem([CreateItem(table, row)]))])
        {
            Id = table.Id,
            Origin = table.Origin,
            Priority = table.Priority,
        };
    }

    private static Paragraph CreateItem(Table table, ImmutableArray<TableCell> row)
    {
        ImmutableArray<Inline> first = row.IsEmpty ? [] : [new Strong(Unwrap(row[0].Inlines))];
        var others = row.Zip(table.Header).Skip(1).Where(cell => DocumentWalker.GetText(cell.First.Inlines).Trim() != "");
        return new Paragraph([.. first, .. others.SelectMany(cell => (IEnumerable<Inline>)[new LineBreak(), .. GetLabel(cell.Second), .. cell.First.Inlines])])
        {
            Origin = table.Origin,
        };
    }

    private static ImmutableArray<Inline> GetLabel(TableCell header) =>
        DocumentWalker.GetText(header.Inlines).Trim() is { Length: > 0 } label ? [new TextInline(label + ": ")] : [];

    private static ImmutableArray<Inline> Unwrap(ImmutableArray<Inline> inlines) =>
        [.. inlines.SelectMany(inline => inline is Strong strong ? strong.Inlines : [inline])];
}
