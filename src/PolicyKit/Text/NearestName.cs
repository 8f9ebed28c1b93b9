using System.Globalization;

namespace PolicyKit.Text;

/// <summary>Finds the known name that a mistyped one was meant to be.</summary>
public static class NearestName
{
    private const int MostSlips = 2;

    /// <summary>The nearest of <paramref name="known"/> within a third of its length in edits, or null.</summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        string? best = null;
        var bestDistance = int.MaxValue;
        foreach (var candidate in known)
        {
            var distance = GetDistance(Fold(name), Fold(candidate));
            if (distance < bestDistance && distance <= Math.Max(1, Math.Max(name.Length, candidate.Length) / 3))
                (best, bestDistance) = (candidate, distance);
        }

        return best;
    }

    /// <summary>The nearest of names that resemble each other anyway, such as those of counties; null when it is more than a slip of the pen away, or the same.</summary>
    public static string? FindSlip(string name, IEnumerable<string> known) => known
        .Select(candidate => (Candidate: candidate, Distance: GetDistance(Fold(name), Fold(candidate))))
        .Where(found => found.Distance is > 0 and <= MostSlips)
        .OrderBy(found => found.Distance)
        .ThenBy(found => found.Candidate, StringComparer.Ordinal)
        .Select(found => found.Candidate)
        .FirstOrDefault();

    private static string Fold(string name) => name.ToLower(CultureInfo.InvariantCulture).Replace('-', '_');

    // Optimal string alignment: a swap of neighbours, the commonest slip, counts once.
    private static int GetDistance(string a, string b)
    {
        if (a.Length > 200 || b.Length > 200)
            return int.MaxValue;

        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                d[i, j] = Math.Min(Math.Min(d[i - 1, j] + 1, d[i, j - 1] + 1), d[i - 1, j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }

        return d[a.Length, b.Length];
    }
}
