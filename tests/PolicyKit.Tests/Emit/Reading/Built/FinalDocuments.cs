using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Emit.Reading.Built;

/// <summary>Makes of a random document one that a school without errors could get: no value is missing and no heading is blank, which each format shows in its own way.</summary>
internal static class FinalDocuments
{
    public static Document Create(Document document) => document with { Title = "Title " + document.Title, Blocks = [.. document.Blocks.Select(Fill)] };

    private static Block Fill(Block block) => block switch
    {
        Heading heading => heading with { Inlines = [new TextInline("Heading "), .. Fill(heading.Inlines)] },
        Paragraph paragraph => paragraph with { Inlines = Fill(paragraph.Inlines) },
        ListBlock list => list with { Items = [.. list.Items.Select(i => new ListItem([.. i.Blocks.Select(Fill)]))] },
        Callout callout => callout with { Blocks = [.. callout.Blocks.Select(Fill)] },
        Columns columns => columns with { Items = [.. columns.Items.Select(c => c with { Blocks = [.. c.Blocks.Select(Fill)] })] },
        Table table => table with { Header = [.. table.Header.Select(Fill)], Rows = [.. table.Rows.Select(r => r.Select(Fill).ToImmutableArray())] },
        Flowchart flow => new Flowchart(flow.Graph with { Nodes = [.. flow.Graph.Nodes.Select(n => n with { Details = [.. n.Details.Select(Fill)] })] }) { Id = flow.Id },
        _ => block,
    };

    private static TableCell Fill(TableCell cell) => new(Fill(cell.Inlines));

    private static ImmutableArray<Inline> Fill(ImmutableArray<Inline> inlines) => [.. inlines.Select(i => i switch
    {
        MissingValue missing => new TextInline(missing.Name),
        Strong strong => new Strong(Fill(strong.Inlines)),
        Emphasis emphasis => new Emphasis(Fill(emphasis.Inlines)),
        InLanguage foreign => foreign with { Inlines = Fill(foreign.Inlines) },
        Link link => link with { Inlines = Fill(link.Inlines) },
        _ => i,
    })];
}
