using System.Collections.Immutable;
using System.Globalization;

namespace PolicyKit.Cli.Packs.Changes;

/// <summary>Tells other words from another instruction. In doubt it is another instruction: somebody then reads it who need not have.</summary>
internal static class WordingChange
{
    // Two texts with fewer words in common than this are not versions of each other.
    private const double LeastLikeness = 0.5;

    /// <summary>Words that carry strength, order, time or limits: where one comes or goes, the instruction may be another.</summary>
    private static readonly ImmutableHashSet<string> Weighty =
    [
        "must", "should", "may", "can", "cannot", "could", "shall", "will", "would", "not", "never", "no", "none", "nobody", "nothing", "without",
        "always", "only", "unless", "except", "until", "before", "after", "first", "then", "when", "if", "whenever", "immediately", "once", "straight", "away", "at",
        "all", "any", "both", "either", "each", "every", "and", "or", "under", "over", "within", "day", "days", "hour", "hours", "police", "parent", "parents", "delete", "view", "print", "copy", "share", "refer",
    ];

    public static bool IsEditorial(string before, string after)
    {
        var (old, @new) = (GetWords(before), GetWords(after));
        return GetWeighty(old).SequenceEqual(GetWeighty(@new)) && GetLikeness(old, @new) >= LeastLikeness;
    }

    /// <summary>From 0, nothing in common, to 1.</summary>
    public static double GetLikeness(string before, string after) => GetLikeness(GetWords(before), GetWords(after));

    private static double GetLikeness(ImmutableArray<string> before, ImmutableArray<string> after)
    {
        var rest = before.GroupBy(word => word).ToDictionary(group => group.Key, group => group.Count());
        var common = 0;
        foreach (var word in after)
        {
            if (!rest.TryGetValue(word, out var count) || count == 0)
                continue;
            rest[word] = count - 1;
            common++;
        }

        return before.Length + after.Length == 0 ? 1 : 2.0 * common / (before.Length + after.Length);
    }

    private static IEnumerable<string> GetWeighty(ImmutableArray<string> words) => words.Where(word => Weighty.Contains(word) || word.Any(char.IsDigit));

    private static ImmutableArray<string> GetWords(string text) =>
        [.. new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLower(c, CultureInfo.InvariantCulture) : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries)];
}
