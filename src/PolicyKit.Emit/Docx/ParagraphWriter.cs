using System.Collections.Immutable;
using System.Text;
using PolicyKit.Documents;

namespace PolicyKit.Emit.Docx;

/// <summary>Writes paragraphs and their runs, and keeps count of the lines they take and the words they say.</summary>
internal sealed class ParagraphWriter(MarkupWriter markup, StyleSheet styles, BlockNames names, Hyperlinks hyperlinks, Galley galley, double width)
{
    private readonly StringBuilder _said = new();
    private readonly StringBuilder _line = new();
    private LineCounter _lines;
    private ParagraphFormat? _above;
    private int _lastBookmark;
    private string? _nextBookmark;
    private string? _openBookmark;
    private double _space;
    private bool _startsPage;

    public MarkupWriter Markup { get; private set; } = markup;

    public Galley Galley { get; private set; } = galley;

    /// <summary>Between the edges of the page, panel or cell that is being filled.</summary>
    public double Width { get; private set; } = width;

    /// <summary>Paragraphs written so far.</summary>
    public int Count { get; private set; }

    /// <summary>The box that the last paragraph stood in; a box that follows must not grow into it.</summary>
    public ParagraphBox? LastBox => _above?.Style.Box;

    /// <summary>The next paragraph starts a new page.</summary>
    public void StartPage() => _startsPage = true;

    /// <summary>The next paragraph keeps at least this distance, as after a box that has no space of its own.</summary>
    public void LeaveSpace(double points) => _space = Math.Max(_space, points);

    /// <summary>Parts what follows from a box above it, or from the text by as much as text is parted.</summary>
    public void StartBox()
    {
        if (LastBox is not null)
            WriteGap();
        else if (_above is not null)
            LeaveSpace(styles.Body.After);
    }

    /// <summary>The small paragraph that Word needs where tables or boxes would otherwise touch. It is the space that was asked for.</summary>
    public void WriteGap()
    {
        _space = 0;
        WriteEmpty(styles.Gap);
    }

    public void Write(ParagraphFormat format, ImmutableArray<Inline> inlines)
    {
        Open(format);
        WriteInlines(inlines);
        Close(format);
    }

    public void Write(ParagraphFormat format, string text)
    {
        Open(format);
        WriteRun(text, default);
        Close(format);
    }

    public void WriteEmpty(ParagraphFormat format)
    {
        OpenEmpty(format);
        Close(format);
    }

    public void Open(ParagraphFormat format)
    {
        OpenEmpty(format);
        if (_nextBookmark is { } name)
            _openBookmark = OpenBookmark(name);
        _nextBookmark = null;
    }

    private void OpenEmpty(ParagraphFormat format)
    {
        var space = _space > format.Style.Before ? _space : 0;
        Markup.Open("w:p").Open("w:pPr");
        Markup.Value("w:pStyle", format.Style.Id);
        if (_startsPage)
            Markup.Empty("w:pageBreakBefore");
        if (format.Numbering is { } numbering)
            Markup.Open("w:numPr").Value("w:ilvl", numbering.Level).Value("w:numId", numbering.Id).Close();
        if (space > 0 || format.After is not null)
            WriteSpacing(space, format.After);
        if (format.Left is { } left)
            Markup.Empty("w:ind", ("w:left", Units.Twips(left)), ("w:hanging", Units.Twips(format.Hanging)));
        if (format.IsCentred)
            Markup.Value("w:jc", "center");
        Markup.Close();

        if (_startsPage)
            Galley.StartPage();
        _startsPage = false;
        _line.Clear();
        _lines = new LineCounter(format.Style.Size, Width - GetLeft(format) - format.Style.Right, format.Style.IsBold);
    }

    private void WriteSpacing(double before, double? after)
    {
        (string, string)[] attributes =
        [
            .. before > 0 ? [("w:before", Units.Twips(before))] : ((string, string)[])[],
            .. after is { } space ? [("w:after", Units.Twips(space))] : ((string, string)[])[],
        ];
        Markup.Empty("w:spacing", attributes);
    }

