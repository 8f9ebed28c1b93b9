using System.Collections.Immutable;
using PolicyKit.Analyzers.Texts;
using PolicyKit.Diagnostics;
using PolicyKit.Symbols;
using PolicyKit.Text;

namespace PolicyKit.Cli.Auditing;

/// <summary>Looks for the minimum set of a document by words, where no block says which clauses it covers.</summary>
internal sealed class ClauseWordSearch
{
    // A clause may be said over a heading, a sentence and some items of a list.
    private const int Nearness = 5;

    private readonly ImmutableArray<(string Text, ImmutableArray<TextSpan> Words)> _passages;

    private ClauseWordSearch(ImmutableArray<Passage> passages) => _passages = [.. passages.Select(p => (p.Text, Words.Split(p.Text)))];

    public static ImmutableArray<UnsaidPoint> Run(TextContext context)
    {
        if (context.Kind is not { } kind)
            return [];

        var search = new ClauseWordSearch(context.Passages);
        var known = context.Packs.SelectMany(p => p.ClauseWords).GroupBy(c => c.Clause, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last(), StringComparer.Ordinal);
        var place = context.Source is { } source ? new Location(source, default) : null;

        // What is asked of some schools only cannot be asked of a document whose school is not known.
        return [.. kind.Minimum.Where(g => g.When is null).SelectMany(g => search.GetMissing(g, known)).Distinct().Select(Report)];

        UnsaidPoint Report(ClauseWordsSymbol clause) => new(
            clause.Topic,
            clause.About,
            clause.Clause,
            Diagnostic.Create(AuditRules.MissingClause, place, context.Source?.Path ?? context.Document.Id, clause.About, clause.Clause).WithHint("Look whether it says so in other words; if not, add it"));
    }

    private IEnumerable<ClauseWordsSymbol> GetMissing(MinimumGroup group, Dictionary<string, ClauseWordsSymbol> known)
    {
        var clauses = group.Clauses.Select(c => known.GetValueOrDefault(c.Id)).OfType<ClauseWordsSymbol>().ToArray();
        var missing = clauses.Where(c => !IsSaid(c)).ToArray();
        return group.Kind switch
        {
            MinimumKind.Either => missing.Length == clauses.Length ? missing.Take(1) : [],

            // The first of the clauses is what the others put under control.
            MinimumKind.Together => missing.Contains(clauses.FirstOrDefault()) ? [] : missing,
            _ => missing,
        };
    }

    private bool IsSaid(ClauseWordsSymbol clause)
    {
        var hits = clause.Groups.Select(group => _passages.Select(passage => group.Any(phrase => phrase.IsIn(passage.Text, passage.Words))).ToArray()).ToArray();
        return Enumerable.Range(0, _passages.Length).Any(first => hits.All(hit => hit.AsSpan(first, Math.Min(Nearness, hit.Length - first)).Contains(true)));
    }
}
