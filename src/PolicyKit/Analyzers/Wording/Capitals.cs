using System.Collections.Frozen;
using PolicyKit.Text;

namespace PolicyKit.Analyzers.Wording;

/// <summary>Tells words that are shouted from abbreviations, which look the same.</summary>
internal static class Capitals
{
    // No abbreviation that a school uses has more letters.
    private const int LongestAbbreviation = 6;

    private static readonly FrozenSet<string> Shouted = FrozenSet.ToFrozenSet(
    [
        "ALL", "ALWAYS", "AND", "ANY", "ARE", "ASK", "AT", "BE", "BUT", "BY", "CALL", "CHILD", "DANGER", "DELETE", "DO", "DON'T", "EVER", "EVERY", "FOR", "FROM",
        "IF", "IMAGE", "IN", "IS", "LOOK", "MAY", "MUST", "NEVER", "NO", "NOT", "NOW", "OF", "ON", "ONCE", "ONLY", "OR", "PLEASE", "POLICY", "REPORT", "SHARE",
        "SHOULD", "STAFF", "STOP", "TELL", "THE", "THEN", "THIS", "TO", "UNDER", "URGENT", "VERY", "VIEW", "WHAT", "WHEN", "WILL", "WITH", "YES", "YOU", "YOUR",
    ]);

    public static bool AreAll(ReadOnlySpan<char> word)
    {
        foreach (var character in word)
        {
            if (!char.IsUpper(character) && !Words.IsApostrophe(character))
                return false;
        }

        return word.Length > 1;
    }

    /// <summary>A word, in capitals, that is no abbreviation.</summary>
    public static bool IsShouted(string word) => word.Length > LongestAbbreviation || Shouted.Contains(word.Replace('’', '\''));
}
