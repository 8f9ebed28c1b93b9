using PolicyKit.Text;

namespace PolicyKit.Symbols;

/// <summary>Ids that a block of a document can name.</summary>
public static class ClauseId
{
    private static readonly char[] Separators = ['-', '.', '_', ' ', '/'];

    /// <summary>Conflicts (X-nn) and editions (E-nn) are not clauses of the catalogue.</summary>
    public static bool IsClause(string id) => !id.StartsWith("X-", StringComparison.Ordinal) && !id.StartsWith("E-", StringComparison.Ordinal);

    /// <summary>The id that a mistyped one was meant to be, or null: a clause of another section is another subject, however alike the two ids look.</summary>
    public static string? FindNearest(string id, IEnumerable<string> known)
    {
        var parts = Parts.Of(id);
        var all = known.Select(other => (Id: other, Parts: Parts.Of(other))).ToArray();
        var source = NearestName.Find(parts.Source, all.Where(other => other.Parts with { Source = parts.Source } == parts).Select(other => other.Parts.Source));
        return all.FirstOrDefault(other => other.Parts == parts).Id
            ?? all.FirstOrDefault(other => Join(other.Id) == Join(id)).Id
            ?? all.FirstOrDefault(other => other.Parts == parts with { Source = source ?? "" }).Id
            ?? NearestName.Find(id, all.Where(other => other.Parts with { Number = parts.Number } == parts).Select(other => other.Id));
    }

    private static string Join(string id) => string.Concat(id.ToUpperInvariant().Split(Separators));

    /// <summary>UKCCIS16, 2.9 and 1 of "UKCCIS16-2.9-01", however they are separated and whatever noughts are left out.</summary>
    private readonly record struct Parts(string Source, string Section, string Number)
    {
        public static Parts Of(string id)
        {
            string[] words = [.. id.ToUpperInvariant().Split(Separators, StringSplitOptions.RemoveEmptyEntries).Select(word => word.TrimStart('0'))];
            return words.Length < 2 ? new Parts(id, "", "") : new Parts(words[0], string.Join('.', words[1..^1]), words[^1]);
        }
    }
}
