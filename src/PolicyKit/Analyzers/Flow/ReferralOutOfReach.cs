using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Flow;

/// <summary>Reports a box from which a case can no longer be referred.</summary>
public sealed class ReferralOutOfReach : FlowAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4605", DiagnosticSeverity.Error)
    {
        Title = "Box from which nobody can refer",
        MessageFormat = "From the box “{0}” of {1} no way leads to the referral",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Harm, or a risk of harm, means a referral at any stage. Once the lead knows, every box before the record has a way to the box with the anchor `refer`, at least through a dashed
            arrow (`return: true`).

            Reported: a box “Manage in school” whose only arrow leads to the record

            Accepted: the same with `{ from: manage, to: refer, label: "Harm or risk, at any point", return: true }`
            """,
    };

    internal override void Analyze(FlowPicture picture)
    {
        if (!picture.IsProcedure || picture.Lead is not { } lead || picture.Refer is not { } refer)
            return;

        // What comes after the referral alone needs no way back to it.
        foreach (var node in picture.GetReachable(lead, refer, picture.Record).Except([refer, picture.Record!]).OrderBy(picture.Graph.Nodes.IndexOf))
        {
            if (!picture.GetReachable(node).Contains(refer))
                picture.Report(node, $"Add an arrow from “{node.Id}” to “{refer.Id}”", FlowPicture.GetName(node));
        }
    }
}
