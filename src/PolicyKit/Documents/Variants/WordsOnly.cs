using System.Collections.Immutable;

namespace PolicyKit.Documents.Variants;

/// <summary>Words only, for e-mail and screen readers: no boxes, bands, cards, tables or pictures. What a box or a cross said without words is said in words.</summary>
internal static class WordsOnly
{
    private const string Refusal = "Do not ";

    // An item that refuses by itself would say the opposite with another refusal before it.
    private static readonly ImmutableArray<string> Refusals = ["Do not ", "Don't ", "Don’t ", "Never ", "No ", "Not ", "Nobody ", "Nothing "];

    public static Document Rewrite(Document document) => document with
    {
        Page = PageSetup.A4 with { TextSize = 12, MinimumTextSize = 12, LineSpacing = 1.5, MinimumLineSpacing = 1.5 },
        Theme = Theme.Plain,
        Blocks = RewriteAll(OneColumn.Rewrite(document.Blocks), level: 1),
    };

    /// <param name="level">Of the heading that the blocks stand under.</param>
    private static ImmutableArray<Block> RewriteAll(ImmutableArray<Block> blocks, int level)
    {
        var plain = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in blocks)
        {
            level = block is Heading heading ? heading.Level : level;
            plain.AddRange(Rewrite(block, level));
        }

        return plain.ToImmutable();
    }

    private static IEnumerable<Block> Rewrite(Block block, int level) => block switch
    {
        ContentsTable => [],
        Table table => TableList.Create(table),
        ContactCard card => [CreateParagraph(card)],
        Flowchart chart => Tell(chart, level),
        Callout callout => Tell(callout, level),
        ListBlock list => [RewriteItems(list, level)],
        _ => [block],
    };

    private static IEnumerable<Block> Tell(Callout callout, int level)
    {
        var title = GetTitle(callout);
        var isTitled = title != "";
        if (isTitled)
            yield return new Heading(level + 1, [new TextInline(title)]) { Id = callout.Id + "-title", Origin = callout.Origin };
        foreach (var block in RewriteAll(callout.Blocks, isTitled ? level + 1 : level))
            yield return callout.Kind == CalloutKind.DoNot && block is ListBlock list ? list with { Items = [.. list.Items.Select(Refuse)] } : block;
    }

    // A box that warns says so by its colour and its sign; without them its paragraphs would read as things to do.
    private static string GetTitle(Callout callout) => callout.Title != "" || CalloutNames.IsWarning(callout.Kind) ? CalloutNames.GetTitle(callout) : "";

    private static IEnumerable<Block> Tell(Flowchart chart, int level) =>
    [
        new Heading(level + 1, [new TextInline(chart.Graph.Title)]) { Id = chart.Id + "-title", Origin = chart.Origin },
        new Paragraph([new TextInline(chart.Graph.Description)]) { Id = chart.Id + "-description", Origin = chart.Origin },
        FlowSteps.GetSteps(chart.Graph) with { Id = chart.Id, Origin = chart.Origin },
    ];

    private static Paragraph CreateParagraph(ContactCard card)
    {
        var inlines = ImmutableArray.CreateBuilder<Inline>();
        inlines.Add(new Strong([new TextInline(card.Name)]));
        if (card.Role != "")
            inlines.Add(new TextInline($", {card.Role}"));
        foreach (var line in card.Lines)
        {
            var text = new TextInline(line.Text);
            inlines.AddRange(new LineBreak(), new TextInline(line.Label == "" ? "" : $"{line.Label}: "), line.Target == "" ? text : new Link(line.Target, [text]));
        }

        if (card.Hours != "")
            inlines.AddRange(new LineBreak(), new TextInline(card.Hours));
        return new Paragraph(inlines.ToImmutable()) { Id = card.Id, Origin = card.Origin, Priority = card.Priority };
    }

    private static ListBlock RewriteItems(ListBlock list, int level) => list with
    {
        Marker = list.Marker == ListMarker.Checkbox ? ListMarker.Checkbox : ListMarker.Default,
        Items = [.. list.Items.Select(item => new ListItem(RewriteAll(item.Blocks, level)))],
    };

    // A cross said it; passed on without its heading, "Copy it" would say the opposite.
    private static ListItem Refuse(ListItem item)
    {
        if (item.Blocks is not [Paragraph first, .. var rest])
            return item;

        var text = DocumentWalker.GetText(first.Inlines);
        return Refusals.Any(refusal => text.StartsWith(refusal, StringComparison.OrdinalIgnoreCase))
            ? item
            : new ListItem([first with { Inlines = Refuse(first.Inlines) }, .. rest]);
    }

    private static ImmutableArray<Inline> Refuse(ImmutableArray<Inline> inlines) => inlines switch
    {
        [TextInline { Text: [var first, .. var rest] }, .. var others] => [new TextInline(Refusal + char.ToLowerInvariant(first) + rest), .. others],
        [Strong strong, .. var others] => [new Strong(Refuse(strong.Inlines)), .. others],
        [Emphasis emphasis, .. var others] => [new Emphasis(Refuse(emphasis.Inlines)), .. others],
        _ => [new TextInline(Refusal), .. inlines],
    };
}
