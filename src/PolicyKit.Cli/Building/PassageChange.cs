using System.Collections.Immutable;

namespace PolicyKit.Cli.Building;

/// <summary>Words of a document that were put in place of others.</summary>
/// <param name="Before">Empty for an addition.</param>
/// <param name="After">Empty for a removal.</param>
internal sealed record PassageChange(string Before, string After)
{
    /// <returns>Empty where one of them is not known.</returns>
    public static ImmutableArray<PassageChange> Find(ImmutableArray<string> before, ImmutableArray<string> after) =>
        before.IsEmpty || after.IsEmpty
            ? []
            : [.. Alignment.FindGaps(before, after, static (a, b) => a == b).Select(gap => new PassageChange(Join(before[gap.Before]), Join(after[gap.After])))];

    /// <summary>Two changes in turn as one: what was changed twice is told from its first words to its last.</summary>
    public static ImmutableArray<PassageChange> Join(ImmutableArray<PassageChange> first, ImmutableArray<PassageChange> second)
    {
        var joined = first.ToList();
        foreach (var change in second)
        {
            var earlier = change.Before.Length == 0 ? -1 : joined.FindIndex(other => other.After == change.Before);
            if (earlier < 0)
                joined.Add(change);
            else
                joined[earlier] = new PassageChange(joined[earlier].Before, change.After);
        }

        joined.RemoveAll(change => change.Before == change.After);
        return [.. joined];
    }

    private static string Join(ImmutableArray<string> lines) => string.Join(" / ", lines);
}
