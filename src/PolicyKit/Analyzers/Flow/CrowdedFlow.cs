using PolicyKit.Diagnostics;
using PolicyKit.Documents;
using PolicyKit.Rendering.Layers;

namespace PolicyKit.Analyzers.Flow;

/// <summary>Reports a poster of too many boxes.</summary>
public sealed class CrowdedFlow : FlowAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4611", DiagnosticSeverity.Error)
    {
        Title = "Poster of too many boxes",
        MessageFormat = "{1} has {0} boxes, and a poster is read from across a room with twelve at most",
        Explanation = """
            With every box the type gets smaller. Twelve boxes, those beside a step included, are the most that can be read from one to two metres; the rest belongs in the policy.
            Questions that packs add move there by themselves (PK4602), so this is about the boxes of a `flow.yaml`.

            Reported: a `flow.yaml` of thirteen boxes

            Accepted: the same with two of its boxes in one
            """,
    };

    internal override void Analyze(FlowPicture picture)
    {
        if (!picture.IsProcedure || picture.Graph.Nodes.Length <= FlowQuestions.MostBoxes)
            return;

        // What stands beside a step goes before a step does, and what comes last before what everybody reads first.
        var needed = FlowPicture.Stages.Select(picture.FindStage);
        var spare = picture.Graph.Nodes.Reverse().Where(node => !needed.Contains(node)).OrderBy(node => node.Kind != FlowNodeKind.Aside).Take(picture.Graph.Nodes.Length - FlowQuestions.MostBoxes);
        picture.Report(null, $"Move {string.Join(" and ", spare.Select(node => $"“{FlowPicture.GetName(node)}”").DefaultIfEmpty("a box"))} to the policy", picture.Graph.Nodes.Length);
    }
}
