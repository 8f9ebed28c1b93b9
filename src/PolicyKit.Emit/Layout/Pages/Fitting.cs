using System.Collections.Immutable;

namespace PolicyKit.Emit.Layout.Pages;

internal static class Fitting
{
    /// <summary>The first of the steps, from roomy to tight, whose result fits; the tightest when none does. Halves the range at each try.</summary>
    public static TResult FindFirst<TStep, TResult>(ImmutableArray<TStep> steps, Func<TStep, TResult> lay, Func<TResult, bool> fits)
    {
        var best = default(TResult);
        var (low, high) = (0, steps.Length - 1);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var result = lay(steps[middle]);
            if (fits(result))
                (best, high) = (result, middle);
            else
                low = middle + 1;
        }

        // The tightest is laid last, because it is seldom needed.
        return high < steps.Length - 1 ? best! : lay(steps[^1]);
    }
}
