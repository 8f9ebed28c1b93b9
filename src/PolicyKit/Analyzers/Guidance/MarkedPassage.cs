using System.Collections.Immutable;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>A passage and what its surroundings say of it.</summary>
/// <param name="Ids">The clauses, conflicts and editions that ask for it: its own, else those of the list, table or box that it belongs to.</param>
/// <param name="IsForbidding">It stands in a box of things not to do, where “look at it” means the opposite.</param>
internal sealed record MarkedPassage(Passage Passage, ImmutableArray<string> Ids, bool IsForbidding)
{
    public static ImmutableArray<MarkedPassage> Get(TextContext context)
    {
        var surroundings = new Dictionary<Block, (ImmutableArray<string> Ids, bool IsForbidding)>(ReferenceEqualityComparer.Instance);
        Visit(context.Document.Blocks, [], isForbidding: false);
        return [.. context.Passages.Select(passage => Create(passage, surroundings.GetValueOrDefault(passage.Block, ([], false))))];

        void Visit(ImmutableArray<Block> blocks, ImmutableArray<string> inherited, bool isForbidding)
        {
            var introduction = ImmutableArray<string>.Empty;
            foreach (var block in blocks)
            {
                var ids = !block.Origin.Clauses.IsEmpty ? block.Origin.Clauses : block is ListBlock && !introduction.IsEmpty ? introduction : inherited;
                var forbids = isForbidding || block is Callout { Kind: CalloutKind.DoNot };
                surroundings[block] = (ids, forbids);
                Visit([.. DocumentWalker.GetChildren(block)], ids, forbids);
                introduction = IsIntroduction(block) ? block.Origin.Clauses : [];
            }
        }
    }

    private static MarkedPassage Create(Passage passage, (ImmutableArray<string> Ids, bool IsForbidding) surroundings) =>
        new(passage, passage.Origin.Clauses.IsEmpty ? surroundings.Ids : passage.Origin.Clauses, surroundings.IsForbidding);

    /// <summary>A list finishes the sentence that leads to it.</summary>
    private static bool IsIntroduction(Block block) => block is Paragraph { Inlines: var inlines } && DocumentWalker.GetText(inlines).TrimEnd().EndsWith(':');
}
