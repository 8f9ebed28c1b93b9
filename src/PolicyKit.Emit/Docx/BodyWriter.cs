using System.Collections.Immutable;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>Writes the body: the title, then every block inside a content control that names it, arranged as the page layout asks.</summary>
internal sealed class BodyWriter
{
    private const int MostCardsSideBySide = 3;

    private readonly Document _document;
    private readonly BodyPass _pass;
    private readonly BlockNames _names;
    private readonly StyleSheet _styles;
    private readonly PageFrame _frame;
    private readonly PageHeights _heights;
    private readonly LogoStrip _logos;
    private readonly SectionWriter _sections;
    private readonly ParagraphWriter _paragraphs;
    private readonly BlockWriter _blocks;
    private readonly ListNumbering _numbering = new();
    private readonly Hyperlinks _hyperlinks = new();
    private readonly List<ManifestEntry> _entries = [];

    private BodyWriter(Document document, TypeSize type, LogoStrip logos, ImmutableDictionary<Heading, int> headingPages, double flowHeight, BodyPass pass)
    {
        _document = document;
        _logos = logos;
        _pass = pass;
        _names = new BlockNames(document);
        _styles = new StyleSheet(document, type);
        _frame = new PageFrame(document, _styles, logos);
        _heights = pass == BodyPass.CountPages ? _frame.SafeHeights : _frame.TextHeights;
        _sections = new SectionWriter(document.Page, _frame);
        _paragraphs = new ParagraphWriter(new MarkupWriter { IsIdle = pass != BodyPass.Write }, _styles, _names, _hyperlinks, new Galley(_heights), _styles.TextWidth);
        var room = new FlowRoom(flowHeight) { IsKeptClear = pass == BodyPass.CountPages };
        _blocks = new BlockWriter(document, _paragraphs, _styles, _names, _numbering, new ContentsWriter(document, _paragraphs, _styles, headingPages), room);
    }

    /// <summary>The pages that the document surely keeps to in a type size.</summary>
    public static int CountPages(Document document, TypeSize type, LogoStrip logos) =>
        Write(document, type, logos, ImmutableDictionary<Heading, int>.Empty, BodyPass.CountPages).PageCount;

    /// <summary>The page on which each heading will stand.</summary>
    public static ImmutableDictionary<Heading, int> FindHeadings(Document document, TypeSize type, LogoStrip logos) =>
        Write(document, type, logos, ImmutableDictionary<Heading, int>.Empty, BodyPass.FindHeadings).HeadingPages;

    // The full name of a school can take lines of a poster that its boxes need.
    private bool IsPublisherToldBelow =>
        _document.Page.Layout == PageLayout.Poster && _document.Subtitle.Length > 0 && _document.StatusLine.Contains(_document.Publisher, StringComparison.Ordinal);

    /// <param name="headingPages">Where an earlier pass found the headings; empty where no contents table names them.</param>
    public static DocxBody Write(Document document, TypeSize type, LogoStrip logos, ImmutableDictionary<Heading, int> headingPages) =>
        Write(document, type, logos, headingPages, BodyPass.Write);

    private static DocxBody Write(Document document, TypeSize type, LogoStrip logos, ImmutableDictionary<Heading, int> headingPages, BodyPass pass)
    {
        var writer = new BodyWriter(document, type, logos, headingPages, GetFlowHeight(document, type, logos), pass);
        var markup = writer._paragraphs.Markup;
        markup.Open("w:document", Namespaces.Content).Open("w:body");
        var pages = document.Page.Layout == PageLayout.Panels ? writer.WritePanels() : writer.WriteFlow();
        markup.Close().Close();

        return new DocxBody(markup, pages)
        {
            Names = writer._names,
            Styles = writer._styles,
            Frame = writer._frame,
            Numbering = writer._numbering,
            Hyperlinks = writer._hyperlinks,
            Entries = [.. writer._entries],
            HeadingPages = writer._blocks.HeadingPages,
        };
    }

    /// <summary>The room that the rest of a poster's first page leaves for its flowchart.</summary>
    private static double GetFlowHeight(Document document, TypeSize type, LogoStrip logos)
    {
        var onPoster = document.Blocks.TakeWhile(b => b is not PageBreak).ToImmutableArray();
        var flows = onPoster.Count(b => b is Flowchart);
        if (document.Page.Layout != PageLayout.Poster || flows == 0)
            return 0;

        var writer = new BodyWriter(document with { Blocks = [.. onPoster.Where(b => b is not Flowchart)] }, type, logos, ImmutableDictionary<Heading, int>.Empty, 0, BodyPass.CountPages);
        var galley = Galley.Endless();
        writer._paragraphs.StartPanel(galley, writer._paragraphs.Width);
        writer.WriteTitle();
        writer.WriteBlocks(Enumerable.Range(0, writer._document.Blocks.Length));
        return (writer._frame.SafeHeights.First - galley.Used) / flows;
    }

    private int WriteFlow()
    {
        WriteTitle();
        WriteBlocks(Enumerable.Range(0, _document.Blocks.Length));
        WriteFlowSteps();
        _sections.Write(_paragraphs.Markup, []);
        return _paragraphs.Galley.Page;
    }

