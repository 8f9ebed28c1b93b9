using System.Collections.Immutable;
using Spectre.Console;

namespace PolicyKit.Cli.Building;

/// <summary>Works on several schools at once and returns the results in the order of the schools.</summary>
internal static class SchoolQueue
{
    /// <param name="activity">What is going on, such as "Building": shown beside the bar on a terminal.</param>
    public static ImmutableArray<TResult> Run<TSchool, TResult>(Host host, string activity, ImmutableArray<TSchool> schools, Func<TSchool, TResult> work)
    {
        if (host.Terminal is null || schools.Length < 2)
            return Run(schools, work, static () => { });

        return host.Terminal.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn())
            .Start(progress =>
            {
                var task = progress.AddTask($"{activity} {schools.Length} schools", maxValue: schools.Length);
                return Run(schools, work, () => task.Increment(1));
            });
    }

    private static ImmutableArray<TResult> Run<TSchool, TResult>(ImmutableArray<TSchool> schools, Func<TSchool, TResult> work, Action onDone)
    {
        var results = new TResult[schools.Length];
        Parallel.For(0, schools.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            results[i] = work(schools[i]);
            onDone();
        });
        return [.. results];
    }
}
