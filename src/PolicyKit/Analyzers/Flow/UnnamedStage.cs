using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Flow;

/// <summary>Reports a procedure in which a stage that others rely on has no box.</summary>
public sealed class UnnamedStage : FlowAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4606", DiagnosticSeverity.Error)
    {
        Title = "Stage that the poster does not show",
        MessageFormat = "No box of {1} stands for “{0}”",
        Explanation = """
            The procedure has ten stages: disclosure, tell-dsl, secure-device, five-points, refer, risk-assessment, parents, in-school, record and aftercare. Local packs put their questions between them,
            and the safety of the flowchart is judged by them, so each has a box: one of that id, or one that lists it under `anchors`. One box can stand for two.

            Reported: a flowchart of a board without `record`

            Accepted: `{ id: write-down, anchors: [record], kind: end, text: Write it down }`
            """,
    };

    internal override void Analyze(FlowPicture picture)
    {
        foreach (var stage in FlowPicture.Stages.Where(stage => picture.IsProcedure && picture.FindStage(stage) is null))
            picture.Report(null, $"Add a box for it, or write `anchors: [{stage}]` at the box that it belongs to", stage);
    }
}
