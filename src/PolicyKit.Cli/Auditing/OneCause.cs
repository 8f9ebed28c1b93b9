using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Cli.Auditing;

/// <summary>Tells one mistake once where several rules stumble over the same words.</summary>
internal static class OneCause
{
    private static readonly ImmutableArray<string> AboutNumbers = ["PK4212", "PK4213", "PK4303"];
    private static readonly ImmutableArray<string> AboutWords = ["PK0058", "PK5011", "PK5012", "PK5013", "PK5014", "PK5015", "PK5016"];

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

    // Capitals look like abbreviations, and words to avoid often stand in what is worse than a word.
    private static bool IsSameMatter(Diagnostic one, Diagnostic other) =>
        one.Location is { } place && other.Location is { } otherPlace && Overlap(place.Span, otherPlace.Span)
        && (AboutNumbers.Contains(one.Id) && AboutNumbers.Contains(other.Id)
            || one.Id != other.Id && IsAboutFewWords(one.Id) && IsAboutFewWords(other.Id) && (AboutWords.Contains(one.Id) || AboutWords.Contains(other.Id)));

    // A whole sentence or table may be at fault as well as a word in it.
    private static bool IsAboutFewWords(string id) => id is "PK5010" or ['P', 'K', '4', '2' or '3', ..] || AboutWords.Contains(id);

    private static bool Overlap(TextSpan one, TextSpan other) => one.Start < other.End && other.Start < one.End;

    private static int GetRank(Diagnostic diagnostic) => diagnostic.Id switch
    {
        "PK5010" => 0,
        ['P', 'K', '4', '2', ..] => 1,
        ['P', 'K', '4', ..] => 2,
        "PK5015" => 3,
        "PK5011" => 4,
        _ => 5,
    };
}
