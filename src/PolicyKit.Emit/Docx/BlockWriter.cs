using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>Writes each kind of block as Word's own: styled paragraphs, numbered lists, tables.</summary>
internal sealed class BlockWriter
{
    private readonly ParagraphWriter _paragraphs;
    private readonly StyleSheet _styles;
    private readonly BlockNames _names;
    private readonly ListNumbering _numbering;
    private readonly TableWriter _tables;
    private readonly FlowDrawingWriter _flows;
    private readonly ContentsWriter _contents;
    private readonly HeadingCounter _counter;
    private readonly PageLayout _layout;
    private readonly HashSet<string> _marked = new(StringComparer.Ordinal);
    private readonly Dictionary<Heading, (Galley Galley, int Paragraph)> _places = new(ReferenceEqualityComparer.Instance);

    public BlockWriter(Document document, ParagraphWriter paragraphs, StyleSheet styles, BlockNames names, ListNumbering numbering, ContentsWriter contents, FlowRoom room)
    {
        _paragraphs = paragraphs;
        _styles = styles;
        _names = names;
        _numbering = numbering;
        _contents = contents;
        _tables = new TableWriter(paragraphs, styles);
        _flows = new FlowDrawingWriter(paragraphs, styles, numbering, room);
        _counter = new HeadingCounter(document.NumberPrefix);
        _layout = document.Page.Layout;
    }

    /// <summary>The page on which each heading was counted to stand.</summary>
    public ImmutableDictionary<Heading, int> HeadingPages =>
        _places.ToImmutableDictionary(h => h.Key, h => h.Value.Galley.GetPage(h.Value.Paragraph), (IEqualityComparer<Heading>)ReferenceEqualityComparer.Instance);

    /// <summary>Writes at least one paragraph, whatever the block holds: a content control and a cell may not be empty.</summary>
    public void Write(Block block)
    {
        var before = _paragraphs.Count;
        Write(block, new Surroundings(_styles.Body));
        if (_paragraphs.Count == before)
            _paragraphs.WriteGap();
    }

    /// <summary>Several blocks in cells of one row.</summary>
    public void WriteSideBySide(IReadOnlyCollection<double> weights, IEnumerable<Action> cells) =>
        _tables.WriteSideBySide(weights, [.. cells]);

    /// <summary>The telephone number that a card shows large; null for none.</summary>
    public static ContactLine? FindNumber(ContactCard card) => card.Lines.FirstOrDefault(l => l.Target.StartsWith("tel:", StringComparison.Ordinal));

    private void Write(Block block, Surroundings surroundings)
    {
        switch (block)
        {
            case Heading heading:
                WriteHeading(heading);
                break;
            case Paragraph paragraph:
                _paragraphs.Write(surroundings.Text, paragraph.Inlines);
                break;
            case ListBlock list:
                WriteList(list, surroundings);
                break;
            case Table table:
                _tables.Write(table, surroundings.Left);
                break;
            case Callout callout:
                WriteCallout(callout);
                break;
            case ContactCard card:
                WriteContactCard(card);
                break;
            case Columns columns:
                WriteColumns(columns);
                break;
            case Flowchart flow:
                WriteFlowchart(flow.Graph, surroundings);
                break;
            case ContentsTable contents:
                _contents.Write(contents);
                break;
            case PageBreak when _layout != PageLayout.Panels:
                _paragraphs.StartPage();
                break;
        }
    }

    private void WriteAll(ImmutableArray<Block> blocks, Surroundings surroundings)
    {
        foreach (var block in blocks)
            Write(block, surroundings);
    }

