using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Flow;

/// <summary>Reports a question whose answers do not lead anywhere different.</summary>
public sealed class OpenQuestion : FlowAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4609", DiagnosticSeverity.Error)
    {
        Title = "Question without two answers",
        MessageFormat = "The question “{0}” of {1} does not lead two ways under two labels",
        Explanation = """
            A box of `kind: decision` asks something. Each answer has an arrow with a label, and at least two of them lead to different boxes; otherwise the question delays and decides nothing.

            Reported: `decision: exploitation` with `yes: parents` and `no: parents`

            Accepted: `decision: exploitation` with `yes: refer` and `no: parents`
            """,
    };

    internal override void Analyze(FlowPicture picture)
    {
        foreach (var node in picture.Steps.Where(node => node.Kind == FlowNodeKind.Decision))
        {
            var answers = picture.GetWays(node).Where(way => way.Label.Trim().Length > 0).ToArray();
            if (answers.DistinctBy(way => way.To).Count() < 2 || answers.DistinctBy(way => way.Label.Trim().ToUpperInvariant()).Count() < 2)
                picture.Report(node, "Give each answer an arrow with a label, and let them lead to different boxes", FlowPicture.GetName(node));
        }
    }
}
