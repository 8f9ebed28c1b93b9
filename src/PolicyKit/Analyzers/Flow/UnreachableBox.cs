using PolicyKit.Diagnostics;

namespace PolicyKit.Analyzers.Flow;

/// <summary>Reports a step that no way leads to.</summary>
public sealed class UnreachableBox : FlowAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4607", DiagnosticSeverity.Error)
    {
        Title = "Box that no way leads to",
        MessageFormat = "No way leads to the box “{0}” of {1}",
        Explanation = """
            A box that nobody comes to is never done. It happens when a new question leads past it.

            Reported: a question before `parents` whose answers lead to `refer` and `manage`

            Accepted: the same question with `no: parents`
            """,
    };

    internal override void Analyze(FlowPicture picture)
    {
        var reached = picture.GetReachable(picture.Disclosure ?? picture.Steps.FirstOrDefault());
        foreach (var node in picture.Steps.Where(node => !reached.Contains(node)))
            picture.Report(node, $"Add an arrow that leads to “{node.Id}”, or leave the box out", FlowPicture.GetName(node));
    }
}
