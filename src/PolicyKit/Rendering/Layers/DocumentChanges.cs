using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Rendering.Model;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Templates;

namespace PolicyKit.Rendering.Layers;

/// <summary>Carries out on a document what packs change in the text of the packs below them.</summary>
/// <param name="model">The document and all packs as one.</param>
/// <param name="print">The blocks that an operation's words make, marked with its clause.</param>
internal sealed class DocumentChanges(TemplateModel model, Func<PackChange, string, TemplateSyntaxTree, ImmutableArray<Block>> print)
{
    private ListBlock? _steps;

    /// <summary>What packs add at the end of a section.</summary>
    public ImmutableArray<Block> GetAdditions(SectionSymbol section) =>
        [.. GetAdditions().Where(add => add.Anchor is { Position: AnchorPosition.Section } anchor && anchor.Target == section.Path).SelectMany(add => Print(add))];

    /// <param name="blocks">In reading order.</param>
    /// <param name="steps">The steps of a flowchart in words, which stay as they are: a step more or less would send every “go to step” astray.</param>
    public ImmutableArray<Block> Apply(ImmutableArray<Block> blocks, ListBlock? steps)
    {
        _steps = steps;
        foreach (var change in model.Pack.Changes)
        {
            blocks = change switch
            {
                OverrideClause { Print: { } words } c when IsInScope(c.Documents) => Override(blocks, c, words),
                RemoveClause c => Remove(blocks, c),
                _ => blocks,
            };
        }

        // What is added may stand beside what another operation has put there.
        foreach (var add in GetAdditions().Where(add => add.Anchor is { Position: not AnchorPosition.Section }))
            blocks = Insert(blocks, add.Anchor!, Print(add));
        return blocks;
    }

    /// <summary>A removed clause is named by nothing any more, not even by a box whose words stay.</summary>
    public ImmutableArray<string> Apply(ImmutableArray<string> clauses) => clauses.RemoveAll(id => model.Pack.Changes.Any(c => c is RemoveClause r && r.Clause == id));

    private IEnumerable<AddClause> GetAdditions() => model.Pack.Changes.OfType<AddClause>()
        .Where(add => add.Print is not null && IsInScope(add.Clause.Documents) && ClausePhases.Concern(add.Clause, model.Phase));

    private ImmutableArray<Block> Print(AddClause add) => print(add, add.Clause.Id, add.Print!);

    private bool IsInScope(ImmutableArray<string> documents) => documents.IsEmpty || documents.Contains(model.Document.Code, StringComparer.OrdinalIgnoreCase);

    private ImmutableArray<Block> Override(ImmutableArray<Block> blocks, OverrideClause change, TemplateSyntaxTree words)
    {
        var printed = print(change, change.Clause, words);
        var isReplaced = false;
        var replaced = Rewrite(blocks, block =>
        {
            if (!IsBelow(block, change) || !CarriesAlone(block, change.Clause))
                return null;

            isReplaced = true;
            return block is Callout callout ? [callout with { Blocks = printed }] : printed;
        });
        return isReplaced ? replaced : InsertOnce(blocks, block => IsBelow(block, change) && block.Origin.Clauses.Contains(change.Clause), block => [block, .. printed]);
    }

    private ImmutableArray<Block> Remove(ImmutableArray<Block> blocks, RemoveClause change) => Rewrite(blocks, block =>
        !block.Origin.Clauses.Contains(change.Clause) || !IsBelow(block, change) ? null
        : CarriesAlone(block, change.Clause) ? []
        : block is ListBlock or Callout or Columns ? null
        : [block with { Origin = block.Origin with { Clauses = Apply(block.Origin.Clauses) } }]);

    private ImmutableArray<Block> Insert(ImmutableArray<Block> blocks, ChangeAnchor anchor, ImmutableArray<Block> printed) =>
        InsertOnce(blocks, block => block.Origin.Clauses.Contains(anchor.Target), block => anchor.Position == AnchorPosition.Before ? [.. printed, block] : [block, .. printed]);

    private ImmutableArray<Block> Rewrite(ImmutableArray<Block> blocks, Func<Block, ImmutableArray<Block>?> replace) =>
        BlockRewriter.Rewrite(blocks, block => ReferenceEquals(block, _steps) ? [block] : replace(block));

    private ImmutableArray<Block> InsertOnce(ImmutableArray<Block> blocks, Func<Block, bool> isPlace, Func<Block, ImmutableArray<Block>> insert)
    {
        var isDone = false;
        return Rewrite(blocks, block =>
        {
            if (isDone || !isPlace(block))
                return null;

            isDone = true;
            return insert(block);
        });
    }

    /// <summary>A pack changes what its parents say, not what it or a more local pack has written itself.</summary>
    private bool IsBelow(Block block, PackChange change) => GetLayer(block.Origin.Pack) < GetLayer(change.Pack);

    private int GetLayer(string pack) => model.Layers.IndexOf(pack);

    /// <summary>All that the block says answers this clause: it can be said in other words without losing anything else.</summary>
    private static bool CarriesAlone(Block block, string clause)
    {
        if (block is not (Paragraph or ListBlock or Table or Callout))
            return false;

        var carried = DocumentWalker.GetBlocks(block).SelectMany(b => b.Origin.Clauses).Where(ClauseId.IsClause).Distinct().ToArray();
        return carried is [var only] && only == clause && block.Origin.Clauses.Contains(clause);
    }
}
