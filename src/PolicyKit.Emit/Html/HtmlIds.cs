using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Html;

/// <summary>The ids of a page: no two elements answer to one.</summary>
internal sealed class HtmlIds(Document document)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal) { "content" };
    private readonly HashSet<string> _anchors = GetAnchors(document);
    private int _created;

    /// <summary>Something on the page can be linked to by this id.</summary>
    public bool IsAnchor(string id) => _anchors.Contains(id);

    /// <summary>The block's own, or null when nothing links to it; of two blocks with one id the first keeps it.</summary>
    public string? Take(Block block) => IsAnchor(block.Id) && _taken.Add(block.Id) ? block.Id : null;

    /// <summary>One for an element that stands for no block.</summary>
    public string Create(string kind)
    {
        string id;
        do
        {
            _created++;
            id = string.Create(CultureInfo.InvariantCulture, $"{kind}-{_created}");
        }
        while (IsAnchor(id) || !_taken.Add(id));
        return id;
    }

    // What can be linked to: the headings, and what the document or a flowchart links to.
    private static HashSet<string> GetAnchors(Document document)
    {
        var blocks = DocumentWalker.GetBlocks(document).ToImmutableArray();
        var targets = blocks.SelectMany(DocumentWalker.GetInlines).OfType<Link>().Where(l => l.Target.StartsWith('#')).Select(l => l.Target[1..])
            .Concat(blocks.OfType<Flowchart>().Select(f => HtmlBlocks.FindToldSteps(document, f)?.Id ?? ""))
            .ToHashSet(StringComparer.Ordinal);
        return [.. blocks.Where(b => b.Id != "" && (b is Heading || targets.Contains(b.Id))).Select(b => b.Id)];
    }
}
