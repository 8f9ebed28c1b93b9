using System.Collections.Immutable;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Documents;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Guidance;

/// <summary>Finds the clauses that a text names.</summary>
internal static class ClauseLookup
{
    public static ClauseSymbol? FindClause(this TextContext context, string id) =>
        context.Packs.Select(pack => pack.Clauses.GetValueOrDefault(id)).FirstOrDefault(clause => clause is not null);

    /// <summary>The clauses of the catalogue among the ids; conflicts and editions are left out.</summary>
    public static ImmutableArray<ClauseSymbol> FindClauses(this TextContext context, ImmutableArray<string> ids) =>
        [.. ids.Select(context.FindClause).OfType<ClauseSymbol>()];

    /// <summary>Where a template names an id for a block: within the block, else on the line before it, else the block itself.</summary>
    public static Location? FindName(Origin origin, string id)
    {
        if (origin.Template is not { } block)
            return null;

        var lineBefore = block.Text.GetLineSpan(Math.Max(0, block.Start.Line - 1));
        foreach (var span in new[] { block.Span, TextSpan.FromBounds(lineBefore.Start, block.Text.GetLineSpan(block.End.Line).End) })
        {
            var start = block.Text.Content.IndexOf(id, span.Start, span.Length, StringComparison.Ordinal);
            if (start >= 0)
                return new Location(block.Text, new TextSpan(start, id.Length));
        }

        return block;
    }

    /// <summary>The clause's words for use within a sentence.</summary>
    public static string GetWords(ClauseSymbol clause) => clause.Text.TrimEnd('.');
}