    /// <summary>Panels in the order in which they are printed, so that the folded sheet reads in the order in which they are numbered.</summary>
    private int WritePanels()
    {
        var panels = GetPanels();
        var sides = GetSides(panels.Length);
        var folds = new FoldMarkWriter(_document.Page);
        var overflow = 0;
        for (var side = 0; side < sides.Length; side++)
        {
            var paper = GetPanelWidths(side, sides[side].Length);
            var widths = paper.Select(GetColumnWidth).ToImmutableArray();
            for (var column = 0; column < sides[side].Length; column++)
            {
                var galley = new Galley(_heights);
                _paragraphs.StartPanel(galley, widths[column]);
                OpenColumn(column);
                for (var fold = 1; column == 0 && fold < paper.Length; fold++)
                    folds.Write(_paragraphs.Markup, paper.Take(fold).Sum());
                _paragraphs.Close(_styles.Gap);
                if (sides[side][column] == 1)
                    WriteTitle();
                WriteBlocks(FindPanel(panels, sides[side][column]));
                if (sides[side][column] == panels.Length)
                    WriteStatus();
                overflow += galley.Page - 1;
            }

            if (side == sides.Length - 1)
                _sections.Write(_paragraphs.Markup, widths);
            else
                WriteSectionEnd(widths);
        }

        return sides.Length + overflow;
    }

    // Said once, at the foot of the leaflet's back.
    private void WriteStatus()
    {
        _paragraphs.LeaveSpace(_styles.Body.After * 3);
        _paragraphs.Write(_styles.Footer, string.Join(" · ", ((string[])[_document.StatusLine, _document.FooterLine]).Where(line => line.Length > 0)));
    }

    private ImmutableArray<ImmutableArray<int>> GetPanels()
    {
        var panels = ImmutableArray.CreateBuilder<ImmutableArray<int>>();
        var panel = ImmutableArray.CreateBuilder<int>();
        for (var i = 0; i < _document.Blocks.Length; i++)
        {
            if (_document.Blocks[i] is not PanelBreak)
            {
                panel.Add(i);
                continue;
            }

            panels.Add(panel.DrainToImmutable());
        }

        panels.Add(panel.ToImmutable());
        return panels.ToImmutable();
    }

    private static ImmutableArray<int> FindPanel(ImmutableArray<ImmutableArray<int>> panels, int number) =>
        number >= 1 && number <= panels.Length ? panels[number - 1] : [];

    // A panel that the order forgets is printed after the others rather than lost.
    private ImmutableArray<ImmutableArray<int>> GetSides(int panels)
    {
        var order = _document.Page.PanelOrder.Where(s => !s.IsEmpty).ToImmutableArray();
        var forgotten = Enumerable.Range(1, panels).Except(order.SelectMany(s => s));
        return [.. order, .. forgotten.Chunk(3).Select(c => c.ToImmutableArray())];
    }

    private ImmutableArray<double> GetPanelWidths(int side, int columns)
    {
        var given = _document.Page.PanelWidths.ElementAtOrDefault(side);
        return !given.IsDefault && given.Length == columns ? given : ColumnWidths.Share([.. Enumerable.Repeat(1.0, columns)], _document.Page.Width);
    }

    private double GetColumnWidth(double panel) => Math.Max(20, Units.ToPoints(panel - _document.Page.MarginLeft - _document.Page.MarginRight));

    // The first column starts with the same small paragraph, so that all start at the same height.
    private void OpenColumn(int column)
    {
        _paragraphs.Open(_styles.Gap);
        if (column > 0)
            _paragraphs.Markup.Open("w:r").Empty("w:br", ("w:type", "column")).Close();
    }

    private void WriteSectionEnd(ImmutableArray<double> columns)
    {
        _paragraphs.Markup.Open("w:p").Open("w:pPr").Value("w:pStyle", _styles.Gap.Id);
        _sections.Write(_paragraphs.Markup, columns);
        _paragraphs.Markup.Close().Close();
    }

    private void WriteTitle()
    {
        if (!_logos.IsEmpty && !_frame.HasLogoInHeader)
        {
            _paragraphs.Open(_styles.Body);
            _logos.Write(_paragraphs);
            _paragraphs.Close(_styles.Body);
            _paragraphs.Galley.AddSolid(_logos.Height);
        }

        if (!_frame.HasRunningHeader && !IsPublisherToldBelow)
            _paragraphs.Write(_styles.Publisher, _document.Publisher);

        // A document may bring its title as a heading of level 1.
        if (_document.Blocks.All(b => b is not Heading { Level: <= 1 }))
            _paragraphs.Write(_styles.Title, _document.Title);
        if (_document.Subtitle.Length > 0)
            _paragraphs.Write(_styles.Subtitle, _document.Subtitle);
        else
            _paragraphs.LeaveSpace(_styles.Subtitle.After);
    }