    public void Close(ParagraphFormat format)
    {
        if (_openBookmark is { } bookmark)
            CloseBookmark(bookmark);
        _openBookmark = null;
        Markup.Close();
        _said.Append(_line).Append('\n');

        var style = format.Style;
        Galley.AddParagraph(new GalleyParagraph(_lines.Lines, style.LineHeight)
        {
            Before = Math.Max(style.Before, _space),
            After = format.After ?? style.After,
            Padding = style.Box is { } box ? box.Padding + ParagraphBox.HairlineWidth : 0,
            GoesOnInBox = SharesBox(format),
            KeepsWithNext = style.KeepsWithNext,
            Overhang = style.Box is null ? style.Leading : 0,
        });
        _space = 0;
        _above = format;
        Count++;
    }

    // Paragraphs of one look and one edge stand in one box.
    private bool SharesBox(ParagraphFormat format) =>
        _above is { } above && above.Style.Box == format.Style.Box && GetEdge(above) == GetEdge(format);

    // As the file has it: sums of points differ in their last digits.
    private static int GetEdge(ParagraphFormat format) => Units.ToTwips(GetLeft(format)) - Units.ToTwips(format.Hanging);

    private static double GetLeft(ParagraphFormat format) => format.Left ?? format.Style.Left;

    public void WriteInlines(ImmutableArray<Inline> inlines) => WriteInlines(inlines, default);

    public void WriteRun(string text, RunFormat format)
    {
        if (text.Length == 0)
            return;

        Markup.Open("w:r");
        WriteRunProperties(format);
        Markup.Open("w:t", ("xml:space", "preserve")).Text(text).Close().Close();

        // The words of a block must be the same read from the file as written, or it would look edited.
        var legal = LegalText.Create(text);
        _line.Append(legal);
        _lines.Add(legal, format.IsStrong || format.Style == StylesPart.MissingValue);
    }

    public void WriteTab()
    {
        Markup.Open("w:r").Empty("w:tab").Close();
        _line.Append('\t');
        _lines.Add("\t");
    }

    /// <summary>A field with the result that Word would work out itself.</summary>
    public void WriteField(string instruction, string result)
    {
        OpenField(instruction);
        WriteRun(result, default);
        CloseField();
    }

    public void OpenField(string instruction)
    {
        WriteFieldCharacter("begin");
        Markup.Open("w:r").Open("w:instrText", ("xml:space", "preserve")).Text($" {instruction} ").Close().Close();
        WriteFieldCharacter("separate");
    }

    public void CloseField() => WriteFieldCharacter("end");

    public void OpenLink(string relationship, string tooltip) =>
        Markup.Open("w:hyperlink", ("r:id", relationship), ("w:tooltip", tooltip), ("w:history", "1"));

    public void OpenInternalLink(string bookmark) => Markup.Open("w:hyperlink", ("w:anchor", bookmark), ("w:history", "1"));

    /// <summary>Opens a bookmark; the number closes it.</summary>
    public string OpenBookmark(string name)
    {
        var id = Units.Format(++_lastBookmark);
        Markup.Empty("w:bookmarkStart", ("w:id", id), ("w:name", name));
        return id;
    }

    public void CloseBookmark(string id) => Markup.Empty("w:bookmarkEnd", ("w:id", id));

    /// <summary>The next paragraph that is no mere gap carries this bookmark.</summary>
    public void MarkNext(string name) => _nextBookmark = name;

    /// <summary>Writes a cell's content and returns how high it stands.</summary>
    public double Measure(double cellWidth, Action write)
    {
        var (outerGalley, outerWidth) = (Galley, Width);
        StartPanel(Galley.Endless(), cellWidth);
        write();
        var height = Galley.Used;
        StartPanel(outerGalley, outerWidth);
        return height;
    }

