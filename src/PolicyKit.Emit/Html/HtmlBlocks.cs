using System.Collections.Immutable;
using System.Globalization;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Html;

/// <summary>Writes blocks and inlines as semantic HTML.</summary>
internal sealed class HtmlBlocks(HtmlWriter html, Document document)
{
    private readonly HtmlIds _ids = new(document);
    private readonly HtmlLinks _links = new(html);
    private int _headingLevel = 1;

    public HtmlWidths Widths { get; } = new();

    public void WriteDocument()
    {
        var breaks = document.Blocks.Where(b => b is PanelBreak).ToImmutableArray();
        if (breaks.IsEmpty)
        {
            Write(document.Blocks);
            return;
        }

        // What stands before the first break is the cover.
        WritePanel("Cover", "panel cover", [.. document.Blocks.TakeWhile(b => b is not PanelBreak)]);
        for (var i = 0; i < document.Blocks.Length; i++)
        {
            if (document.Blocks[i] is PanelBreak panel)
                WritePanel(panel.Name, "panel", [.. document.Blocks.Skip(i + 1).TakeWhile(b => b is not PanelBreak)]);
        }
    }

    /// <summary>Links to the parts of a page, for screens that show only a piece of it.</summary>
    public void WriteJumps()
    {
        var parts = DocumentWalker.GetBlocks(document).OfType<Heading>().Where(h => h.Level == 2 && h.Id != "").DistinctBy(h => h.Id).ToImmutableArray();
        if (parts.IsEmpty)
            return;

        html.Open("nav", ("class", "jumps"), ("aria-label", "On this page")).Open("ul", ("role", "list")).Line();
        foreach (var part in parts)
            html.Open("li").Element("a", DocumentWalker.GetText(part.Inlines), ("href", "#" + part.Id)).Close().Line();
        html.Close().Close().Line();
    }

    private void WritePanel(string name, string kind, ImmutableArray<Block> blocks)
    {
        if (blocks.IsEmpty)
            return;

        html.Open("section", ("class", kind), ("aria-label", name)).Line();
        Write(blocks);
        html.Close().Line();
    }

    private void Write(ImmutableArray<Block> blocks)
    {
        for (var i = 0; i < blocks.Length; i++)
        {
            if (blocks[i] is not ContactCard)
            {
                Write(blocks[i]);
                continue;
            }

            html.Open("div", ("class", "contacts")).Line();
            for (; i < blocks.Length && blocks[i] is ContactCard card; i++)
                WriteContact(card);
            html.Close().Line();
            i--;
        }
    }