    private void WriteHeading(Heading heading)
    {
        var isCounted = _counter.IsCounted(heading);
        var style = heading.Level <= 1 ? _styles.Title : _styles.GetHeading(StyleSheet.GetHeadingLevel(heading));
        var format = new ParagraphFormat(style);
        if (style.Numbering is not null && !isCounted)
            format = format with { Numbering = NumberingReference.None, Left = 0 };
        if (heading.Number.Length > 0 && !isCounted)
            format = format with { Left = _styles.HeadingIndent, Hanging = _styles.HeadingIndent };

        _paragraphs.Open(format);
        var bookmarks = GetBookmarks(heading).Select(_paragraphs.OpenBookmark).ToImmutableArray();
        if (heading.Number.Length > 0 && !isCounted)
        {
            _paragraphs.WriteRun(heading.Number, default);
            _paragraphs.WriteTab();
        }

        _paragraphs.WriteInlines(heading.Inlines);
        foreach (var bookmark in bookmarks)
            _paragraphs.CloseBookmark(bookmark);
        _paragraphs.Close(format);
        _places.TryAdd(heading, (_paragraphs.Galley, _paragraphs.Galley.LastParagraph));
    }

    // Top-level blocks have their own bookmark from their content control; a heading inside another block is named here.
    private IEnumerable<string> GetBookmarks(Heading heading)
    {
        if (_contents.FindBookmark(heading) is { } listed && _marked.Add(listed))
            yield return listed;
        if (_names.FindBookmark(heading.Id) is { } bookmark && !_names.TopLevelIds.Contains(heading.Id) && _marked.Add(bookmark))
            yield return bookmark;
    }

    private void WriteList(ListBlock list, Surroundings surroundings)
    {
        var level = Math.Min(surroundings.ListDepth, StyleSheet.ListLevels - 1);
        var marker = GetMarker(list, surroundings);
        var numbering = marker switch
        {
            ListMarker.Tick => new NumberingReference(ListNumbering.Ticks, level),
            ListMarker.Cross => new NumberingReference(ListNumbering.Crosses, level),
            ListMarker.Checkbox => new NumberingReference(ListNumbering.Checkboxes, level),
            _ when list.IsOrdered => _numbering.StartList(level, Math.Max(0, list.Start)),
            _ => new NumberingReference(ListNumbering.Bullets, level),
        };
        var style = marker switch
        {
            _ when surroundings.KeepsStyle => surroundings.Text.Style,
            ListMarker.Tick => _styles.ListTick,
            ListMarker.Cross => _styles.ListCross,
            ListMarker.Checkbox => _styles.ListCheckbox,
            _ when list.IsOrdered => _styles.GetNumber(level),
            _ => _styles.GetBullet(level),
        };

        // Where the style brings the marker nothing is said twice; a numbering brings its indent with it, but a box moves it inwards.
        var indent = surroundings.Left + (_styles.ListIndent * (level + 1));
        var item = new ParagraphFormat(style)
        {
            Numbering = style.Numbering == numbering ? null : numbering,
            Left = surroundings.KeepsStyle ? indent : null,
            Hanging = _styles.ListIndent,
        };
        var following = surroundings.KeepsStyle
            ? new ParagraphFormat(style) { Left = indent }
            : new ParagraphFormat(_styles.GetContinued(level));

        foreach (var entry in list.Items)
            WriteItem(entry, item, surroundings with { Text = following, ListDepth = surroundings.ListDepth + 1 });
        if (!surroundings.KeepsStyle)
            _paragraphs.LeaveSpace(_styles.Body.After);
    }

    private void WriteItem(ListItem item, ParagraphFormat format, Surroundings surroundings)
    {
        var first = item.Blocks.FirstOrDefault() as Paragraph;
        _paragraphs.Write(format, first?.Inlines ?? []);
        WriteAll(first is null ? item.Blocks : item.Blocks.RemoveAt(0), surroundings);
    }

    private static ListMarker GetMarker(ListBlock list, Surroundings surroundings) => (list.Marker, surroundings.Box) switch
    {
        (ListMarker.Default, CalloutKind.Do) when !list.IsOrdered => ListMarker.Tick,
        (ListMarker.Default, CalloutKind.DoNot) when !list.IsOrdered => ListMarker.Cross,
        _ => list.Marker,
    };

