using System.Collections.Immutable;
using PolicyKit.Diagnostics;
using PolicyKit.Text;

namespace PolicyKit.Suppressions;

/// <summary>Everything that is set aside for one school: by comments in its files, and by the workspace's settings.</summary>
public sealed class SuppressionPlan
{
    private readonly WorkspaceSettings _settings;

    private SuppressionPlan(WorkspaceSettings settings, ImmutableArray<Suppression> suppressions, ImmutableArray<Diagnostic> diagnostics)
    {
        _settings = settings;
        Suppressions = suppressions;
        Diagnostics = diagnostics;
    }

    public ImmutableArray<Suppression> Suppressions { get; }

    /// <summary>What is wrong with the settings and the comments themselves. Nothing sets these aside.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <param name="texts">The school's profile and the files of its packs.</param>
    public static SuppressionPlan Create(WorkspaceSettings settings, IEnumerable<SourceText> texts, RuleIndex rules)
    {
        var suppressions = ImmutableArray.CreateBuilder<Suppression>();
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var comment in texts.SelectMany(text => SuppressionComment.Find(text)))
        {
            if (comment.RuleIds.IsEmpty)
                diagnostics.Add(Diagnostic.Create(SuppressionRules.NotUnderstood, comment.Location).WithHint("Write it like policykit: ignore PK3006 — and the reason"));

            foreach (var id in comment.RuleIds)
            {
                if (FindObstacle(comment, id, rules) is { } obstacle)
                    diagnostics.Add(obstacle);
                else
                    suppressions.Add(new CommentSuppression(id, comment.Reason, comment.Location, comment.Covered) { Removal = comment.GetRemoval() });
            }
        }

        suppressions.AddRange(settings.Suppressions);
        return new SuppressionPlan(settings, suppressions.ToImmutable(), [.. settings.Diagnostics, .. diagnostics.Select(settings.Apply).OfType<Diagnostic>()]);
    }

    /// <summary>What remains, at the level that the workspace gives it, and what is set aside.</summary>
    public (ImmutableArray<Diagnostic> Remaining, ImmutableArray<SuppressedDiagnostic> Suppressed) Apply(IEnumerable<Diagnostic> diagnostics)
    {
        var remaining = ImmutableArray.CreateBuilder<Diagnostic>();
        var suppressed = ImmutableArray.CreateBuilder<SuppressedDiagnostic>();
        foreach (var diagnostic in diagnostics.Select(_settings.Apply).OfType<Diagnostic>())
        {
            var by = IsFirm(diagnostic) ? null : Suppressions.FirstOrDefault(s => s.Covers(diagnostic));
            if (by is null)
                remaining.Add(diagnostic);
            else
                suppressed.Add(new SuppressedDiagnostic(diagnostic, by));
        }

        return (remaining.ToImmutable(), suppressed.ToImmutable());
    }

    /// <summary>A file that is read otherwise than it was meant, even where the rule is usually milder.</summary>
    private static bool IsFirm(Diagnostic diagnostic) =>
        RuleIndex.IsAboutReading(diagnostic.Descriptor) || RuleIndex.IsAboutReading(diagnostic.Descriptor with { Severity = diagnostic.Severity });

    private static Diagnostic? FindObstacle(SuppressionComment comment, string id, RuleIndex rules)
    {
        if (rules.Find(id) is not { } rule)
            return rules.ReportUnknown(id, comment.Location);

        if (RuleIndex.GetFloor(rule) == DiagnosticSeverity.Error)
        {
            return Diagnostic.Create(SuppressionRules.NotInPlace, comment.Location, id, RuleIndex.ExplainFloor(rule))
                .WithHint(RuleIndex.IsAboutReading(rule)
                    ? "Remove the comment, and mend what the rule reports"
                    : $"Mend what the rule reports, or have it set aside in {WorkspaceSettings.FileName} with who, why and until");
        }

        return comment.Reason.Length > 0
            ? null
            : Diagnostic.Create(SuppressionRules.WithoutReason, comment.Location, id).WithHint($"Add a dash and the reason: policykit: ignore {id} — …");
    }
}
