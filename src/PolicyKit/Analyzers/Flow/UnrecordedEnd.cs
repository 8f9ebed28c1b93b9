using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Flow;

/// <summary>Reports a way through the procedure that does not end in the record.</summary>
public sealed class UnrecordedEnd : FlowAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4604", DiagnosticSeverity.Error)
    {
        Title = "Way that ends without a record",
        MessageFormat = "From the box “{0}” of {1} no way leads to the record",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Every case is recorded, whether or not it was referred: the record is what the next person to worry about the child will have. So every way of the poster ends in
            the box with the anchor `record`.

            Reported: a second box of `kind: end`, such as “Tell parents and close”

            Accepted: the same box as a step, with an arrow to `record`
            """,
    };

    internal override void Analyze(FlowPicture picture)
    {
        if (!picture.IsProcedure || picture.Record is not { } record)
            return;

        foreach (var node in picture.Steps.Where(node => IsEnd(picture, node) && !picture.GetReachable(node).Contains(record)))
            picture.Report(node, $"Add an arrow from “{node.Id}” that leads to “{record.Id}”", FlowPicture.GetName(node));
    }

    /// <summary>The last of its way: an end, or a box in a circle that nothing leads out of. A step that stops is another rule’s.</summary>
    private static bool IsEnd(FlowPicture picture, FlowNode node) =>
        node.Kind == FlowNodeKind.End || picture.GetReachable(node).All(reached => picture.GetWays(reached).Any());
}
