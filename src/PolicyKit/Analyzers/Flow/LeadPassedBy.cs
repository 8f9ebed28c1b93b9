using System.Text.RegularExpressions;
using PolicyKit.Diagnostics;
using PolicyKit.Documents;

namespace PolicyKit.Analyzers.Flow;

/// <summary>Reports a way on which somebody other than the lead decides about a referral.</summary>
public sealed partial class LeadPassedBy : FlowAnalyzer
{
    public override DiagnosticDescriptor Descriptor { get; } = new("PK4610", DiagnosticSeverity.Error)
    {
        Title = "Way that passes the lead by",
        MessageFormat = "At the box “{0}” of {2} somebody other than the lead decides whether to refer, because a way leads from it to “{1}”",
        Floor = DiagnosticSeverity.Error,
        Explanation = """
            Staff tell the lead and do not weigh up the case themselves. Before the box with the anchor `tell-dsl` no way leads to anything that comes after it. One exception: where a child is in danger now,
            anybody refers, so an arrow to `refer` may leave a box that speaks of danger, an emergency or 999.

            Reported: a question “Is it serious?” before the lead is told, whose No leads to the record

            Accepted: a question “In danger now? Call 999” before the lead is told, whose Yes leads to `refer`
            """,
    };

    internal override void Analyze(FlowPicture picture)
    {
        if (!picture.IsProcedure || picture.Lead is not { } lead)
            return;

        var before = picture.GetReachable(picture.Disclosure, lead).Where(node => node != lead).ToHashSet();
        var after = picture.GetReachable(lead);
        foreach (var node in picture.Steps.Where(node => before.Contains(node) && !after.Contains(node)))
        {
            foreach (var way in picture.GetWays(node).Where(way => way.To != lead.Id && after.Any(n => n.Id == way.To) && !IsEmergency(picture, node, way)))
                picture.Report(node, $"Lead every way from “{node.Id}” to “{lead.Id}” first", FlowPicture.GetName(node), FlowPicture.GetName(picture.Graph.FindNode(way.To)!));
        }
    }

    private static bool IsEmergency(FlowPicture picture, FlowNode node, FlowEdge way) =>
        way.To == picture.Refer?.Id
        && Emergency().IsMatch(string.Join(' ', node.Details.Select(line => DocumentWalker.GetText(line)).Append(node.Title).Append(way.Label)));

    [GeneratedRegex(@"\b(danger|emergency|999)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Emergency();
}
