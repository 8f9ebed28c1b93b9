using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Rendering.Layers;

/// <summary>Calls things by their local names throughout one document. The first time a short name stands there, it is written out.</summary>
internal sealed class TermRenamer
{
    private readonly TermFinder _finder;
    private readonly Dictionary<RenameTerm, int> _counts = [];
    private readonly HashSet<RenameTerm> _writtenOut = [];

    private TermRenamer(ImmutableArray<RenameTerm> terms)
    {
        Terms = terms;
        _finder = new TermFinder(terms);
    }

    /// <summary>Those that concern this document.</summary>
    public ImmutableArray<RenameTerm> Terms { get; }

    public static TermRenamer Create(PackSymbol pack, string documentCode) =>
        new([.. pack.Changes.OfType<RenameTerm>().Where(t => t.Documents.IsEmpty || t.Documents.Contains(documentCode, StringComparer.OrdinalIgnoreCase))]);

    public int GetCount(RenameTerm term) => _counts.GetValueOrDefault(term);

    /// <summary>A title, which has no room for a name in full.</summary>
    public string RenameTitle(string text) => Rename([new TextInline(text)], isWrittenOut: false) is [TextInline only] ? only.Text : text;

    public ImmutableArray<Block> Rename(ImmutableArray<Block> blocks) => Terms.IsEmpty ? blocks : [.. blocks.Select(Rename)];

    private Block Rename(Block block) => block switch
    {
        Heading heading => heading with { Inlines = Rename(heading.Inlines) },
        Paragraph paragraph => paragraph with { Inlines = Rename(paragraph.Inlines) },
        ListBlock list => list with { Items = [.. list.Items.Select(item => new ListItem(Rename(item.Blocks)))] },
        Callout callout => callout with { Title = RenameTitle(callout.Title), Blocks = Rename(callout.Blocks) },
        Columns columns => columns with { Items = [.. columns.Items.Select(column => column with { Blocks = Rename(column.Blocks) })] },
        Table table => table with
        {
            Caption = RenameTitle(table.Caption),
            Header = Rename(table.Header),
            Rows = [.. table.Rows.Select(Rename)],
        },
        ContactCard card => card with
        {
            Name = RenameTitle(card.Name),
            Role = RenameTitle(card.Role),
            Hours = RenameTitle(card.Hours),
            Lines = [.. card.Lines.Select(line => line with { Label = RenameTitle(line.Label) })],
        },
        PanelBreak panel => panel with { Name = RenameTitle(panel.Name) },
        _ => block,
    };

    private ImmutableArray<TableCell> Rename(ImmutableArray<TableCell> cells) => [.. cells.Select(cell => new TableCell(Rename(cell.Inlines)))];

    /// <summary>Renamed before the sections are read, so that the steps in words say the same as the boxes.</summary>
    public FlowGraph Rename(FlowGraph graph) => graph with
    {
        Title = RenameTitle(graph.Title),
        Description = RenameTitle(graph.Description),
        Nodes = [.. graph.Nodes.Select(node => node with
        {
            Title = RenameTitle(node.Title),
            Details = [.. node.Details.Select(Rename)],
        })],
        Edges = [.. graph.Edges.Select(edge => edge with { Label = RenameTitle(edge.Label) })],
    };

    private ImmutableArray<Inline> Rename(ImmutableArray<Inline> inlines) => Rename(inlines, isWrittenOut: true);

    private ImmutableArray<Inline> Rename(ImmutableArray<Inline> inlines, bool isWrittenOut)
    {
        if (Terms.IsEmpty)
            return inlines;

        var passage = PassageEditor.GetText(inlines);
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        foreach (var (span, term) in _finder.Find(passage))
        {
            _counts[term] = _counts.GetValueOrDefault(term) + 1;
            changes.Add(new TextChange(span, GetName(term, passage.Substring(span.Start, span.Length), isWrittenOut && term.Expansion.Length > 0 && _writtenOut.Add(term))));
        }

        return changes.Count == 0 ? inlines : PassageEditor.Apply(inlines, changes.ToImmutable());
    }

    private static string GetName(RenameTerm term, string found, bool isWrittenOut)
    {
        var name = isWrittenOut ? $"{term.Expansion} ({term.To})" : term.To;
        return char.IsUpper(found[0]) && char.IsLower(term.From[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
    }
}
