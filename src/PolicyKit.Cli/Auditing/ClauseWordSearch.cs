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

    private readonly ImmutableArray<(Passage Passage, TextSpan Span)> _denials;
    private readonly ImmutableArray<SearchedText> _all;
    private readonly ImmutableArray<SearchedText> _affirmed;

    private ClauseWordSearch(ImmutableArray<Passage> passages)
    {
        _denials = [.. passages.SelectMany(p => Denial.Find(p), (passage, span) => (passage, span))];
        _all = [.. passages.Select(p => new SearchedText(p.Text, p.Words))];
        _affirmed = [.. passages.Select(p => SearchedText.From(Denial.LeaveOut(p.Text, Denial.Find(p))))];
    }

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
            Diagnostic.Create(AuditRules.MissingClause, place, context.Source?.Path ?? context.Document.Id, clause.About, clause.Clause).WithHint("Look whether it says so in other words; if not, add it"))
        {
            Opposite = search.FindOpposite(clause) is var (passage, span)
                ? Diagnostic.Create(AuditRules.DeniedClause, context.Locate(passage, span), passage.GetText(span).Trim(), clause.About, clause.Clause)
                    .WithHint("Read it with the guidance; where it does say the opposite, correct it")
                : null,
        };
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

    private bool IsSaid(ClauseWordsSymbol clause) => IsSaid(clause, clause.IsNegative ? _all : _affirmed);

    private static bool IsSaid(ClauseWordsSymbol clause, ImmutableArray<SearchedText> texts)
    {
        var hits = clause.Groups.Select(group => texts.Select(text => text.HasAny(group)).ToArray()).ToArray();
        return Enumerable.Range(0, texts.Length).Any(first => hits.All(hit => hit.AsSpan(first, Math.Min(Nearness, hit.Length - first)).Contains(true)));
    }

    // All of its words have to stand in what is denied, those for what it is about among them; of three or more, another may stand in the next sentence.
    private (Passage Passage, TextSpan Span)? FindOpposite(ClauseWordsSymbol clause)
    {
        if (clause.IsNegative || clause.Groups.IsEmpty)
            return null;

        var closest = _denials
            .Select(denial => (Denial: denial, Text: SearchedText.From(denial.Passage.GetText(denial.Span))))
            .Where(d => d.Text.HasAny(clause.Groups[0]))
            .Select(d => (d.Denial, Said: clause.Groups.Count(d.Text.HasAny)))
            .DefaultIfEmpty()
            .MaxBy(d => d.Said);
        return closest.Said >= Math.Max(clause.Groups.Length - 1, Math.Min(clause.Groups.Length, 2)) ? closest.Denial : null;
    }

    private readonly record struct SearchedText(string Text, ImmutableArray<TextSpan> Words)
    {
        public static SearchedText From(string text) => new(text, PolicyKit.Text.Words.Split(text));

        public bool HasAny(ImmutableArray<Phrase> phrases)
        {
            var (text, words) = this;
            return phrases.Any(phrase => phrase.IsIn(text, words));
        }
    }
}
