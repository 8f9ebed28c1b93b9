using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Markdown;

/// <summary>Turns blocks into lines; what stands inside a list or a box is the same lines, moved in.</summary>
internal static class MarkdownBlocks
{
    public static List<string> GetLines(Document document) => GetLines(document.Blocks, document);

    private static List<string> GetLines(ImmutableArray<Block> blocks, Document document)
    {
        var lines = new List<string>();
        var wasAlternate = false;
        for (var i = 0; i < blocks.Length; i++)
        {
            // Two lists in a row would be read as one unless their signs differ.
            var isAlternate = blocks[i] is ListBlock && i > 0 && blocks[i - 1] is ListBlock && !wasAlternate;
            var written = GetLines(blocks[i], document, isAlternate);
            wasAlternate = isAlternate;
            if (written.Count == 0)
                continue;

            if (lines.Count > 0)
                lines.Add("");
            lines.AddRange(written);
        }

        return lines;
    }

    private static List<string> GetLines(Block block, Document document, bool isAlternate) => block switch
    {
        Heading heading => [$"{new string('#', Math.Clamp(heading.Level, 2, 6))} {Join(MarkdownText.Escape(heading.Number), WriteLine(heading.Inlines))}"],
        Paragraph paragraph => Split(MarkdownText.EscapeLineStarts(MarkdownText.Write(paragraph.Inlines))),
        ListBlock list => GetLines(list, document, isAlternate),
        Table table => GetLines(table),
        Callout callout => GetLines(callout, document),
        ContactCard card => GetLines(card),
        Columns columns => GetLines([.. columns.Items.SelectMany(c => c.Blocks)], document),
        Flowchart flowchart => GetLines(flowchart, document),
        PanelBreak panel => ["---", "", $"*{MarkdownText.Escape(panel.Name)}*"],
        PageBreak => ["---"],
        ContentsTable contents => GetLines(contents, document),
        _ => [],
    };

    private static List<string> GetLines(ListBlock list, Document document, bool isAlternate)
    {
        var lines = new List<string>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            var sign = (list.IsOrdered, isAlternate) switch
            {
                (true, false) => string.Create(CultureInfo.InvariantCulture, $"{list.Start + i}. "),
                (true, true) => string.Create(CultureInfo.InvariantCulture, $"{list.Start + i}) "),
                (false, false) => "- ",
                (false, true) => "* ",
            };
            var mark = list.Marker switch
            {
                ListMarker.Tick => "✓ ",
                ListMarker.Cross => "✗ ",
                ListMarker.Checkbox => "[ ] ",
                _ => "",
            };
            var item = GetLines(list.Items[i].Blocks, document);
            if (i > 0 && (item.Count > 1 || list.Items[i - 1].Blocks.Length > 1))
                lines.Add("");

            // A mark before anything but words would be read as words itself, so it takes a line.
            if (mark != "" && list.Items[i].Blocks is not [Paragraph, ..])
                item.InsertRange(0, [mark.TrimEnd(), ""]);
            else if (item.Count > 0)
                item[0] = mark + item[0];

            lines.Add((sign + item.FirstOrDefault("")).TrimEnd());
            lines.AddRange(item.Skip(1).Select(line => Indent(line, sign.Length)));
        }

        return lines;
    }

    private static List<string> GetLines(Table table)
    {
        var lines = new List<string>();
        if (table.Caption != "")
            lines.AddRange([$"**{MarkdownText.Escape(table.Caption)}**", ""]);

        lines.Add(WriteRow(table.Header));
        lines.Add("|" + string.Concat(Enumerable.Repeat(" --- |", Math.Max(1, table.Header.Length))));
        lines.AddRange(table.Rows.Select(WriteRow));
        return lines;
    }

    private static string WriteRow(ImmutableArray<TableCell> cells) =>
        "|" + string.Concat(cells.Select(c => $" {MarkdownText.Write(c.Inlines, "<br>")} |"));

    private static List<string> GetLines(Callout callout, Document document)
    {
        List<string> lines = [$"**{MarkdownText.Escape(CalloutNames.GetTitle(callout))}**"];
        var inner = GetLines(callout.Blocks, document);
        if (inner.Count > 0)
            lines.AddRange(["", .. inner]);
        return [.. lines.Select(line => ("> " + line).TrimEnd())];
    }

    private static List<string> GetLines(ContactCard card)
    {
        var role = card.Role == "" ? "" : $" ({MarkdownText.Escape(card.Role)})";
        List<string> lines = [$"**{MarkdownText.Escape(card.Name)}**{role}"];
        var channels = card.Lines.Select(line => Join(
            line.Label == "" ? "" : MarkdownText.Escape(line.Label) + ":",
            MarkdownText.Write([line.Target == "" ? new TextInline(line.Text) : new Link(line.Target, [new TextInline(line.Text)])])));
        var details = card.Hours == "" ? channels : channels.Append(MarkdownText.Escape(card.Hours));
        if (details.Any())
            lines.AddRange(["", .. details.Select(line => "- " + line)]);
        return lines;
    }

    private static List<string> GetLines(Flowchart flowchart, Document document)
    {
        var isToldElsewhere = FlowSteps.FindSteps(document, flowchart.Graph) is not null;
        return GetLines(
            [
                new Paragraph([new Strong([new TextInline(flowchart.Graph.Title)])]),
                new Paragraph([new TextInline(flowchart.Graph.Description)]),
                isToldElsewhere ? new Paragraph([new TextInline("The steps are told in words elsewhere in this document.")]) : FlowSteps.GetSteps(flowchart.Graph),
            ],
            document);
    }

    private static List<string> GetLines(ContentsTable contents, Document document)
    {
        var headings = DocumentWalker.GetBlocks(document).OfType<Heading>().Where(h => h.Level >= 2 && h.Level <= contents.Depth + 1);
        return
        [
            $"**{MarkdownText.Escape(contents.Title)}**",
            "",
            .. headings.Select(h => $"{new string(' ', 2 * (h.Level - 2))}- {Join(MarkdownText.Escape(h.Number), WriteLine(h.Inlines))}"),
        ];
    }

    private static string WriteLine(ImmutableArray<Inline> inlines) => MarkdownText.EscapeLineStarts(MarkdownText.Write(inlines, " "));

    private static string Join(string first, string second) => first == "" || second == "" ? first + second : $"{first} {second}";

    private static List<string> Split(string text) => text.Trim() == "" ? [] : [.. text.Split('\n')];

    private static string Indent(string line, int width) => line == "" ? "" : new string(' ', width) + line;
}
