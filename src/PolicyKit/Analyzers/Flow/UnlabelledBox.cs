using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Flow;

/// <summary>Reports a box without words.</summary>
public sealed class UnlabelledBox : FlowAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4608", DiagnosticSeverity.Error)
    {
        Title = "Box without words",
        MessageFormat = "The box “{0}” of {1} says nothing to this school",
        Explanation = """
            Shape and colour are not read by everybody, and a box without words is nothing to those who hear the steps. Its `text` must print something for every school that sees it;
            a box that some schools do not need has a `when`.

            Reported: `text: "{{ if phase.is_pru }}Tell the home school{{ end }}"`

            Accepted: `text: Tell the home school` with `when: phase.is_pru`
            """,
    };

    // A box whose text prints nothing shows its id, so that a draft does not lose it.
    internal override void Analyze(FlowPicture picture)
    {
        foreach (var node in picture.Graph.Nodes.Where(node => node.Title.Trim().Length == 0 || node.Title == node.Id && node.Details.IsEmpty && !IsWritten(picture, node)))
            picture.Report(node, "Write what to do in a few words, or say in `when` which schools see the box", node.Id);
    }

    private static bool IsWritten(FlowPicture picture, FlowNode node) => picture.Symbol.Nodes.FirstOrDefault(n => n.Id == node.Id)?.Text.Text.Content.TrimStart().StartsWith(node.Id, StringComparison.Ordinal) == true;
}