    private void WriteCallout(Callout callout)
    {
        var style = _styles.GetCallout(callout.Kind);
        _paragraphs.StartBox();
        if (callout.Title.Length > 0)
            _paragraphs.Write(_styles.GetCalloutTitle(callout.Kind), callout.Title);
        WriteCalloutBlocks(callout, new Surroundings(style) { Box = callout.Kind, KeepsStyle = true, Left = style.Left });
        _paragraphs.LeaveSpace(_styles.Body.After * 1.4);
    }

    // Paragraphs of one box with one indent grow together, so the space between two of them is filled; elsewhere it would show white.
    private void WriteCalloutBlocks(Callout callout, Surroundings surroundings)
    {
        Block? above = null;
        foreach (var block in callout.Blocks)
        {
            if (above is Paragraph && block is Paragraph)
                _paragraphs.LeaveSpace(_styles.Body.After * 0.7);
            Write(block, surroundings);
            above = block;
        }
    }

    private void WriteContactCard(ContactCard card)
    {
        _paragraphs.StartBox();
        WriteName(card);

        var number = FindNumber(card);
        foreach (var line in card.Lines)
            WriteContactLine(line, ReferenceEquals(line, number) ? _styles.ContactNumber : _styles.Contact);
        if (card.Hours.Length > 0)
            _paragraphs.Write(_styles.ContactHours, card.Hours);
        _paragraphs.LeaveSpace(_styles.Body.After);
    }

    // A poster's cards stand in a low band.
    private void WriteName(ContactCard card)
    {
        if (_layout != PageLayout.Poster)
        {
            _paragraphs.Write(_styles.ContactName, card.Name);
            if (card.Role.Length > 0)
                _paragraphs.Write(_styles.ContactRole, card.Role);
            return;
        }

        _paragraphs.Open(_styles.ContactName);
        _paragraphs.WriteRun(card.Name, default);
        if (card.Role.Length > 0)
            _paragraphs.WriteRun(" · " + card.Role, new RunFormat { Style = StylesPart.ContactLabel });
        _paragraphs.Close(_styles.ContactName);
    }

    // A large telephone number says by itself that it is one.
    private void WriteContactLine(ContactLine line, ParagraphStyle style)
    {
        _paragraphs.Open(style);
        if (line.Label.Length > 0 && (style == _styles.Contact || line.Label != "Phone"))
            _paragraphs.WriteRun(line.Label + ": ", new RunFormat { Style = StylesPart.ContactLabel });
        _paragraphs.WriteInlines([line.Target.Length > 0 ? new Link(line.Target, [new TextInline(line.Text)]) : new TextInline(line.Text)]);
        _paragraphs.Close(style);
    }

    private void WriteColumns(Columns columns)
    {
        if (columns.Items.IsEmpty)
            return;

        WriteSideBySide(
            [.. columns.Items.Select(c => c.Weight)],
            columns.Items.Select<Column, Action>(c => () => WriteAll(c.Blocks, new Surroundings(_styles.Body))));
    }

    private void WriteFlowchart(FlowGraph graph, Surroundings surroundings)
    {
        if (_layout == PageLayout.Poster && !graph.Nodes.IsEmpty && _flows.Arrange(graph) is { } sketch)
        {
            _flows.Write(graph, sketch);
            return;
        }

        _paragraphs.Write(_styles.Caption, graph.Title);
        _paragraphs.Write(surroundings.Text, graph.Description);
        WriteList(FlowSteps.GetSteps(graph), surroundings);
    }

    /// <summary>What a block must know of the block that holds it.</summary>
    /// <param name="Text">How a plain paragraph looks here.</param>
    private sealed record Surroundings(ParagraphFormat Text)
    {
        /// <summary>The callout around it; null outside of one.</summary>
        public CalloutKind? Box { get; init; }

        /// <summary>Lists look like the text around them and only add their markers.</summary>
        public bool KeepsStyle { get; init; }

        public double Left { get; init; }

        public int ListDepth { get; init; }
    }
}
