namespace PolicyKit.Emit.Docx;

/// <summary>
/// Counts how much paper has been used, from line counts. Word sets the pages; this only fills in the contents table and chooses a
/// type size, and the document stays right if it is a few lines out. Lengths are points.
/// </summary>
internal sealed class Galley(PageHeights heights)
{
    // Fewer lines than these of a paragraph do not stand alone on a page.
    private const int LeastLines = 2;

    // The page on which each paragraph starts.
    private readonly List<int> _pages = [];

    // Word puts the larger of two neighbours' spaces between them, not both.
    private double _spaceAbove;

    // Where a page is full, the space above the next paragraph is dropped; where a page was asked for, it stays.
    private bool _isTurned;

    // Down to the foot of the last line, and of the box around it.
    private double _used;
    private double _foot;

    // Paragraphs just above that keep with the next one go with it to another page, unless they fill the page themselves.
    private int _companions;
    private double _companyTop;

    public int Page { get; private set; } = 1;

    public double Height => Page == 1 ? heights.First : heights.Others;

    /// <summary>How far down the page the last line or box reaches.</summary>
    public double Used => _used + _foot;

    /// <summary>The number by which the last paragraph is known to <see cref="GetPage"/>.</summary>
    public int LastParagraph => _pages.Count - 1;

    /// <summary>A galley of one endless page measures what a cell holds.</summary>
    public static Galley Endless() => new(new PageHeights(double.PositiveInfinity, double.PositiveInfinity));

    /// <summary>The page on which a paragraph starts. What follows a heading can still take it along.</summary>
    public int GetPage(int paragraph) => _pages[paragraph];

    public void AddParagraph(GalleyParagraph paragraph)
    {
        if (!paragraph.GoesOnInBox)
            CloseBox();
        if (!_isTurned)
            _used += Math.Max(0, paragraph.Before - _spaceAbove);

        var top = paragraph.GoesOnInBox ? 0 : paragraph.Padding;
        var first = paragraph.Lines < 2 * LeastLines ? paragraph.Lines : LeastLines;
        if (_used > 0 && _used + top + (first * paragraph.LineHeight) > Height + paragraph.Overhang && !TurnPageWithCompany())
            top = paragraph.Padding;

        if (!paragraph.KeepsWithNext)
            _companions = 0;
        else if (++_companions == 1)
            _companyTop = _used;
        _pages.Add(Page);

        _used += top;
        for (var rest = paragraph.Lines; ;)
        {
            var room = Math.Max(1, (int)Math.Min(rest, (Height - _used + paragraph.Overhang) / paragraph.LineHeight));
            var here = room == rest ? rest : Math.Max(1, Math.Min(room, rest - LeastLines));
            _used += here * paragraph.LineHeight;
            rest -= here;
            if (rest == 0)
                break;

            TurnPage();
            _used = paragraph.Padding;
        }

        _isTurned = false;
        _used += paragraph.After;
        _foot = paragraph.Padding;
        _spaceAbove = paragraph.After;
    }

    /// <summary>Something that is never split, such as a table row.</summary>
    /// <param name="repeated">The height of what is shown again above it on a new page, as a table's header is.</param>
    public void AddSolid(double height, double repeated = 0)
    {
        CloseBox();
        if (_used > 0 && _used + height > Height && !TurnPageWithCompany())
            _used = repeated;
        _used += height;
        _isTurned = false;
        _spaceAbove = 0;
        _companions = 0;
    }

    public void StartPage()
    {
        Page++;
        _used = 0;
        _foot = 0;
        _spaceAbove = 0;
        _companions = 0;
    }

    /// <summary>Turns the page and takes along what must not be left behind; false where there is nothing to take.</summary>
    private bool TurnPageWithCompany()
    {
        if (_companions == 0 || _companyTop <= 0)
        {
            TurnPage();
            return false;
        }

        var (height, space, companions) = (_used - _companyTop, _spaceAbove, _companions);
        StartPage();
        for (var i = _pages.Count - companions; i < _pages.Count; i++)
            _pages[i] = Page;
        (_used, _spaceAbove, _companions, _companyTop) = (height, space, companions, 0);
        return true;
    }

    private void TurnPage()
    {
        StartPage();
        _isTurned = true;
    }

    private void CloseBox()
    {
        _used += _foot;
        _foot = 0;
    }
}

/// <summary>What a galley must know of a paragraph.</summary>
internal readonly record struct GalleyParagraph(int Lines, double LineHeight)
{
    public double Before { get; init; }

    public double After { get; init; }

    /// <summary>Of the box around it with its lines, above the first line on a page and below the last.</summary>
    public double Padding { get; init; }

    /// <summary>The paragraph above stands in the same box.</summary>
    public bool GoesOnInBox { get; init; }

    /// <summary>It stands on the page where the paragraph after it starts.</summary>
    public bool KeepsWithNext { get; init; }

    /// <summary>What may reach below the text's area: the paper between the last line and one that would follow it.</summary>
    public double Overhang { get; init; }
}