    /// <summary>Writes paragraphs inside the one that is open, as those of a shape: they take no room of the page.</summary>
    public void WriteInside(double boxWidth, Action write)
    {
        var (bookmark, line, lines) = (_openBookmark, _line.ToString(), _lines);
        _openBookmark = null;
        Measure(boxWidth, write);
        (_openBookmark, _lines) = (bookmark, lines);
        _line.Clear().Append(line);
    }

    /// <summary>Goes on in another panel, with a page count of its own and nothing above it.</summary>
    public void StartPanel(Galley panel, double panelWidth)
    {
        (Galley, Width) = (panel, panelWidth);
        _space = 0;
        _above = null;
    }

    /// <summary>Writes aside, to be put in place once what it says is known.</summary>
    public (MarkupWriter Markup, string Said) Capture(Action write)
    {
        var outer = Markup;
        Markup = new MarkupWriter();
        _said.Clear();
        write();
        var captured = (Markup, _said.ToString());
        Markup = outer;
        return captured;
    }

    private void WriteInlines(ImmutableArray<Inline> inlines, RunFormat format)
    {
        foreach (var inline in inlines)
            WriteInline(inline, format);
    }

    private void WriteInline(Inline inline, RunFormat format)
    {
        switch (inline)
        {
            case TextInline text:
                WriteRun(text.Text, format);
                break;
            case Strong strong:
                WriteInlines(strong.Inlines, format with { IsStrong = true });
                break;
            case Emphasis emphasis:
                WriteInlines(emphasis.Inlines, format with { IsEmphasis = true });
                break;
            case InLanguage foreign:
                WriteInlines(foreign.Inlines, format with { Language = foreign.Language });
                break;
            case MissingValue missing:
                WriteRun($"[missing: {missing.Name}]", format with { Style = StylesPart.MissingValue });
                break;
            case Link link when format.IsLink:
                WriteInlines(link.Inlines, format);
                break;
            case Link link:
                WriteLink(link, format);
                break;
            case LineBreak:
                Markup.Open("w:r").Empty("w:br").Close();
                _line.Append('\n');
                _lines.EndLine();
                break;
        }
    }

    private void WriteLink(Link link, RunFormat format)
    {
        if (link.Target.StartsWith('#') && names.FindBookmark(link.Target[1..]) is { } bookmark)
            OpenInternalLink(bookmark);
        else if (hyperlinks.FindRelationship(link.Target) is { } relationship)
            OpenLink(relationship, Hyperlinks.GetTooltip(link.Target));
        else
        {
            WriteInlines(link.Inlines, format);
            return;
        }

        WriteInlines(link.Inlines, format with { IsLink = true });
        Markup.Close();
    }

    private void WriteRunProperties(RunFormat format)
    {
        var style = format switch
        {
            { Style.Length: > 0 } => format.Style,
            { IsLink: true } => StylesPart.Hyperlink,
            { IsStrong: true } => StylesPart.Strong,
            { IsEmphasis: true } => StylesPart.Emphasis,
            _ => "",
        };
        if (style.Length == 0 && format.Language is null)
            return;

        Markup.Open("w:rPr");
        if (style.Length > 0)
            Markup.Value("w:rStyle", style);
        if (format.IsStrong && style != StylesPart.Strong)
            Markup.Empty("w:b").Empty("w:bCs");
        if (format.IsEmphasis && style != StylesPart.Emphasis)
            Markup.Empty("w:i").Empty("w:iCs");

        // Word keeps three: for Latin letters, for Chinese and its neighbours, and for scripts such as Arabic.
        if (format.Language is { } language)
            Markup.Empty("w:lang", ("w:val", language), ("w:eastAsia", language), ("w:bidi", language));
        Markup.Close();
    }

    private void WriteFieldCharacter(string type) => Markup.Open("w:r").Empty("w:fldChar", ("w:fldCharType", type)).Close();
}

/// <param name="Style">A character style; null or empty for none.</param>
/// <param name="Language">Null for that of the document.</param>
internal readonly record struct RunFormat(string? Style, bool IsStrong, bool IsEmphasis, bool IsLink, string? Language);
