using System.Collections.Immutable;
using PolicyKit.Documents;
using PolicyKit.Text;

namespace PolicyKit.Coverage;

/// <summary>The clauses that the printed text of a document carries. A block without words carries nothing, whatever it claims.</summary>
public sealed class CarriedClauses
{
    private readonly ILookup<string, Origin> _origins;

    private CarriedClauses(ILookup<string, Origin> origins) => _origins = origins;

    public static CarriedClauses Create(Document document) => new(
        DocumentWalker.GetBlocks(document).SelectMany(GetOrigins)
            .SelectMany(origin => origin.Clauses.Distinct(), (origin, id) => (origin, id))
            .ToLookup(pair => pair.id, pair => pair.origin, StringComparer.Ordinal));

    public bool Contains(string id) => _origins.Contains(id);

    /// <summary>Where the text that carries a clause was written.</summary>
    public ImmutableArray<Location> GetLocations(string id) => [.. _origins[id].Select(origin => origin.Template).OfType<Location>().Distinct()];

    /// <summary>What is named beside a clause wherever it stands.</summary>
    public IEnumerable<string> GetCompanions(string id) => _origins[id].SelectMany(origin => origin.Clauses).Where(other => other != id).Distinct();

    private static IEnumerable<Origin> GetOrigins(Block block) => block is Flowchart flowchart
        ? flowchart.Graph.Nodes.Where(node => !string.IsNullOrWhiteSpace(node.Title)).Select(node => node.Origin)
        : HasText(block) ? [block.Origin] : [];

    private static bool HasText(Block block) => block switch
    {
        Heading or Paragraph => DocumentWalker.GetInlines(block).Any(HasText),
        Table table => table.Rows.SelectMany(row => row).Any(cell => DocumentWalker.Flatten(cell.Inlines).Any(HasText)),
        ContactCard card => card.Name.Length > 0 || card.Lines.Length > 0,
        Flowchart => true,
        _ => DocumentWalker.GetChildren(block).Any(HasText),
    };

    private static bool HasText(Inline inline) => inline is TextInline { Text: var text } && !string.IsNullOrWhiteSpace(text);
}