    private void WriteBlocks(IEnumerable<int> indexes)
    {
        var pending = new Queue<int>(indexes);
        while (pending.TryDequeue(out var index))
        {
            var cards = ImmutableArray.Create(index);
            while (StandsInRow(index) && pending.TryPeek(out var next) && StandsInRow(next))
                cards = cards.Add(pending.Dequeue());

            if (cards.Length == 1)
                WriteBlock(index);
            else
                WriteCards(cards);
        }

        bool StandsInRow(int index) => _document.Page.Layout != PageLayout.Panels && _document.Blocks[index] is ContactCard;
    }

    /// <summary>Cards that follow each other share rows as even as can be.</summary>
    private void WriteCards(ImmutableArray<int> cards)
    {
        var most = GetMostSideBySide(cards);
        var rows = (cards.Length + most - 1) / most;
        var perRow = (cards.Length + rows - 1) / rows;
        foreach (var row in cards.Chunk(perRow))
        {
            var empty = Enumerable.Repeat<Action>(() => { }, perRow - row.Length);
            _blocks.WriteSideBySide([.. Enumerable.Repeat(1.0, perRow)], [.. row.Select<int, Action>(card => () => WriteCard(card)), .. empty]);
        }

        // A cell must end with a paragraph, not with a content control.
        void WriteCard(int card)
        {
            WriteBlock(card);
            _paragraphs.WriteGap();
        }
    }

    // A telephone number broken over two lines is read wrongly.
    private int GetMostSideBySide(ImmutableArray<int> cards)
    {
        var style = _styles.ContactNumber;
        var number = cards.Select(card => BlockWriter.FindNumber((ContactCard)_document.Blocks[card])?.Text ?? "").Max(text => ArialWidths.GetWidth(text, style.Size, style.IsBold));
        var room = number + style.Left + style.Right + TableWriter.Gutter;
        return Math.Clamp((int)(_paragraphs.Width / room), 1, MostCardsSideBySide);
    }

    private void WriteBlock(int index)
    {
        switch (_document.Blocks[index])
        {
            case PanelBreak:
                break;
            case PageBreak:
                if (_document.Page.Layout != PageLayout.Panels)
                    _paragraphs.StartPage();
                break;
            case var block:
                WriteControl(block, _names.TopLevelIds[index]);
                break;
        }
    }

    private void WriteControl(Block block, string id)
    {
        // The control takes no room.
        if (_pass != BodyPass.Write)
        {
            WriteMarked(block, id);
            return;
        }

        var (markup, said) = _paragraphs.Capture(() => WriteMarked(block, id));
        var hash = BlockNames.GetHash(said);
        var tag = BlockNames.GetTag(id, hash);
        var target = _paragraphs.Markup;
        target.Open("w:sdt").Open("w:sdtPr");
        target.Value("w:alias", tag).Value("w:tag", tag).Value("w:id", _names.GetControlId(id));

        // Without a gallery LibreOffice flattens the control's first paragraph.
        target.Open("w:docPartObj").Value("w:docPartGallery", block is ContentsTable ? "Table of Contents" : "Custom 1").Empty("w:docPartUnique").Close();
        target.Close().Open("w:sdtContent").Append(markup).Close().Close();
        _entries.Add(new ManifestEntry(id, hash, block));
    }

    private void WriteMarked(Block block, string id)
    {
        var name = _names.FindBookmark(id)!;

        // LibreOffice loses a bookmark around a table, and keeps one in its first cell.
        if (block is Table or Columns or Flowchart)
        {
            _paragraphs.MarkNext(name);
            _blocks.Write(block);
            return;
        }

        var bookmark = _paragraphs.OpenBookmark(name);
        _blocks.Write(block);
        _paragraphs.CloseBookmark(bookmark);
    }

    // A poster tells its steps as text on its second page; one that brings such a page of its own is left alone.
    private void WriteFlowSteps()
    {
        if (_document.Page.Layout != PageLayout.Poster || _document.Blocks.Any(b => b is PageBreak))
            return;

        foreach (var flow in _document.Blocks.OfType<Flowchart>())
        {
            _paragraphs.StartPage();
            _blocks.Write(new Heading(2, [new TextInline(flow.Graph.Title)]));
            _blocks.Write(new Paragraph([new TextInline(flow.Graph.Description)]));
            _blocks.Write(FlowSteps.GetSteps(flow.Graph));
        }
    }
}

/// <summary>What the body is gone through for.</summary>
internal enum BodyPass
{
    /// <summary>To see whether a type size surely keeps the document to its pages.</summary>
    CountPages,

    /// <summary>To see on which page each heading stands.</summary>
    FindHeadings,

    Write,
}

/// <summary>document.xml, and what writing it found out that the other parts need.</summary>
/// <param name="PageCount">As counted by lines.</param>
internal sealed record DocxBody(MarkupWriter Markup, int PageCount)
{
    public required BlockNames Names { get; init; }

    public required StyleSheet Styles { get; init; }

    public required PageFrame Frame { get; init; }

    public required ListNumbering Numbering { get; init; }

    public required Hyperlinks Hyperlinks { get; init; }

    public required ImmutableArray<ManifestEntry> Entries { get; init; }

    public required ImmutableDictionary<Heading, int> HeadingPages { get; init; }
}
