using System.Collections.Immutable;
using PolicyKit.Analyzers.Editions;
using PolicyKit.Analyzers.Safety;
using PolicyKit.Analyzers.Wording;
using PolicyKit.Diagnostics;
using PolicyKit.Emit.Reading;
using PolicyKit.Text;

namespace PolicyKit.Cli.Auditing;

/// <summary>Tells one mistake once where several rules stumble over the same words.</summary>
internal static class OneCause
{
    private static readonly ImmutableArray<string> AboutNumbers = [RuleId.Of<UndiallableNumber>(), RuleId.Of<StaleNumber>(), RuleId.Of<SupersededNumber>()];
    private static readonly ImmutableArray<string> AboutWords =
    [
        ReadingDiagnostics.MarkedText.Id, RuleId.Of<WordToAvoid>(), RuleId.Of<TwoNames>(), RuleId.Of<UndefinedAbbreviation>(),
        RuleId.Of<PassiveWithoutOwner>(), RuleId.Of<Shouting>(), RuleId.Of<DoubledWord>(),
    ];

    private static readonly string Unfilled = RuleId.Of<UnfilledPlaceholder>();

    // Of several that are about words, these are told before the others.
    private static readonly ImmutableArray<string> Wording = [RuleId.Of<Shouting>(), RuleId.Of<WordToAvoid>()];

    /// <param name="diagnostics">All of one text.</param>
    public static ImmutableArray<Diagnostic> Merge(IEnumerable<Diagnostic> diagnostics)
    {
        var kept = new List<Diagnostic>();
        foreach (var diagnostic in diagnostics.OrderByDescending(d => d.Severity).ThenBy(GetRank))
        {
            var cause = kept.FindIndex(k => IsSameMatter(k, diagnostic));
            if (cause < 0)
                kept.Add(diagnostic);
            else if (AboutNumbers.Contains(diagnostic.Id))
                kept[cause] = kept[cause] with { Hints = [.. kept[cause].Hints.Concat(diagnostic.Hints).Distinct()] };
        }

        return Diagnostic.Sort(kept);
    }

    // A duty that is denied is told as that; a clause is the second to say so. Capitals look like abbreviations, and words to avoid often stand in what is worse than a word.
    private static bool IsSameMatter(Diagnostic one, Diagnostic other) =>
        one.Location is { } place && other.Location is { } otherPlace && Overlap(place.Span, otherPlace.Span)
        && (AboutNumbers.Contains(one.Id) && AboutNumbers.Contains(other.Id)
            || other.Id == AuditRules.DeniedClause.Id && IsAboutSafety(one.Id)
            || one.Id != other.Id && IsAboutFewWords(one.Id) && IsAboutFewWords(other.Id) && (AboutWords.Contains(one.Id) || AboutWords.Contains(other.Id)));

    // A whole sentence or table may be at fault as well as a word in it.
    private static bool IsAboutFewWords(string id) => id == Unfilled || id is ['P', 'K', '4', '2' or '3', ..] || AboutWords.Contains(id);

    private static bool IsAboutSafety(string id) => id is ['P', 'K', '4', '2', ..];

    private static bool Overlap(TextSpan one, TextSpan other) => one.Start < other.End && other.Start < one.End;

    private static int GetRank(Diagnostic diagnostic) => diagnostic.Id switch
    {
        var id when id == Unfilled => 0,
        ['P', 'K', '4', '2', ..] => 1,
        ['P', 'K', '4', ..] => 2,
        var id when Wording.IndexOf(id) is >= 0 and var rank => 3 + rank,
        _ => 3 + Wording.Length,
    };
}
