using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>
/// Writes a flowchart as a table: the main steps down the first column, what to check beside the step it belongs to, the refer branch
/// at the right. Arrows are said in words, so that the table reads aloud in order; colour only repeats what the words say.
/// </summary>
internal sealed class FlowTableWriter(ParagraphWriter paragraphs, TableWriter tables, StyleSheet styles, Action<ListBlock, ParagraphStyle> writeList)
{
    public const double CellPadding = 8;

    /// <summary>What stands over the columns, the first always and the others where they are needed.</summary>
    public static ImmutableArray<string> Headings { get; } = ["What to do", "Check", "Refer"];

    // Letters: a column is made for at least a short sentence.
    private const int LeastWords = 60;

    public void Write(FlowGraph graph)
    {
        var steps = OrAll(graph.Nodes.Where(n => n.Kind != FlowNodeKind.Aside));
        var spine = OrAll(steps.Where(s => s.Lane != FlowLane.Refer && s.Kind != FlowNodeKind.Refer), steps);
        var asides = graph.Nodes.Except(steps).ToLookup(a => FindNeighbour(a, spine));
        var referrals = steps.Except(spine).ToLookup(r => FindNeighbour(r, spine));
        var hasAsides = asides.Any();
        var hasReferrals = referrals.Any();

        double[] weights =
        [
            GetWeight(spine),
            .. hasAsides ? [GetWeight(graph.Nodes.Except(steps))] : (double[])[],
            .. hasReferrals ? [GetWeight(steps.Except(spine))] : (double[])[],
        ];
        var widths = ColumnWidths.Share(weights, paragraphs.Width);
        tables.Open(StylesPart.FlowStyle, widths, 0, new TableLook(HasHeaderRow: true, HasHeaderColumn: false), graph.Title, graph.Description);

        WriteRow(widths, isHeader: true,
        [
            new Cell(null, null, () => paragraphs.Write(styles.FlowHeading, Headings[0])),
            .. hasAsides ? [new Cell(null, null, () => paragraphs.Write(styles.FlowHeading, Headings[1]))] : (Cell[])[],
            .. hasReferrals ? [new Cell(null, null, () => paragraphs.Write(styles.FlowHeading, Headings[2]))] : (Cell[])[],
        ]);
        foreach (var step in spine)
        {
            WriteRow(widths, isHeader: false,
            [
                new Cell(GetFill(step), step.Kind == FlowNodeKind.Refer ? StyleSheet.Danger : styles.Primary, () => WriteStep(graph, steps, spine, step)),
                .. hasAsides ? [asides[step].Any() ? new Cell(null, styles.Primary, () => WriteAsides(asides[step])) : Cell.Empty] : (Cell[])[],
                .. hasReferrals ? [CreateReferCell(graph, steps, spine, step, [.. referrals[step]])] : (Cell[])[],
            ]);
        }

        tables.Close();

        // The step an edge joins it to, either way round; else the one before it.
        FlowNode FindNeighbour(FlowNode node, ImmutableArray<FlowNode> candidates) => graph.Edges
            .Where(e => e.From == node.Id || e.To == node.Id)
            .OrderBy(e => e.IsReturn)
            .Select(e => candidates.FirstOrDefault(s => s.Id == (e.From == node.Id ? e.To : e.From)))
            .FirstOrDefault(s => s is not null)
            ?? graph.Nodes.Take(graph.Nodes.IndexOf(node)).LastOrDefault(candidates.Contains)
            ?? candidates[0];

        ImmutableArray<FlowNode> OrAll(IEnumerable<FlowNode> some, ImmutableArray<FlowNode> all = default)
        {
            ImmutableArray<FlowNode> found = [.. some];
            return !found.IsEmpty ? found : all.IsDefault ? graph.Nodes : all;
        }
    }

    // The longest cell sets the height of the table, and twice the words need less than twice the width.
    private static double GetWeight(IEnumerable<FlowNode> nodes) => Math.Sqrt(nodes
        .Select(n => n.Title.Length + n.Details.Sum(d => DocumentWalker.GetText(d).Length))
        .Append(LeastWords)
        .Max());

    private Colour? GetFill(FlowNode step) => step.Kind switch
    {
        FlowNodeKind.Decision => styles.Accent.WithStrength(0.25),
        FlowNodeKind.Refer => StyleSheet.Danger.WithStrength(0.12),
        _ => styles.Primary.WithStrength(0.07),
    };

