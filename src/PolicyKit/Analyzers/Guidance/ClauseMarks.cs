using System.Collections.Immutable;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>The clauses, conflicts and editions that ask for each passage of a document: its own, else those of the list, table or box that it belongs to.</summary>
internal sealed class ClauseMarks
{
    private readonly Dictionary<Block, ImmutableArray<string>> _ids = new(ReferenceEqualityComparer.Instance);

    private ClauseMarks()
    {
    }

    public static ClauseMarks Create(Document document)
    {
        var marks = new ClauseMarks();
        marks.Visit(document.Blocks, []);
        return marks;
    }

    public ImmutableArray<string> GetIds(Passage passage) => passage.Origin.Clauses.IsEmpty ? _ids.GetValueOrDefault(passage.Block, []) : passage.Origin.Clauses;

    private void Visit(ImmutableArray<Block> blocks, ImmutableArray<string> inherited)
    {
        var introduction = ImmutableArray<string>.Empty;
        foreach (var block in blocks)
        {
            var ids = !block.Origin.Clauses.IsEmpty ? block.Origin.Clauses : block is ListBlock && !introduction.IsEmpty ? introduction : inherited;
            _ids[block] = ids;
            Visit([.. DocumentWalker.GetChildren(block)], ids);
            introduction = IsIntroduction(block) ? block.Origin.Clauses : [];
        }
    }

    /// <summary>A list finishes the sentence that leads to it.</summary>
    private static bool IsIntroduction(Block block) => block is Paragraph { Inlines: var inlines } && DocumentWalker.GetText(inlines).TrimEnd().EndsWith(':');
}
