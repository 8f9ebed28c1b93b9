using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Suppressions;
using PolicyKit.Text;

namespace PolicyKit.Cli.Building;

/// <summary>Finds suppressions that silence nothing. Only those are judged whose rule has had its chance to speak.</summary>
internal static class IdleSuppressions
{
    /// <summary>Comments in the profile itself.</summary>
    public static IEnumerable<Diagnostic> FindInProfile(SchoolBuild build, bool isPartial, WorkspaceSettings settings) =>
        Report(
            build.Suppressions.Where(s => IsInProfile(s, build) && (build.IsWhole || !isPartial && s.RuleId.StartsWith("PK3", StringComparison.Ordinal))),
            build.Suppressed,
            settings);

    /// <summary>Comments in packs, and the settings: what one school does not need another may, so all are asked.</summary>
    public static IEnumerable<Diagnostic> FindInWorkspace(ImmutableArray<SchoolBuild> builds, WorkspaceSettings settings) => builds.All(b => b.IsWhole)
        ? Report(builds.SelectMany(b => b.Suppressions.Where(s => !IsInProfile(s, b))).DistinctBy(GetIdentity), builds.SelectMany(b => b.Suppressed), settings)
        : [];

    private static IEnumerable<Diagnostic> Report(IEnumerable<Suppression> suppressions, IEnumerable<SuppressedDiagnostic> suppressed, WorkspaceSettings settings)
    {
        var used = suppressed.Select(s => GetIdentity(s.By)).ToHashSet();
        return suppressions.Where(s => !used.Contains(GetIdentity(s)))
            .Select(s => Diagnostic.Create(SuppressionRules.Unused, s.Location, s.RuleId).WithHint("Remove it").WithFix((s as CommentSuppression)?.Removal))
            .Select(settings.Apply)
            .OfType<Diagnostic>();
    }

    // Every school's build finds the comments of a pack anew.
    private static (string RuleId, Location Location) GetIdentity(Suppression suppression) => (suppression.RuleId, suppression.Location);

    private static bool IsInProfile(Suppression suppression, SchoolBuild build) => suppression.Location.Path == build.Profile.ShownPath;
}
