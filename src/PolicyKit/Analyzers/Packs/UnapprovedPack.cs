using PolicyKit.Diagnostics;
using PolicyKit.Symbols;

namespace PolicyKit.Analyzers.Packs;

/// <summary>Reports a pack that takes from the national text without having been approved.</summary>
public sealed class UnapprovedPack : DiagnosticAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4517", DiagnosticSeverity.Error)
    {
        Title = "Pack without approval",
        MessageFormat = "“{0}” removes or weakens {1}, and its pack.yaml does not say {2}",
        Explanation = """
            Whoever takes something out of the national text, or makes it weaker, needs the approval of the board: `approved_by` and `approved_on` in `pack.yaml`.

            Reported: a pack with `remove: UKCCIS16-3.4-01` and no `approved_by`

            Accepted: the same with `approved_by: The executive group` and `approved_on: 2026-07-01`
            """,
    };

    public override void Analyze(AnalysisContext context)
    {
        foreach (var pack in LocalPacks.Get(context))
        {
            var change = pack.Changes.FirstOrDefault(c => c is RemoveClause or OverrideClause { Approver.Length: > 0 });
            var lacks = (pack.Imprint.ApprovedBy.Length, pack.Imprint.ApprovedOn) switch
            {
                (0, _) => "who has approved it",
                (_, null) => "when it was approved",
                _ => null,
            };
            if (change is null || lacks is null)
                continue;

            var clause = change switch
            {
                RemoveClause remove => remove.Clause,
                OverrideClause weaken => weaken.Clause,
                _ => "",
            };
            LocalPacks.Report(context, Descriptor, pack.Location, "Add `approved_by:` and `approved_on:` to pack.yaml once the board has agreed", pack.Id, clause, lacks);
        }
    }
}
