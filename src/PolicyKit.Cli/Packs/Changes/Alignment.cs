using System.Collections.Immutable;

namespace PolicyKit.Cli.Packs.Changes;

/// <summary>Lays two lists side by side along what they have in common.</summary>
internal static class Alignment
{
    /// <summary>The stretches in which the lists differ, in order: what the first has there, and what the second has.</summary>
    public static ImmutableArray<(ImmutableArray<T> Before, ImmutableArray<T> After)> FindGaps<T>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, T, bool> isSame)
    {
        var start = 0;
        while (start < before.Length && start < after.Length && isSame(before[start], after[start]))
            start++;
        var end = 0;
        while (end < before.Length - start && end < after.Length - start && isSame(before[^(end + 1)], after[^(end + 1)]))
            end++;

        return FindGapsWithin(before[start..^end], after[start..^end], isSame);
    }

    private static ImmutableArray<(ImmutableArray<T> Before, ImmutableArray<T> After)> FindGapsWithin<T>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, T, bool> isSame)
    {
        var lengths = GetCommonLengths(before, after, isSame);
        var gaps = ImmutableArray.CreateBuilder<(ImmutableArray<T>, ImmutableArray<T>)>();
        var (i, j, gapI, gapJ) = (0, 0, 0, 0);
        while (i < before.Length && j < after.Length)
        {
            if (isSame(before[i], after[j]))
            {
                Close();
                (i, j) = (i + 1, j + 1);
                (gapI, gapJ) = (i, j);
            }
            else if (lengths[i + 1, j] >= lengths[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        (i, j) = (before.Length, after.Length);
        Close();
        return gaps.ToImmutable();

        void Close()
        {
            if (gapI < i || gapJ < j)
                gaps.Add((before[gapI..i], after[gapJ..j]));
        }
    }

    /// <summary>The length of the longest common part of what follows each pair of places.</summary>
    private static int[,] GetCommonLengths<T>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, T, bool> isSame)
    {
        var lengths = new int[before.Length + 1, after.Length + 1];
        for (var i = before.Length - 1; i >= 0; i--)
        {
            for (var j = after.Length - 1; j >= 0; j--)
                lengths[i, j] = isSame(before[i], after[j]) ? lengths[i + 1, j + 1] + 1 : Math.Max(lengths[i + 1, j], lengths[i, j + 1]);
        }

        return lengths;
    }
}
