using System.Collections.Immutable;

namespace PolicyKit.Cli;

/// <summary>Lays two lists side by side along what they have in common, in the shortest way there is, after Myers: cheap where little differs, as here.</summary>
internal static class Alignment
{
    // What is remembered of the way grows with the square of its steps, so a longer way is gone in stages.
    private const int MostSteps = 1000;

    /// <summary>The stretches in which the lists differ, in order.</summary>
    public static ImmutableArray<Gap> FindGaps<T>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, T, bool> isSame)
    {
        var gaps = ImmutableArray.CreateBuilder<Gap>();
        var (x, y) = (0, 0);
        foreach (var run in FindRuns(before, after, isSame))
        {
            if (run.Before > x || run.After > y)
                gaps.Add(new Gap(x..run.Before, y..run.After));
            (x, y) = (run.Before + run.Length, run.After + run.Length);
        }

        if (x < before.Length || y < after.Length)
            gaps.Add(new Gap(x..before.Length, y..after.Length));
        return gaps.ToImmutable();
    }

    /// <summary>What the lists have in common, in order.</summary>
    private static List<Run> FindRuns<T>(ImmutableArray<T> before, ImmutableArray<T> after, Func<T, T, bool> isSame)
    {
        var runs = new List<Run>();
        var (x, y) = (0, 0);
        while (x < before.Length && y < after.Length)
        {
            var stage = FindStage(before.AsSpan(x..), after.AsSpan(y..), isSame);
            runs.AddRange(stage.Runs.Select(run => run with { Before = run.Before + x, After = run.After + y }));
            (x, y) = (x + stage.Before, y + stage.After);
        }

        return runs;
    }

    /// <summary>The way to the end of both lists, or as far as it comes in the steps allowed.</summary>
    private static (Stack<Run> Runs, int Before, int After) FindStage<T>(ReadOnlySpan<T> before, ReadOnlySpan<T> after, Func<T, T, bool> isSame)
    {
        // How far into the first list each diagonal has come; a diagonal is the place in the first list less that in the second.
        var furthest = new int[2 * MostSteps + 3];
        var trace = new List<int[]>();
        for (var step = 0; ; step++)
        {
            trace.Add(furthest[(MostSteps - step)..(MostSteps + step + 3)]);
            var (bestX, bestY) = (0, 0);
            for (var diagonal = -step; diagonal <= step; diagonal += 2)
            {
                var (x, y) = Enter(trace[^1], step, diagonal);
                while (x < before.Length && y < after.Length && isSame(before[x], after[y]))
                    (x, y) = (x + 1, y + 1);
                furthest[MostSteps + 1 + diagonal] = x;
                if (x <= before.Length && y <= after.Length && x + y > bestX + bestY)
                    (bestX, bestY) = (x, y);
            }

            if (bestX == before.Length && bestY == after.Length)
                return (WalkBack(trace, bestX, bestY), bestX, bestY);
            if (step == MostSteps)
                return EndAtRun(WalkBack(trace, bestX, bestY), bestX, bestY);
        }
    }

    // Where the lists last agreed the next stage starts best: what this one skipped after it may well be there.
    private static (Stack<Run> Runs, int Before, int After) EndAtRun(Stack<Run> runs, int x, int y) =>
        runs.Count == 0 ? (runs, x, y) : (runs, runs.Last().Before + runs.Last().Length, runs.Last().After + runs.Last().Length);

    private static Stack<Run> WalkBack(List<int[]> trace, int x, int y)
    {
        var runs = new Stack<Run>();
        for (var step = trace.Count - 1; step >= 0; step--)
        {
            var diagonal = x - y;
            var entered = Enter(trace[step], step, diagonal);
            if (x > entered.X)
                runs.Push(new Run(entered.X, entered.Y, x - entered.X));
            if (step == 0)
                break;

            (x, y) = EntersFromAbove(trace[step], step, diagonal) ? (entered.X, entered.Y - 1) : (entered.X - 1, entered.Y);
        }

        return runs;
    }

    /// <summary>Where a diagonal is entered from the one beside it that has come further.</summary>
    /// <param name="furthest">As before the step, from diagonal -step - 1 to diagonal step + 1.</param>
    private static (int X, int Y) Enter(int[] furthest, int step, int diagonal)
    {
        if (step == 0)
            return (0, 0);

        var x = EntersFromAbove(furthest, step, diagonal) ? furthest[diagonal + step + 2] : furthest[diagonal + step] + 1;
        return (x, x - diagonal);
    }

    private static bool EntersFromAbove(int[] furthest, int step, int diagonal) =>
        diagonal == -step || diagonal != step && furthest[diagonal + step] < furthest[diagonal + step + 2];

    private readonly record struct Run(int Before, int After, int Length);
}
