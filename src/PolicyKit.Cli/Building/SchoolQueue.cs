using System.Collections.Immutable;
using Spectre.Console;

namespace PolicyKit.Cli.Building;

/// <summary>Works on several schools at once and returns the results in the order of the profiles.</summary>
internal static class SchoolQueue
{
    /// <param name="activity">What is going on, such as "Building": shown beside the bar on a terminal.</param>
    public static ImmutableArray<SchoolBuild> Run(Host host, string activity, ImmutableArray<ProfileFile> profiles, Func<ProfileFile, SchoolBuild> work)
    {
        if (host.Terminal is null || profiles.Length < 2)
            return Run(profiles, work, static () => { });

        return host.Terminal.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new SpinnerColumn())
            .Start(progress =>
            {
                var task = progress.AddTask($"{activity} {profiles.Length} schools", maxValue: profiles.Length);
                return Run(profiles, work, () => task.Increment(1));
            });
    }

    private static ImmutableArray<SchoolBuild> Run(ImmutableArray<ProfileFile> profiles, Func<ProfileFile, SchoolBuild> work, Action onDone)
    {
        var builds = new SchoolBuild[profiles.Length];
        Parallel.For(0, profiles.Length, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, i =>
        {
            builds[i] = work(profiles[i]);
            onDone();
        });
        return [.. builds];
    }
}
