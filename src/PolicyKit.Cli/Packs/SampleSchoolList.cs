using System.Collections.Immutable;

namespace PolicyKit.Cli.Packs;

/// <summary>Says in words which kinds of school some of the samples stand for.</summary>
internal static class SampleSchoolList
{
    private const int MaximumTraits = 2;

    public static string Describe(ImmutableArray<SampleSchool> some, ImmutableArray<SampleSchool> all)
    {
        if (some.Length == all.Length)
            return "every kind of school";

        var phases = all.Select(school => school.Phase).Distinct().ToImmutableArray();
        var included = phases.Where(phase => some.Any(school => school.Phase == phase)).ToImmutableArray();
        var isWhole = included.All(phase => some.Count(school => school.Phase == phase) == all.Count(school => school.Phase == phase));
        if (isWhole && included.Length * 2 > phases.Length)
            return $"every kind of school but {Join(phases.Except(included))}";

        return Join(included.Select(phase => DescribePhase(phase, [.. some.Where(s => s.Phase == phase)], all.Count(s => s.Phase == phase))));
    }

    private static string DescribePhase(string phase, ImmutableArray<SampleSchool> some, int count) => some.Length switch
    {
        var n when n == count => phase,
        <= MaximumTraits => $"some {phase} ({string.Join("; ", some.Select(school => school.Trait))})",
        _ => $"some {phase}",
    };

    private static string Join(IEnumerable<string> names) => names.ToArray() switch
    {
        [.. var first, var last] when first.Length > 0 => $"{string.Join(", ", first)} and {last}",
        [var only] => only,
        _ => "",
    };
}
