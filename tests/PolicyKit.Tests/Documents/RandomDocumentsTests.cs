using FsCheck;
using FsCheck.Fluent;
using PolicyKit.Documents;

namespace PolicyKit.Tests.Documents;

public sealed class RandomDocumentsTests
{
    [Fact]
    public void Block_ids_are_unique() => Prop
        .ForAll(RandomDocuments.All, document => DocumentWalker.GetBlocks(document).Select(b => b.Id).Distinct().Count() == DocumentWalker.GetBlocks(document).Count())
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Internal_links_lead_to_a_heading() => Prop
        .ForAll(RandomDocuments.All, document =>
        {
            var headings = DocumentWalker.GetBlocks(document).OfType<Heading>().Select(h => "#" + h.Id).ToHashSet();
            return DocumentWalker.GetBlocks(document)
                .SelectMany(DocumentWalker.GetInlines)
                .OfType<Link>()
                .All(l => !l.Target.StartsWith('#') || headings.Contains(l.Target));
        })
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_kind_of_block_occurs()
    {
        var kinds = RandomDocuments.All.Generator
            .Sample(30, 100)
            .SelectMany(DocumentWalker.GetBlocks)
            .Select(b => b.GetType())
            .ToHashSet();
        var allKinds = typeof(Block).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Block)));

        Assert.Empty(allKinds.Except(kinds));
    }
}