    private void WriteStep(FlowGraph graph, ImmutableArray<FlowNode> steps, ImmutableArray<FlowNode> spine, FlowNode step)
    {
        WriteNode(step, GetNumber(steps, step) + ". ");
        var place = spine.IndexOf(step);
        foreach (var edge in graph.Edges.Where(e => e.From == step.Id && !e.IsReturn && spine.Any(s => s.Id == e.To)))
        {
            var target = spine.First(s => s.Id == edge.To);
            var isNext = spine.IndexOf(target) == place + 1;

            // The numbers alone lead from a step to the next.
            if (!isNext || edge.Label.Length > 0)
                paragraphs.Write(styles.FlowRoute, $"{(isNext ? "\u25BC" : "\u25BA")} {Describe(edge)}go to step {GetNumber(steps, target)}");
        }
    }

    private Cell CreateReferCell(FlowGraph graph, ImmutableArray<FlowNode> steps, ImmutableArray<FlowNode> spine, FlowNode step, ImmutableArray<FlowNode> referrals)
    {
        var across = graph.Edges
            .Where(e => e.From == step.Id && steps.Any(s => s.Id == e.To))
            .Where(e => (e.IsReturn || !spine.Any(s => s.Id == e.To)) && !referrals.Any(r => r.Id == e.To))
            .ToImmutableArray();
        if (referrals.IsEmpty && across.IsEmpty)
            return Cell.Empty;

        return new Cell(StyleSheet.Danger.WithStrength(0.12), StyleSheet.Danger, () =>
        {
            foreach (var referral in referrals)
            {
                if (graph.Edges.FirstOrDefault(e => e.From == step.Id && e.To == referral.Id) is { Label.Length: > 0 } edge)
                    paragraphs.Write(styles.FlowRoute, $"\u25BA {Describe(edge).TrimEnd(' ', ',', ':')}");
                WriteNode(referral, GetNumber(steps, referral) + ". ");
                foreach (var onward in graph.Edges.Where(e => e.From == referral.Id && !referrals.Any(r => r.Id == e.To) && steps.Any(s => s.Id == e.To)))
                    paragraphs.Write(styles.FlowRoute, $"\u25BA {Describe(onward)}go to step {GetNumber(steps, steps.First(s => s.Id == onward.To))}");
            }

            foreach (var edge in across)
                paragraphs.Write(styles.FlowRoute, $"\u25BA {Describe(edge)}go to step {GetNumber(steps, steps.First(s => s.Id == edge.To))}");
        });
    }

    private void WriteAsides(IEnumerable<FlowNode> asides)
    {
        foreach (var aside in asides)
            WriteNode(aside, "");
    }

    private void WriteNode(FlowNode node, string number)
    {
        paragraphs.Write(styles.FlowStep, number + node.Title);
        if (node.IsList && !node.Details.IsEmpty)
        {
            writeList(new ListBlock(node.IsNumbered, [.. node.Details.Select(d => new ListItem([new Paragraph(d)]))]), styles.FlowDetail);
            return;
        }

        foreach (var detail in node.Details)
            paragraphs.Write(styles.FlowDetail, detail);
    }

    private void WriteRow(ImmutableArray<double> widths, bool isHeader, ImmutableArray<Cell> cells)
    {
        tables.OpenRow(isHeader);
        double height = 0;
        for (var (i, span) = (0, 1); i < cells.Length; i += span)
        {
            // A cell takes the room of those to its right that have nothing to say.
            span = 1 + cells.Skip(i + 1).TakeWhile(c => c.IsEmpty).Count();
            var width = widths.Skip(i).Take(span).Sum();
            tables.OpenCell(width, cells[i].Fill, edge: cells[i].Edge, span: span);
            height = Math.Max(height, paragraphs.Measure(width - (CellPadding * 2), cells[i].Write));
            tables.CloseCell();
        }

        tables.CloseRow();
        paragraphs.Galley.AddSolid(height + styles.FlowStep.Before + (2 * styles.CellPadding) + ParagraphBox.HairlineWidth);
    }

    private static string GetNumber(ImmutableArray<FlowNode> steps, FlowNode step) => Units.Format(steps.IndexOf(step) + 1);

    private static string Describe(FlowEdge edge) => edge.Label.Trim() switch
    {
        "" => "",
        var label when label.Equals("yes", StringComparison.OrdinalIgnoreCase) => "If yes, ",
        var label when label.Equals("no", StringComparison.OrdinalIgnoreCase) => "If no, ",
        var label => label + ": ",
    };

    private sealed record Cell(Colour? Fill, Colour? Edge, Action Write)
    {
        public static Cell Empty { get; } = new(null, null, () => { });

        public bool IsEmpty => this == Empty;
    }
}
