using System.Collections.Immutable;
using System.Text.RegularExpressions;
using PolicyKit.Binding.Templates;
using PolicyKit.Symbols;
using PolicyKit.Syntax.Templates;
using PolicyKit.Text;

namespace PolicyKit.Coverage;

/// <summary>A place in a pack that names a clause, a conflict or an edition, and the document that it is written for.</summary>
public sealed record ClauseUse(string Document, Location Location);

/// <summary>Finds where packs name a clause, whatever school they are built for.</summary>
public static partial class ClauseUses
{
    /// <summary>Document by document, in reading order; a piece counts where it is included.</summary>
    public static ImmutableArray<ClauseUse> Find(ImmutableArray<PackSymbol> packs, string id) =>
        [.. from pack in packs
            from document in pack.Documents
            from location in GetTemplates(pack, document).SelectMany(text => Find(text, id)).Concat(Find(document.Flow, id)).Distinct()
            select new ClauseUse(document.Id, location)];

    private static IEnumerable<Location> Find(SourceText text, string id) =>
        from Match attribute in ClauseAttribute().Matches(text.Content)
        from Capture name in attribute.Groups["id"].Captures
        where name.Value == id
        select new Location(text, new TextSpan(name.Index, name.Length));

    private static IEnumerable<Location> Find(FlowSymbol? flow, string id) => flow is null
        ? []
        : flow.Nodes.Where(node => node.Clauses.Contains(id)).Select(node => FindWithin(node.Location, id));

    private static Location FindWithin(Location place, string id)
    {
        var start = place.Text.Content.IndexOf(id, place.Span.Start, place.Span.Length, StringComparison.Ordinal);
        return start < 0 ? place : new Location(place.Text, new TextSpan(start, id.Length));
    }

    /// <summary>The files that may print in a document: its sections and the pieces that they and its flowchart include, however deep.</summary>
    private static IEnumerable<SourceText> GetTemplates(PackSymbol pack, DocumentSymbol document)
    {
        var seen = new HashSet<TemplateSyntaxTree>(ReferenceEqualityComparer.Instance);
        var pending = new Queue<TemplateSyntaxTree>(document.Sections.Select(section => section.Template));
        foreach (var node in document.Flow?.Nodes ?? [])
            pending.Enqueue(node.Text);

        while (pending.TryDequeue(out var template))
        {
            if (!seen.Add(template))
                continue;

            yield return template.Text;
            var included = TemplateNames.Collect(template.Root).Included;
            foreach (var (_, piece) in pack.Partials.Where(piece => included?.Contains(piece.Key) != false))
                pending.Enqueue(piece);
        }
    }

    [GeneratedRegex("""\bclause="\s*(?:(?<id>[^\s",]+)[\s,]*)*["]""", RegexOptions.CultureInvariant)]
    private static partial Regex ClauseAttribute();
}