    private void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                WriteHeading(heading);
                break;
            case Paragraph paragraph:
                html.Open("p", ("id", _ids.Take(paragraph)));
                Write(paragraph.Inlines);
                html.Close().Line();
                break;
            case ListBlock list:
                WriteList(list, IsToldFlow(list) ? "steps" : "", isMeaningTold: false);
                break;
            case Table table:
                WriteTable(table);
                break;
            case Callout callout:
                WriteCallout(callout);
                break;
            case ContactCard card:
                WriteContact(card);
                break;
            case Columns columns:
                WriteColumns(columns);
                break;
            case Flowchart flowchart:
                WriteFlowchart(flowchart);
                break;
            case ContentsTable contents:
                WriteContents(contents);
                break;
            case PageBreak:
                html.Open("div", ("class", "page-break")).Close().Line();
                break;
        }
    }

    private void WriteHeading(Heading heading)
    {
        // A level that is left out would tell a screen reader that a section is missing.
        _headingLevel = Math.Clamp(heading.Level, 2, Math.Min(6, _headingLevel + 1));
        html.Open(string.Create(CultureInfo.InvariantCulture, $"h{_headingLevel}"), ("id", _ids.Take(heading)));
        if (heading.Number != "")
            html.Element("span", heading.Number, ("class", "number")).Text(" ");
        Write(heading.Inlines);
        html.Close().Line();
    }

    private void WriteList(ListBlock list, string kind, bool isMeaningTold)
    {
        var (mark, meaning) = list.Marker switch
        {
            ListMarker.Tick => (HtmlIcons.Tick, "Do: "),
            ListMarker.Cross => (HtmlIcons.Cross, "Do not: "),
            ListMarker.Checkbox => (HtmlIcons.Box, ""),
            _ => ("", ""),
        };
        var names = string.Join(' ', ((string[])[kind, mark == "" ? "" : "marked", list.Marker == ListMarker.Default ? "" : GetName(list.Marker)]).Where(n => n != ""));

        // Safari stops saying "list" where the style removes the bullets, unless the role is spelled out.
        html.Open(list.IsOrdered ? "ol" : "ul",
            ("id", _ids.Take(list)),
            ("class", names == "" ? null : names),
            ("role", mark != "" || kind != "" ? "list" : null),
            ("start", list.IsOrdered && list.Start != 1 ? list.Start.ToString(CultureInfo.InvariantCulture) : null)).Line();
        foreach (var item in list.Items)
        {
            html.Open("li").Raw(mark);
            if (mark != "")
                html.Open("div");
            if (!isMeaningTold && meaning != "" && !SaysItself(item, meaning))
                html.Element("span", meaning, ("class", "unseen"));
            WriteItem(item);
            if (mark != "")
                html.Close();
            html.Close().Line();
        }

        html.Close().Line();
    }

    private static bool SaysItself(ListItem item, string meaning) =>
        item.Blocks is [Paragraph first, ..] && DocumentWalker.GetText(first.Inlines).StartsWith(meaning.TrimEnd(' ', ':') + " ", StringComparison.OrdinalIgnoreCase);

    private void WriteItem(ListItem item)
    {
        // A single paragraph is the item; a paragraph element would only add space.
        if (item.Blocks is [Paragraph only] && !_ids.IsAnchor(only.Id))
            Write(only.Inlines);
        else
            Write(item.Blocks);
    }

    private void WriteTable(Table table)
    {
        // On a phone each row becomes a card. The roles say that it is still a table, which the style would otherwise hide.
        html.Open("table",
            ("id", _ids.Take(table)),
            ("role", "table"),
            ("class", table.Widths.Length == table.Header.Length && !table.Widths.IsEmpty ? Widths.GetTableClass(table.Widths) : null)).Line();
        if (table.Caption != "")
            html.Element("caption", table.Caption).Line();

        html.Open("thead", ("role", "rowgroup")).Open("tr", ("role", "row"));
        foreach (var cell in table.Header)
        {
            var isEmpty = cell.Inlines.IsEmpty;
            html.Open(isEmpty ? "td" : "th", ("role", isEmpty ? "cell" : "columnheader"), ("scope", isEmpty ? null : "col"));
            Write(cell.Inlines);
            html.Close();
        }

        html.Close().Close().Line();
        html.Open("tbody", ("role", "rowgroup")).Line();
        foreach (var row in table.Rows)
        {
            html.Open("tr", ("role", "row"));
            for (var column = 0; column < row.Length; column++)
                WriteCell(table, row[column], column);
            html.Close().Line();
        }

        html.Close().Close().Line();
    }

    private void WriteCell(Table table, TableCell cell, int column)
    {
        var isHeader = column == 0 && table.HasRowHeaders;
        var label = column < table.Header.Length ? DocumentWalker.GetText(table.Header[column].Inlines) : "";
        html.Open(isHeader ? "th" : "td",
            ("role", isHeader ? "rowheader" : "cell"),
            ("scope", isHeader ? "row" : null),
            ("data-label", isHeader || label == "" ? null : label));
        html.Open("div");
        Write(cell.Inlines);
        html.Close().Close();
    }

    private void WriteCallout(Callout callout)
    {
        var titleId = _ids.Create("title");

        html.Open("div", ("id", _ids.Take(callout)), ("class", "callout " + CalloutNames.GetId(callout.Kind)), ("role", "group"), ("aria-labelledby", titleId)).Line();
        html.Open("p", ("class", "callout-title"), ("id", titleId)).Raw(HtmlIcons.Get(callout.Kind));
        html.Open("span");

        // Colour and sign warn the eye; this warns the ear.
        if (CalloutNames.GetWarning(callout) is { Length: > 0 } warning)
            html.Element("span", warning, ("class", "unseen"));
        html.Text(callout.Title == "" ? CalloutNames.GetName(callout.Kind) : callout.Title).Close().Close().Line();

        foreach (var block in callout.Blocks)
        {
            var isMeaningTold = (callout.Kind, (block as ListBlock)?.Marker) is (CalloutKind.Do, ListMarker.Tick) or (CalloutKind.DoNot, ListMarker.Cross);
            if (block is ListBlock list)
                WriteList(list, "", isMeaningTold);
            else
                Write([block]);
        }

        html.Close().Line();
    }

    private void WriteContact(ContactCard card)
    {
        html.Open("div", ("id", _ids.Take(card)), ("class", "contact"));
        if (card.Role != "")
            html.Element("p", card.Role, ("class", "role"));
        html.Element("p", card.Name, ("class", "name"));

        var main = card.Lines.FirstOrDefault(l => l.Target.StartsWith("tel:", StringComparison.Ordinal));
        foreach (var line in card.Lines)
        {
            html.Open("p", ("class", ReferenceEquals(line, main) ? "channel main" : "channel"));
            if (line.Label != "")
                html.Element("span", line.Label, ("class", "label")).Text(" ");
            WriteLink(line.Target, [new TextInline(line.Text)], card.Name);
            html.Close();
        }

        if (card.Hours != "")
            html.Element("p", card.Hours, ("class", "hours"));
        html.Close().Line();
    }

    private void WriteColumns(Columns columns)
    {
        html.Open("div", ("id", _ids.Take(columns)), ("class", "columns " + Widths.GetGridClass(columns.Items.Select(c => c.Weight)))).Line();
        foreach (var column in columns.Items)
        {
            html.Open("div").Line();
            Write(column.Blocks);
            html.Close().Line();
        }

        html.Close().Line();
    }

    private void WriteFlowchart(Flowchart flowchart)
    {
        var told = FindToldSteps(document, flowchart);
        html.Open("div", ("class", "flowchart"), ("id", _ids.Take(flowchart))).Line();
        html.Element("p", "A wider screen shows these steps as a picture too: turn the phone.", ("class", "flow-hint")).Line();
        if (told is not null)
            html.Open("p", ("class", "flow-words")).Element("a", "Read the same steps in words", ("href", "#" + told.Id)).Close().Line();

        html.Open("div", ("class", "flow-picture"), ("role", "region"), ("aria-label", "Flowchart"), ("tabindex", "0")).Line();
        FlowSvg.Write(html, flowchart.Graph, _ids.Create("flow-title"), _ids.Create("flow-description"));
        html.Close().Line();
        if (told is null)
        {
            html.Open("details", ("class", "flow-steps"), ("open", "open")).Line();
            html.Element("summary", "The same steps in words").Line();
            WriteList(FlowSteps.GetSteps(flowchart.Graph), "steps", isMeaningTold: false);
            html.Close();
        }

        html.Close().Line();
    }

    private bool IsToldFlow(ListBlock list) =>
        DocumentWalker.GetBlocks(document).OfType<Flowchart>().Any(f => ReferenceEquals(FindToldSteps(document, f), list));

    // Only a list that can be linked to can stand in for the one below the picture.
    internal static ListBlock? FindToldSteps(Document document, Flowchart flowchart) =>
        FlowSteps.FindSteps(document, flowchart.Graph) is { Id: not "" } list ? list : null;

    private void WriteContents(ContentsTable contents)
    {
        var titleId = _ids.Create("contents");
        html.Open("nav", ("id", _ids.Take(contents)), ("class", "contents"), ("aria-labelledby", titleId)).Line();
        html.Element("p", contents.Title == "" ? "Contents" : contents.Title, ("class", "contents-title"), ("id", titleId)).Line();
        html.Open("ul", ("role", "list")).Line();
        foreach (var heading in DocumentWalker.GetBlocks(document).OfType<Heading>().Where(h => h.Id != "" && h.Level >= 2 && h.Level <= contents.Depth + 1))
        {
            html.Open("li", ("class", heading.Level > 2 ? "deeper" : null)).Open("a", ("href", "#" + heading.Id));
            if (heading.Number != "")
                html.Element("span", heading.Number, ("class", "number")).Text(" ");
            html.Element("span", DocumentWalker.GetText(heading.Inlines)).Close().Close().Line();
        }

        html.Close().Close().Line();
    }

    private void Write(ImmutableArray<Inline> inlines)
    {
        foreach (var inline in inlines)
        {
            switch (inline)
            {
                case TextInline text:
                    html.Text(text.Text);
                    break;
                case Strong strong:
                    html.Open("strong");
                    Write(strong.Inlines);
                    html.Close();
                    break;
                case Emphasis emphasis:
                    html.Open("em");
                    Write(emphasis.Inlines);
                    html.Close();
                    break;
                case InLanguage foreign:
                    html.Open("span", ("lang", foreign.Language));
                    Write(foreign.Inlines);
                    html.Close();
                    break;
                case Link link:
                    WriteLink(link.Target, link.Inlines);
                    break;
                case MissingValue missing:
                    html.Open("span", ("class", "missing")).Text("Missing: ").Element("code", missing.Name).Close();
                    break;
                case LineBreak:
                    html.Empty("br");
                    break;
            }
        }
    }

    // A target of any other kind, or one that leads nowhere, would be a trap: its words stay.
    private void WriteLink(string target, ImmutableArray<Inline> inlines, string owner = "")
    {
        if (target.StartsWith('#') ? !_ids.IsAnchor(target[1..]) : !HtmlLinks.IsSafe(target))
        {
            Write(inlines);
            return;
        }

        _links.Open(target);
        if (inlines is [TextInline text])
            _links.WriteText(target, text.Text);
        else
            Write(inlines);
        if (owner != "")
            html.Element("span", $" ({owner})", ("class", "unseen"));
        html.Close();
    }

    private static string GetName(ListMarker marker) => marker switch
    {
        ListMarker.Tick => "ticks",
        ListMarker.Cross => "crosses",
        _ => "boxes",
    };
}
