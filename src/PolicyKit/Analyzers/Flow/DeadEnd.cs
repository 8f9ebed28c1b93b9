using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Flow;

/// <summary>Reports a step from which nothing leads on.</summary>
public sealed class DeadEnd : FlowAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4603", DiagnosticSeverity.Error)
    {
        Title = "Way of the flowchart that stops",
        MessageFormat = "Nothing leads on from the box “{0}” of {1}",
        Explanation = """
            Whoever follows the poster under stress must never stand before a box and not know what comes next. Only a box of `kind: end` has no arrow out of it.

            Reported: a box `assess` that no arrow starts from

            Accepted: `{ from: assess, to: parents }`
            """,
    };

    internal override void Analyze(FlowPicture picture)
    {
        foreach (var node in picture.Steps.Where(node => node.Kind != FlowNodeKind.End && !picture.GetWays(node).Any()))
            picture.Report(node, $"Add an arrow from “{node.Id}” to the box that comes next", FlowPicture.GetName(node));
    }
}
