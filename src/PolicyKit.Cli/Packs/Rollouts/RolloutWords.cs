using PolicyKit.Cli.Packs.Changes;
using PolicyKit.Cli.Printing;

namespace PolicyKit.Cli.Packs.Rollouts;

/// <summary>How outcomes are put, on the terminal and on the page.</summary>
internal static class RolloutWords
{
    /// <summary>What is tried, such as "north-somerset 1.1.0 in place of 1.0.0".</summary>
    public static string Describe(PackContent? before, PackContent after) => before is null
        ? $"{after.Id} {after.Version} for schools without it"
        : $"{after.Id} {after.Version} in place of {(before.Id == after.Id ? "" : before.Id + " ")}{before.Version}";

    public static string Describe(RolloutStatus status) => status switch
    {
        RolloutStatus.Unaffected => "does not use the pack",
        RolloutStatus.Clean => "clean",
        RolloutStatus.Mended => "mended",
        RolloutStatus.Changes => "changes",
        RolloutStatus.StillBroken => "broken already",
        _ => "breaks",
    };

    /// <summary>How much changes, or what the school breaks on.</summary>
    public static string DescribeDetails(SchoolOutcome outcome) => outcome.Status switch
    {
        RolloutStatus.Breaks or RolloutStatus.StillBroken => string.Join("; ", outcome.Errors.Select(error => $"{error.Id}: {error.Message}").Distinct()),
        _ => string.Join(", ", outcome.Changes.GroupBy(change => change.Class).OrderByDescending(group => group.Key).Select(group => $"{group.Count()} {DifferenceText.GetWord(group.Key)}")),
    };

    /// <summary>"breaks 2, changes 150, clean 48", worst first.</summary>
    public static string Summarise(IEnumerable<SchoolOutcome> outcomes) => string.Join(", ", outcomes
        .GroupBy(outcome => outcome.Status)
        .OrderByDescending(group => group.Key)
        .Select(group => $"{Tally.Count(group.Count(), "school")} {DescribeGroup(group.Key, group.Count())}"));

    private static string DescribeGroup(RolloutStatus status, int count) => (status, count == 1) switch
    {
        (RolloutStatus.Unaffected, false) => "do not use the pack",
        (RolloutStatus.Changes, false) => "change",
        (RolloutStatus.Breaks, false) => "break",
        _ => Describe(status),
    };
}
